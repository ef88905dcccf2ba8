import type { Commit, FileChange, Landing } from "../../history/types.ts";

/** One commit's hand in a document. */
export interface Edit {
  readonly commit: Commit;
  /** The document's path after it. */
  readonly path: string;
  /** Whether the content changed: false for a pure move. */
  readonly content: boolean;
  readonly moved: boolean;
  /** How many documents the same commit changed: many means a move or a format sweep. */
  readonly documents: number;
  /** How many of these were new. */
  readonly added: number;
}

/** One document while its history is being followed. Only the files of this folder change it. */
export interface Track {
  /** The commit that first wrote it; absent when it was there before what was read. */
  first?: Commit;
  firstPath: string;
  firstBlob: string;
  /** For a document that a branch did not add: its path where the branch began. */
  readonly origin?: string;
  /** Every path it had, oldest first, copies left out. */
  paths: string[];
  /** Where copies of it stood. */
  left?: Set<string>;
  /** Where it stands now: several paths when a copy is kept elsewhere, none when it is gone. */
  readonly alive: Set<string>;
  blob: string;
  mode: string;
  /** Every content it had. */
  readonly blobs: Set<string>;
  readonly edits: Edit[];
  /** What brought it to the default branch, and its content then. */
  landed?: Landing;
  landedBlob?: string;
  /** The commits of its branch that worked on it before it landed. */
  builders: readonly Commit[];
  /** The document that this one began as a copy of. */
  copyOf?: Track;
  /** The document that goes on in its place, which it was a copy of. */
  goesOnAs?: Track;
  /** True for what was left at the path of a document that moved away: a pointer to it, or a copy. */
  leftBehind?: boolean;
  /** True for what was removed and is taken for what was added later. */
  cameBack?: true;
  /** The commit that removed it, while it is gone. */
  removed?: Commit;
}

/** The content of a path at one moment. */
export interface Content {
  readonly path: string;
  readonly blob: string;
  readonly mode: string;
}

/** A new track, alive at its path. Without `first` it was there before what was read. */
export function begin(content: Content, known: { readonly first?: Commit; readonly origin?: string }): Track {
  return {
    ...known,
    firstPath: content.path,
    firstBlob: content.blob,
    paths: [content.path],
    alive: new Set([content.path]),
    blob: content.blob,
    mode: content.mode,
    blobs: new Set([content.blob]),
    edits: [],
    builders: [],
  };
}

/** Where a track stands in the first place: the last path that is no copy. */
export function mainPath(track: Track): string {
  return track.paths.at(-1) ?? track.firstPath;
}

/** Notes the state after a change. A change to a copy kept elsewhere leaves path and content as they are. */
export function advance(track: Track, change: FileChange): void {
  const copy = track.alive.size > 0 && (change.from ?? change.path) !== mainPath(track);
  track.alive.add(change.path);
  track.blobs.add(change.blob);
  delete track.removed;
  if (copy) return;
  if (mainPath(track) !== change.path) track.paths.push(change.path);
  track.blob = change.blob;
  track.mode = change.mode;
}

/** Goes on at the path of a copy, where the document itself is gone. */
export function goOnAt(track: Track, { path, blob, mode }: Content): void {
  track.paths.push(path);
  track.blob = blob;
  track.mode = mode;
}

/** The document that one began as a copy of, by whatever name that goes on. */
export function originalOf(track: Track): Track | undefined {
  const original = track.copyOf && carriedOn(track.copyOf);
  return original === track ? undefined : original;
}

/** The track that goes on in this one's place, or this one. What is absorbed absorbs nothing any more, so that this ends. */
export function carriedOn(track: Track): Track {
  let last = track;
  while (last.goesOnAs !== undefined) last = last.goesOnAs;
  return last;
}

/** Takes over paths, contents and edits of a copy, when the original is removed and the copy goes on in its place. */
export function absorb(track: Track, copy: Track): void {
  for (const path of copy.alive) track.alive.add(path);
  for (const blob of copy.blobs) track.blobs.add(blob);
  track.paths.push(...copy.paths);
  if (copy.left !== undefined) track.left = new Set([...(track.left ?? []), ...copy.left]);
  track.edits.push(...copy.edits);
  track.blob = copy.blob;
  track.mode = copy.mode;
  copy.goesOnAs = track;
  copy.alive.clear();
  delete track.removed;
}

/** True for the object ids of nothing: all zeros, and the empty file in either of git's hashes. */
export function isEmptyBlob(blob: string): boolean {
  return (
    /^0*$/.test(blob) || blob.startsWith("e69de29bb2d1d643") || blob.startsWith("473a0f4c3be8a93681a267e3b1e9a7dc")
  );
}

/** Whether it stands nowhere any more. */
export function isGone({ alive }: Track): boolean {
  return alive.size === 0;
}
