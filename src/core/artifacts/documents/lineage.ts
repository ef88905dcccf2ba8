import type { Commit, CommitChanges, FileChange, Landing } from "../../history/types.ts";
import {
  type Branch,
  broughtIn,
  documentBehind,
  followBranch,
  misnamed,
  recordEdit,
  removerIn,
  untangled,
  writerOf,
} from "./branch.ts";
import { DocumentPaths, type Step } from "./paths.ts";
import { isRevertOf } from "./revert.ts";
import { begin, type Edit, mainPath, originalOf, type Track } from "./track.ts";

/** The history of one document, from its first version to today. */
export interface Lineage {
  /** The commit of its first version, renames followed. Absent when it was there before what was read. */
  readonly first?: Commit;
  readonly firstPath: string;
  readonly firstBlob: string;
  /** Every path it had, oldest first. */
  readonly paths: readonly string[];
  /** Today's path; absent when it is gone. */
  readonly path?: string;
  /** Other paths that hold a copy of it today. */
  readonly copies: readonly string[];
  /** Those that held one, and do not any more. */
  readonly left?: readonly string[];
  /** Its latest content (the last one before it was removed), and the file mode of that. */
  readonly blob: string;
  readonly mode: string;
  /** Every content it had. */
  readonly blobs: ReadonlySet<string>;
  /** Every commit that changed or moved it, parents first; merges are not edits. */
  readonly edits: readonly Edit[];
  /** What first brought it to the default branch. Absent for a draft, and for what was there before. */
  readonly landed?: Landing;
  /** Its content when it landed. */
  readonly landedBlob?: string;
  /** The commits that built its first version, before it landed. Empty when only a merge holds it. */
  readonly builders: readonly Commit[];
  /** True when it was there before what was read: it landed earlier, whatever happened to it since. */
  readonly before: boolean;
  /** The document that it is a copy of. */
  readonly copyOf?: Lineage;
  /** The document that it began as a copy of, whatever became of either. */
  readonly beganAs?: Lineage;
  /** True for what was removed, and is taken for what was added later under this path or another. */
  readonly cameBack?: true;
  /** The commit that removed it, and whether that commit says that it reverts what brought it. */
  readonly removed?: { readonly commit: Commit; readonly reverts: boolean };
}

/** Metadata of what is traced. */
export interface LineageSources {
  readonly commitOf: (hash: string) => Commit | undefined;
  /** What brought a commit to the default branch; undefined for a commit that it has not got. */
  readonly landingOf: (hash: string) => Landing | undefined;
  /** Boundary commits of a shallow clone, which seem to add what was there before. */
  readonly shallow?: ReadonlySet<string>;
}

/**
 * Follows every document through renames, mass moves, number-on-accept, merges that rename, reverts and copies.
 * The default branch is one line of landings, so which document stands at which path is certain there; how a document
 * came to be is looked up in the branch that brought it. In: changes to documents, parents first. Out: one lineage per
 * document, in the order of their appearance.
 */
export function traceLineages(changes: Iterable<CommitChanges>, sources: LineageSources): Lineage[] {
  const { landed, drafts } = sortSteps(changes, sources);
  const main = new DocumentPaths((content) => begin(content, {}));
  for (const steps of landed) land(main, steps, sources.shallow?.has(steps.landing.commit.hash) ?? false);
  const branch = followBranch(drafts);
  const known = new Set([...main.tracks].flatMap((t) => [...t.paths, ...t.blobs]));
  const tracks = [...main.tracks, ...[...branch.paths.tracks].filter((t) => isDraft(t, known))];
  return freeze(tracks);
}

interface Landed {
  readonly landing: Landing;
  readonly branch: Step[];
  own: readonly FileChange[];
}

/**
 * Sorts what was read by landing, in the order of the default branch. A landing that changed no document itself, though
 * its branch did, takes the place of its last commit.
 */
function sortSteps(changes: Iterable<CommitChanges>, sources: LineageSources) {
  const landed = new Map<string, Landed>();
  const drafts: Step[] = [];
  for (const { hash, changes: files } of changes) {
    const landing = sources.landingOf(hash);
    const commit = sources.commitOf(hash) ?? landing?.commit;
    if (commit === undefined) continue;
    if (landing === undefined) {
      if (commit.parents.length < 2) drafts.push({ commit, changes: files });
      continue;
    }
    const key = landing.commit.hash;
    const entry = landed.get(key) ?? { landing, branch: [], own: [] };
    landed.delete(key);
    landed.set(key, entry);
    if (key === hash) entry.own = files;
    else entry.branch.push({ commit, changes: files });
  }
  return { landed: landed.values(), drafts };
}

function land(main: DocumentPaths, steps: Landed, boundary: boolean): void {
  const { landing } = steps;
  const branch = followBranch(steps.branch);
  const merge = landing.commit.parents.length > 1;
  const changes = untangled(steps.own, branch);
  const step: Step = { commit: landing.commit, changes, removerOf: (path) => removerIn(branch, path) };
  const taken = new Set<Track>();
  main.apply(
    step,
    (change) => (boundary ? begin(change, {}) : adopt(main, branch, landing, change)),
    (track, change) => {
      const local = merge ? documentBehind(branch, change) : undefined;
      if (local !== undefined && !taken.has(local)) takeOver(track, local);
      if (local !== undefined && change.status === "added") predate(track, local);
      if (local !== undefined) taken.add(local);
      if (!merge) recordEdit(track, change, step);
      settle(track, landing, merge ? (local?.edits.map((e) => e.commit) ?? []) : [landing.commit]);
    },
  );
  for (const track of merge ? misnamed(branch) : []) {
    if (main.settle(track))
      settle(
        track,
        landing,
        track.edits.map((e) => e.commit),
      );
  }
}

/** The document that a path new to the default branch is: one that was removed, one of the branch, or the merge's own. */
function adopt(main: DocumentPaths, branch: Branch, landing: Landing, change: FileChange): Track | undefined {
  const merge = landing.commit.parents.length > 1;
  const local = merge ? documentBehind(branch, change) : undefined;
  const origin = local?.origin === undefined ? undefined : { ...change, path: local.origin };
  const old = (origin && main.revived(origin, landing.commit)) ?? main.revived(change, landing.commit);
  if (old !== undefined || !merge) return old;
  const began = local?.first === undefined && local !== undefined ? broughtIn(branch, local) : local;
  if (began?.first === undefined) return begin(change, authored(writerOf(landing)));
  const track = begin({ path: began.firstPath, blob: began.firstBlob, mode: began.mode }, { first: began.first });
  track.paths = [...began.paths];
  // What the document's own track of the branch holds is taken over with what the merge did to it.
  if (began !== local) track.edits.push(...began.edits);
  track.alive.clear();
  return track;
}

function authored(first: Commit | undefined): { readonly first?: Commit } {
  return first === undefined ? {} : { first };
}

function takeOver(track: Track, local: Track): void {
  track.edits.push(...local.edits);
  for (const blob of local.blobs) track.blobs.add(blob);
}

/** A document that came back through a branch where its first version is older was written there. */
function predate(track: Track, local: Track): void {
  if (track.first === undefined || local.first === undefined) return;
  if (Date.parse(local.first.authored) >= Date.parse(track.first.authored)) return;
  track.first = local.first;
  track.firstPath = local.firstPath;
  track.firstBlob = local.firstBlob;
}

function settle(track: Track, landing: Landing, builders: readonly Commit[]): void {
  if (track.first === undefined || track.landed !== undefined) return;
  track.landed = landing;
  track.landedBlob = track.blob;
  track.builders = builders;
}

/** A document of a branch that the default branch never got, in any form. */
function isDraft(track: Track, known: ReadonlySet<string>): boolean {
  if (track.first === undefined || track.alive.size === 0) return false;
  return ![...track.paths, ...track.blobs].some((x) => known.has(x));
}

function freeze(tracks: readonly Track[]): Lineage[] {
  const lineages = new Map(tracks.map((track) => [track, lineageOf(track)]));
  for (const [track, lineage] of lineages) {
    const original = originalOf(track);
    const beganAs = original && lineages.get(original);
    if (beganAs === undefined) continue;
    lineage.beganAs = beganAs;
    if (track.leftBehind === true || beganAs.blobs.has(track.blob)) lineage.copyOf = beganAs;
  }
  return [...lineages.values()];
}

/** What links lineages is known once there are all. */
type Unlinked = Omit<Lineage, "beganAs" | "copyOf"> & { beganAs?: Lineage; copyOf?: Lineage };

function lineageOf(track: Track): Unlinked {
  const path = track.alive.has(mainPath(track)) ? mainPath(track) : [...track.alive][0];
  const { removed, landed } = track;
  const reverts = removed !== undefined && landed !== undefined && isRevertOf(removed, landed);
  return {
    ...(track.first === undefined ? {} : { first: track.first }),
    firstPath: track.firstPath,
    firstBlob: track.firstBlob,
    paths: [...new Set(track.paths)],
    ...(path === undefined ? {} : { path }),
    copies: [...track.alive].filter((p) => p !== path),
    ...(track.left === undefined ? {} : { left: [...track.left] }),
    blob: track.blob,
    mode: track.mode,
    blobs: track.blobs,
    edits: track.edits,
    ...(landed === undefined ? {} : { landed }),
    ...(track.landedBlob === undefined ? {} : { landedBlob: track.landedBlob }),
    builders: track.builders,
    before: track.first === undefined,
    ...(track.cameBack === undefined ? {} : { cameBack: track.cameBack }),
    ...(removed === undefined ? {} : { removed: { commit: removed, reverts } }),
  };
}
