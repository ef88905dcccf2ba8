import type { FileChange } from "../../history/types.ts";
import { isAside } from "./kept-aside.ts";
import type { Lineage } from "./lineage.ts";
import { folderOf } from "./name.ts";
import { folderKey } from "./neighbours.ts";
import { isSidecarName } from "./sidecar.ts";
import { everyPath } from "./stood.ts";
import { questionsOf, tracesOf } from "./traces.ts";
import { namesakeKey } from "./twins.ts";

/**
 * By what a change to somebody else's document, whatever it says, could change what was found of mine. What its text says of me and of
 * mine is for that text to tell.
 */
export interface Entanglement {
  /**
   * Where those are or were that are mine, or were looked at as mine, or say something of mine (`isNear`), and where copies of anybody's stand:
   * whether other words there are a document of its own depends on what it was a copy of.
   */
  readonly paths: readonly string[];
  /** What they hold, and held at first and when they landed. */
  readonly blobs: readonly string[];
  /** What they have in common with their namesakes (`namesakeKey`). */
  readonly names: readonly string[];
  /** The folders that they stand in; in these the metadata beside them is theirs. */
  readonly folders: readonly string[];
  /** Metadata in whatever folder, by anybody: it may name me as the author of what comes to stand beside it. */
  readonly sidecars: readonly { readonly folder: string; readonly blob: string }[];
  /** Where it was asked what stands there (`folderKey`). */
  readonly beside: readonly string[];
  /** By what the next document would be known as one of them all that waits on a branch, or is gone (`tracesOf`). */
  readonly loose: readonly string[];
  /** The paths of those that nothing else has to do with: what I change in one of them concerns it alone. */
  readonly alone: readonly string[];
}

/** What the documents that were looked at as mine are entangled with. */
export interface Tangled {
  readonly mine: readonly Lineage[];
  readonly elders: readonly Lineage[];
  readonly citing: readonly Lineage[];
  /** Every document that was read. */
  readonly all: readonly Lineage[];
  readonly beside: Iterable<string>;
  /** By their folders. */
  readonly sidecars: ReadonlyMap<string, Lineage>;
  readonly alone: readonly string[];
  /** Of an earlier reading's, with other texts now. */
  readonly edited: readonly Lineage[];
}

/** Of a history without documents of mine. */
export const nothingEntangled: Entanglement = {
  ...{ paths: [], blobs: [], names: [], folders: [], sidecars: [], beside: [], loose: [], alone: [] },
};

/** Gathers it from what was read. What decided about mine is followed with all the paths and contents that it has, and had. */
export function entanglementOf(tangle: Tangled): Entanglement {
  const { mine, elders, citing, all, beside, sidecars, alone, edited } = tangle;
  const own = mine.flatMap(everyPath);
  const near: Near = {
    names: new Set(own.flatMap((path) => namesakeKey(path) ?? [])),
    folders: new Set(own.map(folderOf)),
    beside: new Set(beside),
  };
  // Each stands, or stood, where it says something of mine; whatever becomes of it, under whatever name, may say something else.
  const neighbours = all.filter((lineage) => everyPath(lineage).some((path) => isNear(path, near)));
  const tangled = withOriginals([...mine, ...elders, ...citing, ...neighbours]);
  return {
    names: [...near.names],
    folders: [...near.folders],
    beside: [...near.beside],
    paths: once([...tangled.flatMap(everyPath), ...all.flatMap(({ copies }) => copies)]),
    blobs: once(
      [...tangled, ...edited].flatMap(({ blob, firstBlob, landedBlob = "" }) => [blob, firstBlob, landedBlob]),
    ),
    sidecars: [...sidecars].map(([folder, { blob }]) => ({ folder, blob })),
    loose: once(tangled.filter(isLoose).flatMap(tracesOf)),
    alone,
  };
}

/** With what each began as a copy of: it goes on as that where that is removed. */
function withOriginals(lineages: readonly Lineage[]): readonly Lineage[] {
  const all = new Set(lineages);
  // A set goes on with what is added meanwhile.
  for (const { beganAs } of all) if (beganAs !== undefined) all.add(beganAs);
  return [...all];
}

/** What two parts of a history are entangled with, given that neither is with the other. */
export function bothEntangled(a: Entanglement, b: Entanglement): Entanglement {
  return {
    paths: once([...a.paths, ...b.paths]),
    blobs: once([...a.blobs, ...b.blobs]),
    names: once([...a.names, ...b.names]),
    folders: [...new Set([...a.folders, ...b.folders])],
    sidecars: [...a.sidecars, ...b.sidecars],
    beside: once([...a.beside, ...b.beside]),
    loose: once([...a.loose, ...b.loose]),
    alone: [...a.alone, ...b.alone],
  };
}

/** It waits on a branch, or is gone. */
function isLoose({ path, before, landed }: Lineage): boolean {
  return path === undefined || (!before && landed === undefined);
}

/** A judge of changes to documents: whether one may change what was found of mine. In doubt it may. */
export function entangledWith(known: Entanglement): (change: FileChange) => boolean {
  const [paths, blobs, loose] = [new Set(known.paths), new Set(known.blobs), new Set(known.loose)];
  const near: Near = {
    names: new Set(known.names),
    folders: new Set(known.folders),
    beside: new Set(known.beside),
  };
  return (change) => {
    const { status, path, from = path, blob, before } = change;
    if ([from, path].some((each) => paths.has(each) || isNear(each, near))) return true;
    if (blobs.has(blob) || blobs.has(before)) return true;
    // What is kept aside may be what one of mine said at any time.
    if (status === "added" && blobs.size > 0 && isAside(path)) return true;
    return loose.size > 0 && questionsOf(change).some((question) => loose.has(question));
  };
}

/** By what a path lies near my documents: as in `Entanglement`. */
interface Near {
  readonly names: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
}

/** Whether what stands at a path says something of mine: as a namesake, as metadata, or as one of those beside it. */
function isNear(path: string, { names, folders, beside }: Near): boolean {
  return (
    names.has(namesakeKey(path) ?? "") ||
    beside.has(folderKey(path)) ||
    (isSidecarName(path) && folders.has(folderOf(path)))
  );
}

/** The metadata that lies beside changed documents, as blobs: like their own texts it tells whether they bear on me. */
export function blobsBeside(changes: readonly FileChange[], { sidecars }: Entanglement): readonly string[] {
  const folders = new Set(changes.map(({ path }) => folderOf(path)));
  return sidecars.flatMap(({ folder, blob }) => (folders.has(folder) ? [blob] : []));
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}
