import { kindGroup } from "../artifacts/kinds.ts";
import type { Artifact } from "../artifacts/types.ts";
import { weekOf } from "../calendar/week.ts";
import { tipsOf } from "../history/tips.ts";
import type { RepositoryFacts, RepositoryReader } from "../history/types.ts";
import { areOnePerson, haveInCommon } from "./addresses.ts";
import { isSameRepository } from "./repository.ts";
import type { EventOf, RepositoryIdentity } from "./types.ts";
import { inOrder } from "./union.ts";

export type Snapshot = EventOf<"recognised"> | EventOf<"withdrawn">;

/** A repository that was read, with what it shows of mine. */
export interface ReadRepository {
  readonly reader: Pick<RepositoryReader, "existing" | "dropped">;
  readonly facts: RepositoryFacts;
  readonly identity: RepositoryIdentity;
  readonly artifacts: readonly Artifact[];
}

export interface RecallRequest {
  readonly repositories: readonly ReadRepository[];
  readonly snapshots: readonly Snapshot[];
  /** Whose artifacts are asked for; empty when nothing says. */
  readonly by: string;
  /** Whether an artifact lies in the days that are read. */
  readonly isWanted: (artifact: Artifact) => boolean;
  readonly timeZone: string;
  readonly signal?: AbortSignal;
}

/** What the journal adds to a reading. */
export interface Recalled {
  /** Known from the journal alone, marked as unreachable. */
  readonly artifacts: readonly Artifact[];
  /** What its history dropped since it was recognised. */
  readonly withdrawn: readonly { readonly key: string; readonly reason: string }[];
  /** False when the journal holds the work of several people and nothing says whose is asked for. */
  readonly isOnePerson: boolean;
}

const elsewhere = "recorded in the journal; its repository was not read";
const absent = "recorded in the journal; its commit is not in this copy of the repository";

/**
 * Artifacts of the journal that the reading does not show. One whose repository was not read stands as it was recorded. One whose
 * repository was read stays only when its commit is not there; of a draft nothing is said then. A commit that is there and that no
 * branch reaches (reset, amended) is withdrawn, and so is what the reading shows under a new id, once, when the new one is not
 * recorded yet. Who does not hold a commit says no more of it, or two clones would withdraw and record one thing for ever. What the
 * history still holds is shown by a reading of other days (a change to a document is part of it where both are read), so nothing is said of it.
 */
export async function recall(request: RecallRequest): Promise<Recalled> {
  const { repositories, timeZone } = request;
  const shown = new Set(repositories.flatMap(({ artifacts }) => artifacts.map(({ id }) => id)));
  const { mine, isOnePerson } = snapshotsOf(request);
  const missing = mine.filter(
    ({ key, artifact }) => !shown.has(key) && request.isWanted(asArtifact(artifact, timeZone)),
  );
  const commits = await commitsIn(missing, request);
  const recorded = new Set(mine.map(({ key }) => key));
  const judged = missing.map((event) => ({ event, verdict: judge(event, request, { commits, recorded }) }));
  return {
    isOnePerson,
    artifacts: judged.flatMap(({ event, verdict }) =>
      "note" in verdict
        ? [{ ...asArtifact(event.artifact, timeZone), unreachable: true as const, note: verdict.note }]
        : [],
    ),
    withdrawn: judged.flatMap(({ event, verdict }) =>
      "reason" in verdict ? [{ key: event.key, reason: verdict.reason }] : [],
    ),
  };
}

/** The last word on each artifact of this person, where that is not that it was withdrawn. */
export function snapshotsOf({ snapshots, by }: Pick<RecallRequest, "snapshots" | "by">): {
  readonly mine: readonly EventOf<"recognised">[];
  readonly isOnePerson: boolean;
} {
  const isOnePerson = by !== "" || areOnePerson(snapshots.map((snapshot) => snapshot.by));
  const last = new Map<string, Snapshot>();
  for (const snapshot of isOnePerson ? snapshots : []) {
    if (by !== "" && !haveInCommon(snapshot.by, by)) continue;
    const known = last.get(snapshot.key);
    if (known === undefined || inOrder(snapshot, known) > 0) last.set(snapshot.key, snapshot);
  }
  return { isOnePerson, mine: [...last.values()].filter((snapshot) => snapshot.type === "recognised") };
}

interface Commits {
  readonly existing: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
}

type CommitsIn = ReadonlyMap<ReadRepository, Commits>;

async function commitsIn(missing: readonly EventOf<"recognised">[], request: RecallRequest): Promise<CommitsIn> {
  const found = new Map<ReadRepository, Commits>();
  for (const repository of missing.length === 0 ? [] : request.repositories) {
    const { facts, reader } = repository;
    const hashes = missing.filter((event) => mayBe(event, repository)).map(({ artifact }) => artifact.commit);
    const existing = await reader.existing(hashes, request.signal);
    found.set(repository, { existing, dropped: await reader.dropped([...existing], tipsOf(facts), request.signal) });
  }
  return found;
}

/** Two web addresses that differ are two repositories (a fork and what it came from), whatever commits they share. */
export function mayBe({ repository }: EventOf<"recognised">, { identity }: ReadRepository): boolean {
  return repository.webUrl === undefined || identity.webUrl === undefined || repository.webUrl === identity.webUrl;
}

type Verdict = { readonly note: string } | { readonly reason: string } | { readonly held: true };

interface Looked {
  readonly commits: CommitsIn;
  /** Keys of what the journal holds and did not withdraw. */
  readonly recorded: ReadonlySet<string>;
}

function judge(
  event: EventOf<"recognised">,
  { repositories }: Pick<RecallRequest, "repositories">,
  { commits, recorded }: Looked,
): Verdict {
  const { artifact, repository } = event;
  const holds = (one: ReadRepository) => commits.get(one)?.existing.has(artifact.commit) === true;
  const homes = repositories.filter(
    (one) => mayBe(event, one) && (isSameRepository(repository, one.identity) || holds(one)),
  );
  if (homes.length === 0) return { note: elsewhere };
  const holding = homes.filter(holds);
  if (holding.some((one) => commits.get(one)?.dropped.has(artifact.commit) !== true)) return { held: true };
  if (holding.length > 0) return { reason: "its history dropped it" };
  const same = homes.flatMap(({ artifacts }) => artifacts.filter((live) => isSameThing(live, artifact)));
  if (same.some(({ id }) => !recorded.has(id))) return { reason: "it was rewritten and is another artifact now" };
  // This copy cannot know what the commit it does not hold became: another one may hold it, on a branch that was never pushed.
  return artifact.status === "draft" || same.length > 0 ? { held: true } : { note: absent };
}

/** An amended or rebased commit keeps its author and the moment it was written; what was made of it may have another id. */
export function isSameThing(live: Artifact, old: Omit<Artifact, "week">): boolean {
  return (
    live.commit !== old.commit &&
    live.role === old.role &&
    kindGroup(live.kind) === kindGroup(old.kind) &&
    Date.parse(live.date) === Date.parse(old.date)
  );
}

export function asArtifact(snapshot: EventOf<"recognised">["artifact"], timeZone: string): Artifact {
  return { ...snapshot, week: weekOf(snapshot.landed ?? snapshot.date, timeZone) };
}
