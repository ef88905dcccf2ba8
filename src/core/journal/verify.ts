import type { Artifact } from "../artifacts/types.ts";
import { tipsOf } from "../history/tips.ts";
import type { RepositoryReader } from "../history/types.ts";
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

/** A repository to look in, and what it must answer beside. */
export interface VerifiedRepository extends ReadRepository {
  readonly reader: Pick<RepositoryReader, "existing" | "dropped" | "blobsAt">;
}

/** What one repository holds of what is cited. */
interface Held {
  readonly repository: VerifiedRepository;
  readonly existing: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
  /** Of the cited paths, those at the tip of the default branch. */
  readonly paths: ReadonlySet<string>;
}

/** Looks every snapshot up in the repositories, read over the days of all of them. */
export async function verifySnapshots(
  snapshots: readonly EventOf<"recognised">[],
  repositories: readonly VerifiedRepository[],
): Promise<readonly Cited[]> {
  const held: Held[] = [];
  for (const repository of repositories) held.push(await heldBy(repository, snapshots));
  return snapshots.map((event) => {
    const { id, title, repository, commit, path } = event.artifact;
    const homes = held.filter(
      ({ repository: one, existing }) =>
        mayBe(event, one) && (isSameRepository(event.repository, one.identity) || existing.has(commit)),
    );
    const found = homes.length === 0 ? ({ state: "unread" } as const) : stateOf(event, homes);
    return { artifact: id, title, repository, commit, ...(path === undefined ? {} : { path }), ...found };
  });
}

async function heldBy(repository: VerifiedRepository, snapshots: readonly EventOf<"recognised">[]): Promise<Held> {
  const { reader, facts } = repository;
  const existing = await reader.existing(snapshots.map(({ artifact }) => artifact.commit));
  const dropped = await reader.dropped([...existing], tipsOf(facts));
  const paths = snapshots.flatMap(({ artifact }) => artifact.path ?? []);
  const tip = facts.defaultBranch?.tip;
  const blobs = tip === undefined ? new Map<string, string>() : await reader.blobsAt(tip, paths);
  return { repository, existing, dropped, paths: new Set(blobs.keys()) };
}

function stateOf({ artifact }: EventOf<"recognised">, homes: readonly Held[]): Pick<Cited, "state" | "detail"> {
  const { commit, path } = artifact;
  const live = homes.flatMap(({ repository }) => repository.artifacts);
  const same = live.find(({ id }) => id === artifact.id);
  if (same !== undefined && path !== undefined && same.path === undefined)
    return { state: "gone", detail: "its file was deleted" };
  const now = same ?? live.find((other) => isSameThing(other, artifact));
  if (now !== undefined && now.commit !== commit) return { state: "rewritten", detail: `now ${placeOf(now)}` };
  if (now !== undefined)
    return now.path === path ? { state: "there" } : { state: "moved", detail: `now ${placeOf(now)}` };
  const holding = homes.filter(({ existing }) => existing.has(commit));
  if (holding.length === 0) return { state: "gone", detail: "there is no such commit" };
  if (holding.every(({ dropped }) => dropped.has(commit)))
    return { state: "gone", detail: "no branch holds its commit" };
  const isThere = path === undefined || holding.some(({ paths }) => paths.has(path));
  return isThere ? { state: "there" } : { state: "gone", detail: "its file is no longer there" };
}

function placeOf({ commit, path }: Artifact): string {
  return [commit.slice(0, 10), ...(path === undefined ? [] : [path])].join(" ");
}
