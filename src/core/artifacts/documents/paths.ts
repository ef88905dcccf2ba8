import type { Commit, FileChange } from "../../history/types.ts";
import { lazily } from "../../lazily.ts";
import { Graveyard } from "./graveyard.ts";
import { isKeptAside } from "./kept-aside.ts";
import { documentName, fileName, foldersOf, nameKey } from "./name.ts";
import { isOfOldVersion } from "./rejects.ts";
import { isTemplateName } from "./template.ts";
import { absorb, advance, begin, type Content, goOnAt, isEmptyBlob, isGone, mainPath, type Track } from "./track.ts";

/** A commit with what it changed. */
export interface Step {
  readonly commit: Commit;
  readonly changes: readonly FileChange[];
  /** For a merge: the commit of its branch that removed a path. */
  readonly removerOf?: (path: string) => Commit | undefined;
}

/** Finds, or makes, the track that an added path belongs to. Undefined: it is a new document of this commit. */
export type Adopt = (change: FileChange) => Track | undefined;

const copyGoesOnDays = 30;

/** Which document stands at which path, along one line of history. */
export class DocumentPaths {
  readonly tracks = new Set<Track>();
  readonly #copies = new Map<Track, Track[]>();
  readonly #at = new Map<string, Track>();
  readonly #byBlob = new Map<string, Track>();
  /** Where documents with letters, a number and words (`FS-1056-method-overloads.md`) stand, by file name and the folder around their own. */
  readonly #ofSeries = new Map<string, Set<string>>();
  readonly #graves = new Graveyard();
  readonly #inherit: (content: Content) => Track;

  /** `inherit` makes the track of a path that was there before the first step. */
  constructor(inherit: (content: Content) => Track) {
    this.#inherit = inherit;
  }

  /** The document that stands at a path now. */
  at(path: string): Track | undefined {
    return this.#at.get(path);
  }

  /** Puts a document at a path that nothing stands at yet. */
  settle(track: Track): boolean {
    const path = mainPath(track);
    if (this.#at.has(path)) return false;
    this.#at.set(path, track);
    this.tracks.add(track);
    return true;
  }

  /** The removed document that an added path continues. */
  revived(change: FileChange, commit: Commit): Track | undefined {
    return this.#graves.find(change, Date.parse(commit.committed));
  }

  /**
   * Follows one step. Everything that leaves its path is taken off first, so that documents may swap names and a
   * removal may meet its addition. `onEdit` is told of each document that was touched.
   */
  apply(step: Step, adopt: Adopt, onEdit: (track: Track, change: FileChange) => void): void {
    const leaving = new Map<string, Track>();
    for (const change of step.changes) {
      const from = change.status === "deleted" ? change.path : change.status === "renamed" ? change.from : undefined;
      if (from !== undefined) leaving.set(from, this.#leave(from, change));
    }
    const left = new Set(leaving.values());
    for (const change of step.changes)
      if (change.status === "deleted") this.#bury(change.path, leaving.get(change.path), step);
    for (const change of step.changes) {
      if (change.status === "deleted") continue;
      const here = this.#at.get(change.path);
      const track = this.#target(change, leaving, step.commit, adopt);
      const isBack = isGone(track) && step.commit.parents.length < 2 && !left.has(track);
      if (change.status === "added" && (track === here || isBack)) predate(track, change, step.commit);
      advance(track, change);
      this.#place(track, change);
      onEdit(track, change);
    }
    const brought = lazily(() => new Map(step.changes.map((change) => [change.path, change])));
    for (const track of left) if (isBeheaded(track)) goOnAtCopy(track, brought());
    for (const change of step.changes)
      if (change.status === "deleted") this.#goOnElsewhere(change.path, leaving.get(change.path), step.commit);
  }

  #leave(path: string, change: FileChange): Track {
    const track = this.#at.get(path) ?? this.#unknown({ path, blob: change.before, mode: change.mode });
    this.#at.delete(path);
    this.#ofSeries.get(seriesKey(path) ?? "")?.delete(path);
    track.alive.delete(path);
    return track;
  }

  #unknown(content: Content): Track {
    const track = this.#inherit(content);
    this.tracks.add(track);
    return track;
  }

  #bury(path: string, track: Track | undefined, step: Step): void {
    if (track === undefined) return;
    if (!track.paths.includes(path)) {
      track.left ??= new Set();
      track.left.add(path);
    }
    if (track.alive.size === 0) track.removed = step.removerOf?.(path) ?? step.commit;
    this.#graves.bury(track, path, Date.parse(step.commit.committed));
  }

  #target(change: FileChange, leaving: ReadonlyMap<string, Track>, commit: Commit, adopt: Adopt): Track {
    if (change.status === "renamed" && change.from !== undefined) {
      const moved = leaving.get(change.from);
      if (moved !== undefined) return moved;
    }
    const here = this.#at.get(change.path);
    if (here !== undefined) return here;
    if (change.status === "modified" || change.status === "type-changed") {
      return this.#unknown({ path: change.path, blob: change.before, mode: change.mode });
    }
    return this.#added(change, leaving, commit, adopt);
  }

  #added(change: FileChange, leaving: ReadonlyMap<string, Track>, commit: Commit, adopt: Adopt): Track {
    const twin = this.#twin(change);
    if (twin !== undefined && isSameName(twin, change.path)) return twin;
    const found = adopt(change);
    if (found !== undefined && this.tracks.has(found)) {
      if (isGone(found)) found.cameBack = true;
      return found;
    }
    const track = found ?? begin(change, { first: commit });
    const moved = leaving.get(change.path);
    // What moved away from here is perhaps not placed yet: which of the two is seen first is a matter of their names.
    if (moved !== undefined) {
      track.copyOf = moved;
      track.leftBehind = true;
    }
    if (twin !== undefined) {
      track.copyOf = twin;
      this.#copies.set(twin, [...(this.#copies.get(twin) ?? []), track]);
    }
    this.tracks.add(track);
    return track;
  }

  #twin(change: FileChange): Track | undefined {
    const track = isEmptyBlob(change.blob) ? undefined : this.#byBlob.get(change.blob);
    if (track === undefined || track.alive.size === 0) return undefined;
    if (track.blob !== change.blob && !isKeptAside(change.path, mainPath(track))) return undefined;
    return isTemplateName(mainPath(track)) ? undefined : track;
  }

  #place(track: Track, change: FileChange): void {
    this.#at.set(change.path, track);
    if (track.blob === change.blob) this.#byBlob.set(change.blob, track);
    const key = seriesKey(change.path);
    if (key !== undefined) this.#ofSeries.set(key, (this.#ofSeries.get(key) ?? new Set()).add(change.path));
  }

  /** A document copied to its new place first and removed from the old one later has moved. */
  #goOnElsewhere(path: string, track: Track | undefined, commit: Commit): void {
    if (track === undefined || track.alive.size > 0) return;
    const copy = this.#copyOf(track, commit) ?? this.#besides(path, track);
    if (copy === undefined) return;
    for (const other of copy.alive) this.#at.set(other, track);
    for (const blob of copy.blobs) if (this.#byBlob.get(blob) === copy) this.#byBlob.set(blob, track);
    absorb(track, copy);
    this.#copies.set(track, [...(this.#copies.get(track) ?? []), ...(this.#copies.get(copy) ?? [])]);
    this.tracks.delete(copy);
  }

  /** What began as the same text not long ago, and does not go on in its place already. */
  #copyOf(track: Track, commit: Commit): Track | undefined {
    const oldest = Date.parse(commit.committed) - copyGoesOnDays * 86_400_000;
    const isYoung = ({ first }: Track): boolean => first !== undefined && Date.parse(first.committed) >= oldest;
    return this.#copies.get(track)?.find((copy) => !isGone(copy) && isYoung(copy));
  }

  /** The one that began later under the same letters, number and words in a folder beside its own: a copy that was changed in the same go. */
  #besides(path: string, { first }: Track): Track | undefined {
    const beside = this.#ofSeries.get(seriesKey(path) ?? "");
    if (first === undefined || beside?.size !== 1) return undefined;
    const [other = ""] = beside;
    const copy = this.#at.get(other);
    return copy?.first !== undefined && isLater(copy.first, first) ? copy : undefined;
  }
}

/** What a path shares with the same document in a folder beside its own. Numbers alone are years and chapters: every folder has them. */
function seriesKey(path: string): string | undefined {
  const { series, number, slug, ownFolder } = documentName(path);
  const folders = foldersOf(path);
  if (series === "" || number === undefined || !slug.includes("-") || ownFolder || folders.length === 0)
    return undefined;
  return `${folders.slice(0, -1).join("/")}|${fileName(path)}`;
}

function isLater(one: Commit, other: Commit): boolean {
  return Date.parse(one.committed) > Date.parse(other.committed);
}

/**
 * What stands already can be added again only where histories are joined: it began with the older one. So did what an
 * earlier commit removed, where what brings it back was written before: first it came as one commit, and then with its history.
 */
function predate(track: Track, { path, blob }: FileChange, commit: Commit): void {
  if (track.first === undefined || Date.parse(commit.authored) >= Date.parse(track.first.authored)) return;
  track.first = commit;
  track.firstPath = path;
  track.firstBlob = blob;
}

/**
 * Where a document's own path is gone and copies of it stand, it goes on at one of them: at one that the same step brought, and at none that
 * is kept aside or that a site keeps for an older release, if there is another.
 */
function goOnAtCopy(track: Track, brought: ReadonlyMap<string, FileChange>): void {
  const [kept, now] = [mainPath(track), [...track.alive]];
  const isAside = (path: string): boolean => isOfOldVersion(path) || isKeptAside(path, kept);
  const copies = [...now.filter((path) => brought.has(path)), ...now];
  const path = copies.find((each) => !isAside(each)) ?? copies[0];
  if (path !== undefined) goOnAt(track, { blob: track.blob, mode: track.mode, ...brought.get(path), path });
}

/** Whether a document's own path is gone, and copies of it stand. */
function isBeheaded(track: Track): boolean {
  return track.alive.size > 0 && !track.alive.has(mainPath(track));
}

function isSameName(track: Track, path: string): boolean {
  const key = nameKey(path);
  return [...track.alive].some((p) => fileName(p) === fileName(path) || (key !== undefined && nameKey(p) === key));
}
