import type { FileChange } from "../../history/types.ts";
import { nameKey } from "./name.ts";
import { isEmptyBlob, type Track } from "./track.ts";

const dayMs = 86_400_000;
/** A name that is common (`PLAN.md`) means the same document only when it comes back soon. */
const samePathDays = 90;
const sameNameDays = 30;

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
  readonly #byName = new Map<string, Grave[]>();

  /** Notes that the document was removed from `path`, at an instant in milliseconds. */
  bury(track: Track, path: string, time: number): void {
    const grave = { track, time };
    if (!isEmptyBlob(track.blob)) this.#byBlob.set(track.blob, grave);
    this.#byPath.set(path, grave);
    const key = nameKey(path);
    if (key !== undefined) this.#byName.set(key, [...(this.#byName.get(key) ?? []).slice(-20), grave]);
  }

  /** The removed document that an added path continues, if there is one: by content, by path, then by name. */
  find(change: FileChange, time: number): Track | undefined {
    const blob = this.#byBlob.get(change.blob);
    if (blob !== undefined && isGone(blob.track)) return blob.track;
    const key = nameKey(change.path);
    const path = this.#byPath.get(change.path);
    const known = key !== undefined || (path !== undefined && time - path.time <= samePathDays * dayMs);
    if (path !== undefined && known && isGone(path.track)) return path.track;
    return key === undefined ? undefined : this.#named(key, time);
  }

  #named(key: string, time: number): Track | undefined {
    const near = (this.#byName.get(key) ?? []).filter((g) => isGone(g.track) && time - g.time <= sameNameDays * dayMs);
    const tracks = new Set(near.map((g) => g.track));
    return tracks.size === 1 ? [...tracks][0] : undefined;
  }
}

function isGone(track: Track): boolean {
  return track.alive.size === 0;
}
