import type { FileChange } from "../../history/types.ts";
import { documentName, fileName, folderOf, nameKey, stemOf } from "./name.ts";
import { carriedOn, isEmptyBlob, isGone, type Track } from "./track.ts";

const dayMs = 86_400_000;
/** A name that is common (`PLAN.md`), or a number alone (`spec-0002.md`), means the same document only when it comes back soon. */
const samePathDays = 90;
const sameNameDays = 30;
/** Mergers who give a number by removing and adding do so at once. */
const numberedHours = 1;

interface Grave {
  readonly track: Track;
  readonly time: number;
}

/**
 * Documents that were removed. A path that is added later may be one of them: moved in two steps, moved with more
 * changes than git takes for a rename, or brought back by the revert of a revert.
 */
export class Graveyard {
  readonly #byBlob = new Map<string, Grave>();
  readonly #byPath = new Map<string, Grave>();
  /** By the path without its extension. */
  readonly #byStem = new Map<string, Grave>();
  readonly #byName = new Map<string, Grave[]>();
  readonly #unnumbered: (Grave & { readonly path: string })[] = [];

  /** Notes that the document was removed from `path`, at an instant in milliseconds. */
  bury(track: Track, path: string, time: number): void {
    const grave = { track, time };
    if (!isEmptyBlob(track.blob)) this.#byBlob.set(track.blob, grave);
    this.#byPath.set(path, grave);
    this.#byStem.set(withoutExtension(path), grave);
    if (documentName(path).unnumbered) this.#unnumbered.push({ ...grave, path });
    const key = nameKey(path);
    if (key !== undefined) this.#byName.set(key, [...(this.#byName.get(key) ?? []).slice(-20), grave]);
  }

  /** The removed document that an added path continues, if there is one: by content, by path, then by name. */
  find(change: FileChange, time: number): Track | undefined {
    const byBlob = goneIn(this.#byBlob.get(change.blob));
    if (byBlob !== undefined) return byBlob;
    const key = nameKey(change.path);
    const path = this.#byPath.get(change.path);
    const telling = key !== undefined && documentName(change.path).slug !== "";
    const known = telling || (path !== undefined && time - path.time <= samePathDays * dayMs);
    const byPath = known ? goneIn(path) : undefined;
    if (byPath !== undefined) return byPath;
    const stem = this.#byStem.get(withoutExtension(change.path));
    const byStem = time === stem?.time ? goneIn(stem) : undefined;
    return byStem ?? (key === undefined ? undefined : this.#named(key, time)) ?? this.#waiting(change.path, time);
  }

  /** The one document of this folder that was waiting for a number until just now, for a path that has one. */
  #waiting(path: string, time: number): Track | undefined {
    if (documentName(path).number === undefined) return undefined;
    const oldest = time - numberedHours * (dayMs / 24);
    const near = this.#unnumbered.filter(
      (g) => g.time >= oldest && goneIn(g) !== undefined && folderOf(g.path) === folderOf(path),
    );
    return near.length === 1 ? goneIn(near[0]) : undefined;
  }

  #named(key: string, time: number): Track | undefined {
    const near = (this.#byName.get(key) ?? []).filter((grave) => time - grave.time <= sameNameDays * dayMs);
    const tracks = new Set(near.flatMap((grave) => goneIn(grave) ?? []));
    return tracks.size === 1 ? [...tracks][0] : undefined;
  }
}

/** The document of a grave, by whatever track it is carried on, where that stands nowhere. */
function goneIn(grave: Grave | undefined): Track | undefined {
  const track = grave && carriedOn(grave.track);
  return track !== undefined && isGone(track) ? track : undefined;
}

/** A document that is written in another format in one go (`README.md`, `README.adoc`) goes on. */
export function withoutExtension(path: string): string {
  return `${path.slice(0, -fileName(path).length)}${stemOf(path)}`.toLowerCase();
}
