import { endInstant, startInstant } from "../../calendar/bounds.ts";
import type { CollectRequest } from "../../collect.ts";
import { Authors } from "../../history/authors.ts";
import { isBot } from "../../history/bots.ts";
import { type Identity, learnFromAll } from "../../history/identity.ts";
import { isMine } from "../../history/mine.ts";
import { TextSet } from "../../history/text-set.ts";
import type { CommitRange, RepositoryFacts, RepositoryReader } from "../../history/types.ts";
import { classifyPath } from "../changes/tests-and-code.ts";
import { foreignPaths } from "../documents/attributes.ts";
import { identityFor } from "../identity.ts";
import { readTip } from "../tip.ts";
import { AreaCounts, type CountedFolder } from "./area-counts.ts";

/** What to read of each repository: a period, and whose work. */
export type AreasRequest = Pick<CollectRequest, "readers" | "period" | "identities" | "onlyIdentities" | "signal">;

/**
 * Counts in which folders of one repository the commits changed something that the default branch got in the period: names
 * only, no contents. A merge is left out, since what it brought counts by itself, and so are commits of bots, and what is
 * vendored, generated or a lock file. Undefined when nothing landed.
 * @throws RepositoryError when it cannot be read, and what the signal throws when it is aborted.
 */
export async function countAreas(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: AreasRequest,
): Promise<CountedFolder | undefined> {
  const { signal } = request;
  const range = await landedRange(reader, facts, request);
  if (range === undefined) return undefined;
  const [{ mine, leftOut }, { attributes }] = await Promise.all([
    judged(reader, range, facts, request),
    readTip(reader, facts, signal),
  ]);
  const isForeign = foreignPaths(attributes ?? "");
  const counts = new AreaCounts();
  for await (const { hash, changes } of reader.changesTo((path) => isOurs(path) && !isForeign(path), range, signal))
    if (!leftOut.has(hash)) {
      const paths = changes.map(({ path }) => path).filter((path) => isOurs(path) && !isForeign(path));
      counts.add(paths, mine.has(hash));
    }
  return counts.top;
}

/** What the default branch got in the period: all that its last commit then reaches, less what its last commit before does. */
async function landedRange(
  reader: RepositoryReader,
  { defaultBranch }: RepositoryFacts,
  { period, signal }: AreasRequest,
): Promise<CommitRange | undefined> {
  if (defaultBranch === undefined) return undefined;
  const end = await reader.lastBefore(defaultBranch.tip, endInstant(period), signal);
  if (end === undefined) return undefined;
  const base = await reader.lastBefore(end, startInstant(period), signal);
  return base === end ? undefined : { include: [end], exclude: base === undefined ? [] : [base] };
}

/** Which commits are the engineer's, and which count for nobody: merges and those of bots that are not the engineer's. */
async function judged(reader: RepositoryReader, range: CommitRange, facts: RepositoryFacts, request: AreasRequest) {
  const identity = await learned(reader, range, identityFor(facts, request), request.signal);
  const [mine, leftOut] = [new TextSet(), new TextSet()];
  for (const hash of facts.shallow) leftOut.add(hash);
  for await (const commit of reader.commits(range, request.signal)) {
    if (commit.parents.length > 1) leftOut.add(commit.hash);
    else if (isMine(commit, identity)) mine.add(commit.hash);
    else if (isBot(commit.author)) leftOut.add(commit.hash);
  }
  return { mine, leftOut };
}

/** The identity with what the authors of the range teach of it, whoever comes first. */
async function learned(
  reader: RepositoryReader,
  range: CommitRange,
  identity: Identity,
  signal: AbortSignal | undefined,
): Promise<Identity> {
  const authors = new Authors();
  for await (const commit of reader.commits(range, signal)) authors.add(commit);
  learnFromAll(
    identity,
    authors.all().map(({ author }) => author),
  );
  return identity;
}

/** Written here by somebody. */
function isOurs(path: string): boolean {
  const is = classifyPath(path);
  return is !== "vendored" && is !== "generated";
}
