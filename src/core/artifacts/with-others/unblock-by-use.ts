import type { CommitRange, Person, RepositoryReader } from "../../history/types.ts";
import type { Who } from "../changes/types.ts";
import type { Artifact } from "../types.ts";
import { asUnblock, usualWriters, type Visit, visitsAmong } from "./usual-writers.ts";

/** So many areas are asked about, and so many commits of each are looked at: the cost must not follow the history. */
const most = { areas: 6, commits: 300 };

/** What is needed to ask who writes where. */
export interface UseReading {
  readonly reader: RepositoryReader;
  /** The commits to judge by. */
  readonly range: CommitRange;
  readonly identity: Who;
  readonly signal?: AbortSignal;
}

/**
 * Turns plain pull requests of the engineer's that were made where others usually write into unblocking changes: for
 * repositories that have no CODEOWNERS. Asks git about the few areas where the engineer was on a visit, and about nothing
 * where there are none. Meant to find too few rather than one too many.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function unblocksByUse(artifacts: readonly Artifact[], reading: UseReading): Promise<readonly Artifact[]> {
  const visits = visitsAmong(artifacts);
  const areas = [...new Set(visits.flatMap((visit) => visit.areas))].slice(0, most.areas);
  const owners = new Map<string, readonly string[]>();
  for (const area of areas) {
    const people = usualWriters(await writersOf(area, reading), reading.identity);
    if (people !== undefined) owners.set(area, people);
  }
  const unblocks = new Map(visits.flatMap((visit) => unblockOf(visit, owners)));
  return unblocks.size === 0 ? artifacts : artifacts.map((artifact) => unblocks.get(artifact) ?? artifact);
}

function unblockOf(
  visit: Visit,
  owners: ReadonlyMap<string, readonly string[]>,
): readonly (readonly [Artifact, Artifact])[] {
  const own = new Map(visit.areas.flatMap((area) => [[area, owners.get(area)] as const]).filter(isOwned));
  return own.size < visit.areas.length ? [] : [[visit.artifact, asUnblock(visit, own)]];
}

function isOwned(
  entry: readonly [string, readonly string[] | undefined],
): entry is readonly [string, readonly string[]] {
  return entry[1] !== undefined;
}

async function writersOf(folder: string, { reader, range, signal }: UseReading): Promise<readonly Person[]> {
  const people: Person[] = [];
  for await (const person of reader.writersOf({ folder, range, most: most.commits }, signal)) people.push(person);
  return people;
}
