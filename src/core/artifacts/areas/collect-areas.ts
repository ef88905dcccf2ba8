import { RepositoryError, type RepositoryFacts, type RepositoryReader } from "../../history/types.ts";
import { areasOf, type CountedRepository } from "./areas.ts";
import { type AreasRequest, countAreas } from "./read-areas.ts";
import type { Areas } from "./types.ts";

/**
 * Where the engineer's work of a period went, over all repositories. It reads the names of changed files once more, of everybody's
 * commits, so it is asked for by itself; it says the engineer's number and the total, and nothing of anybody else. A
 * repository that cannot be read counts for nothing here: collecting says so.
 * @throws only when the signal is aborted, or for a bug.
 */
export async function collectAreas(request: AreasRequest): Promise<Areas> {
  const counted: CountedRepository[] = [];
  const seen = new Set<string>();
  for (const reader of request.readers) {
    request.signal?.throwIfAborted();
    try {
      const facts = await reader.facts(request.signal);
      if (isSeen(facts, seen)) continue;
      counted.push(...(await countedOf(reader, facts, request)));
    } catch (error) {
      if (!(error instanceof RepositoryError)) throw error;
    }
  }
  return areasOf(counted);
}

async function countedOf(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: AreasRequest,
): Promise<readonly CountedRepository[]> {
  const top = await countAreas(reader, facts, request);
  return top === undefined ? [] : [{ name: facts.name, top }];
}

/** Two clones of one repository hold the same commits: by their remote, or else by the commit they are at. */
function isSeen({ webUrl, defaultBranch }: RepositoryFacts, seen: Set<string>): boolean {
  const names = [webUrl, defaultBranch?.tip].filter((name) => name !== undefined);
  const known = names.some((name) => seen.has(name));
  for (const name of names) seen.add(name);
  return known;
}
