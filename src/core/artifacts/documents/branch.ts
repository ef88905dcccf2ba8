import type { Commit, FileChange, Landing } from "../../history/types.ts";
import { lazily } from "../../lazily.ts";
import { isTextFile } from "./files.ts";
import { isKeptAside } from "./kept-aside.ts";
import { fileName, nameKey } from "./name.ts";
import { DocumentPaths, type Step } from "./paths.ts";
import { leftPointers } from "./pointers.ts";
import { begin, type Edit, mainPath, type Track } from "./track.ts";

/** What the commits of one branch did to documents, seen from the branch alone. */
export interface Branch {
  readonly paths: DocumentPaths;
  /** The branch's commits that touched documents, parents first. */
  readonly steps: readonly Step[];
  /** What its commits wrote and left, by content. */
  readonly byBlob: () => ReadonlyMap<string, readonly Track[]>;
}

/** Follows the documents of a branch. A path that no commit of it added was there when the branch began. */
export function followBranch(steps: readonly Step[]): Branch {
  const paths = new DocumentPaths((content) => begin(content, { origin: content.path }));
  for (const step of steps) {
    paths.apply(
      step,
      (change) => paths.revived(change, step.commit),
      (track, change) => recordEdit(track, change, step),
    );
  }
  return { paths, steps, byBlob: lazily(() => byBlob(paths)) };
}

/** Adds a step's hand in a document to its edits. */
export function recordEdit(track: Track, change: FileChange, step: Step): void {
  const edit: Edit = {
    commit: step.commit,
    path: change.path,
    content: change.before !== change.blob,
    moved: change.status === "renamed",
    documents: step.changes.length,
    added: addedIn(step.changes),
  };
  track.edits.push(edit);
}

/** Counted once a step: a commit may change ten thousand documents, and each of them asks. */
const known = new WeakMap<Step["changes"], number>();

function addedIn(changes: Step["changes"]): number {
  const count = known.get(changes) ?? changes.filter(({ status }) => status === "added").length;
  known.set(changes, count);
  return count;
}

/**
 * The branch's document behind a path that its merge changed: at the same path, or, for a path that is new, with the
 * same content or the same name, because mergers rename in the merge itself.
 */
export function documentBehind(branch: Branch, change: FileChange): Track | undefined {
  const here = branch.paths.at(change.path);
  if (here !== undefined || change.status === "modified") return here;
  const candidates = [...branch.paths.tracks].filter((t) => t.alive.size > 0);
  const same = candidates.find((t) => t.blob === change.blob);
  if (same !== undefined) return same;
  const key = nameKey(change.path);
  if (key === undefined) return undefined;
  const named = candidates.filter((t) => t.first !== undefined && t.paths.some((p) => nameKey(p) === key));
  return named.length === 1 ? named[0] : undefined;
}

/**
 * Where a document was written that no commit of the branch added at its path: a merge inside the branch put it there, as a subtree puts another
 * history into a folder. It is told by its content then.
 */
export function broughtIn(branch: Branch, { firstBlob, firstPath }: Track): Track | undefined {
  const same = branch.byBlob().get(firstBlob) ?? [];
  return same.find((t) => fileName(mainPath(t)) === fileName(firstPath)) ?? same[0];
}

/** What a branch's own commits wrote and left, by its content: a branch may hold ten thousand documents, and each of them asks. */
function byBlob(paths: DocumentPaths): ReadonlyMap<string, readonly Track[]> {
  const found = new Map<string, Track[]>();
  for (const track of paths.tracks) {
    if (track.first === undefined || track.alive.size === 0) continue;
    const same = found.get(track.blob);
    if (same === undefined) found.set(track.blob, [track]);
    else same.push(track);
  }
  return found;
}

/**
 * Documents that a branch left under a name that is none of a document (`0007-queue.rs`): what its merge did to that path was
 * not read, but somebody may yet put the name right.
 */
export function misnamed(branch: Branch): readonly Track[] {
  return [...branch.paths.tracks].filter((t) => t.first !== undefined && t.alive.size > 0 && !isTextFile(mainPath(t)));
}

/** The commit of a branch that removed a path. */
export function removerIn(branch: Branch, path: string): Commit | undefined {
  return [...branch.paths.tracks].find((t) => t.removed !== undefined && t.paths.includes(path))?.removed;
}

/**
 * The changes of a merge or a squash, told as the moves that they are: a rename that the branch shows to be something
 * else is taken apart, and a document that moved while a pointer to it was left at its old path is put together.
 */
export function untangled(changes: readonly FileChange[], branch: Branch): readonly FileChange[] {
  const kept = changes.flatMap((change) => (isFalseRename(change, branch) ? apart(change) : [change]));
  const moves = new Map<FileChange, FileChange>();
  const left = kept.filter((c) => c.status === "modified" || c.status === "type-changed");
  const pointers = leftPointers(kept);
  for (const change of kept) {
    if (change.status !== "added" || left.length === 0) continue;
    const local = branch.paths.at(change.path);
    const isCarriedOn = (c: FileChange): boolean => c.before === change.blob && !isKeptAside(change.path, c.path);
    const moved = left.find((c) => isCarriedOn(c) || isMoveOf(local, c.path, branch));
    const from = moved ?? pointers.get(change);
    if (from === undefined || moves.has(from)) continue;
    const nothing = "0".repeat(change.blob.length);
    moves.set(change, { ...change, status: "renamed", from: from.path, before: from.before });
    moves.set(from, { ...from, status: "added", before: nothing });
  }
  return kept.map((change) => moves.get(change) ?? change);
}

function isMoveOf(local: Track | undefined, from: string, branch: Branch): boolean {
  return local !== undefined && local.origin === from && branch.paths.at(from) !== local;
}

/** A document that the branch wrote anew is not the one it removed, however alike two documents of one template are. */
function isFalseRename(change: FileChange, branch: Branch): boolean {
  if (change.status !== "renamed" || change.from === undefined || change.before === change.blob) return false;
  const local = branch.paths.at(change.path);
  if (local?.first === undefined || local.paths.includes(change.from)) return false;
  const key = nameKey(change.from);
  return key === undefined || key !== nameKey(change.path);
}

function apart(change: FileChange): FileChange[] {
  const nothing = "0".repeat(change.blob.length);
  const from = change.from ?? change.path;
  return [
    { status: "deleted", path: from, mode: "000000", blob: nothing, before: change.before },
    { status: "added", path: change.path, mode: change.mode, blob: change.blob, before: nothing },
  ];
}

/**
 * Who wrote what only a merge holds: the author of most of the branch's commits (the earliest of theirs stands for the
 * document), never the merger, who only brought it. The merge itself when it brought nothing; undefined where the branch is another history that
 * was joined, with a beginning of its own, and none wrote half of that.
 */
export function writerOf(landing: Landing): Commit | undefined {
  const plain = landing.brought.filter((c) => c.parents.length < 2);
  if (plain.length === 0) return landing.commit;
  const counts = new Map<string, number>();
  for (const { author } of plain) counts.set(author.email, (counts.get(author.email) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const isJoined = plain.some(({ parents }) => parents.length === 0);
  return isJoined && most * 2 < plain.length ? undefined : plain.find((c) => counts.get(c.author.email) === most);
}
