import type { Artifact } from "../artifacts/types.ts";
import { isSameThing, mayBe, type ReadRepository } from "./recall.ts";
import { isSameRepository } from "./repository.ts";
import type { EventOf } from "./types.ts";

/** What became of what the journal cites. `unread`: its repository is none of those that were named. */
export type CitedState = "there" | "moved" | "rewritten" | "gone" | "unread";

/** One recognised artifact of the journal, and where it is now. */
export interface Cited {
  readonly artifact: string;
  readonly title: string;
  readonly repository: string;
  readonly commit: string;
  readonly path?: string;
  readonly state: CitedState;
  /** Where it is now, or what is missing, in plain words. */
  readonly detail?: string;
}

/** Looks every snapshot up in the repositories, read over the days of all of them. */
export async function verifySnapshots(
  snapshots: readonly EventOf<"recognised">[],
  repositories: readonly ReadRepository[],
): Promise<readonly Cited[]> {
  const existing = new Map<ReadRepository, ReadonlySet<string>>();
  const commits = snapshots.map(({ artifact }) => artifact.commit);
  for (const repository of repositories) existing.set(repository, await repository.reader.existing(commits));
  return snapshots.map((event) => {
    const { id, title, repository, commit, path } = event.artifact;
    const holds = (one: ReadRepository) => existing.get(one)?.has(commit) === true;
    const homes = repositories.filter(
      (one) => mayBe(event, one) && (isSameRepository(event.repository, one.identity) || holds(one)),
    );
    const found = homes.length === 0 ? ({ state: "unread" } as const) : stateOf(event, homes, homes.some(holds));
    return { artifact: id, title, repository, commit, ...(path === undefined ? {} : { path }), ...found };
  });
}

function stateOf(
  { artifact }: EventOf<"recognised">,
  homes: readonly ReadRepository[],
  isHeld: boolean,
): Pick<Cited, "state" | "detail"> {
  const live = homes.flatMap(({ artifacts }) => artifacts);
  const same = live.find(({ id }) => id === artifact.id);
  if (same !== undefined && artifact.path !== undefined && same.path === undefined)
    return { state: "gone", detail: "its file was deleted" };
  const now = same ?? live.find((other) => isSameThing(other, artifact));
  if (now === undefined)
    return {
      state: "gone",
      detail: isHeld ? "the commit is there, but no history shows it" : "there is no such commit",
    };
  if (now.commit !== artifact.commit) return { state: "rewritten", detail: `now ${placeOf(now)}` };
  return now.path === artifact.path ? { state: "there" } : { state: "moved", detail: `now ${placeOf(now)}` };
}

function placeOf({ commit, path }: Artifact): string {
  return [commit.slice(0, 10), ...(path === undefined ? [] : [path])].join(" ");
}
