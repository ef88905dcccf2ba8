import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { ProblemCode } from "../codes.ts";
import { limits } from "../limits.ts";
import { type Plain, type PlainMap, Positions } from "./plain.ts";
import { quote } from "./quote.ts";
import type { Place, Report } from "./report.ts";

/** Keys whose numbers are names: `level: 3.10` is the text `3.10`, as it is written. */
const nameKeys = new Set(["id", "level", "title", "track", "next", "name", "label", "dimension"]);

/** Maps whose values may be left empty: the key alone declares something. */
const declaringKeys = new Set(["dimensions", "kinds"]);

/** Where in the file's structure a node stands. */
interface Spot {
  readonly key: string;
  readonly parent: string;
  readonly depth: number;
}

/**
 * Turns YAML nodes into plain values, and remembers where each was written. Aliases and merge keys (`<<`) are followed
 * within bounds; an empty value counts as not written. Duplicate keys, keys that cannot be used and aliases of nothing
 * are reported. `complete` is false when a bound was hit (reported too): parts are missing then.
 */
export function toPlain(root: Node, report: Report): { value: Plain; positions: Positions; complete: boolean } {
  const converter = new Converter(report);
  const value = converter.convert(root, { key: "", parent: "", depth: 0 });
  return { value, positions: converter.positions, complete: converter.complete };
}

class Converter {
  readonly positions = new Positions();
  complete = true;
  readonly #report: Report;
  readonly #anchors = new Map<string, Node>();
  /** Anchored nodes that are being followed: one of them inside itself has no end. */
  readonly #open = new Set<Node>();
  #aliased = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  convert(node: Node | null | undefined, spot: Spot): Plain {
    if (node === null || node === undefined) return null;
    if (isAlias(node)) return this.#follow(node.source, placeOf(node), spot);
    if (this.#open.size > 0 && ++this.#aliased > limits.aliasedValues)
      return this.#stop(placeOf(node), "too-many-aliases", tooMany);
    if (!isScalar(node) && spot.depth > limits.depth) return this.#stop(placeOf(node), "too-deep", tooDeep);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isMap(node)) return this.#map(node, spot);
    return isSeq(node) ? this.#list(node, spot) : this.#scalar(node as Scalar, spot);
  }

  #follow(name: string, place: Place, spot: Spot): Plain {
    const target = this.#anchors.get(name);
    if (target === undefined || this.#open.has(target)) {
      const message = `There is no anchor &${quote(name).slice(1, -1)} before this alias. Write the value out, or put the text in quotes.`;
      this.#report.error(place, "unknown-alias", message);
      return null;
    }
    this.#open.add(target);
    const value = this.convert(target, spot);
    this.#open.delete(target);
    return value;
  }

  #scalar(node: Scalar, spot: Spot): Plain {
    const { value, source } = node;
    const isName = nameKeys.has(spot.key) || spot.parent === "dimensions";
    if (typeof value === "number" && isName) return source ?? String(value);
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  }

  #list(node: YAMLSeq, spot: Spot): Plain[] {
    const list: Plain[] = [];
    this.positions.add(list, placeOf(node));
    for (const item of node.items as Node[]) {
      list.push(this.convert(item, { ...spot, depth: spot.depth + 1 }));
      this.positions.addItem(list, item === null ? placeOf(node) : placeOf(item));
    }
    return list;
  }

  #map(node: YAMLMap, spot: Spot): PlainMap {
    const map: PlainMap = Object.create(null) as PlainMap;
    const merged: Pair[] = [];
    this.positions.add(map, placeOf(node));
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      if (keyOf(pair) === "<<") merged.push(pair);
      else this.#entry(map, pair, spot);
    }
    for (const pair of merged) this.#merge(map, pair as Pair<Node, Node | null>, spot);
    return map;
  }

  #entry(map: PlainMap, pair: Pair<Node, Node | null>, spot: Spot): void {
    const name = keyOf(pair);
    const place = placeOf(pair.key);
    const value = this.convert(pair.value, { key: name, parent: spot.key, depth: spot.depth + 1 });
    if (!this.#isNew(map, name, place)) return;
    this.positions.setEntry(map, name, place, value === null || pair.value === null ? place : placeOf(pair.value));
    if (value !== null || declaringKeys.has(spot.key)) map[name] = value;
  }

  #isNew(map: PlainMap, name: string, place: Place): boolean {
    if (name === "__proto__") {
      this.#report.error(place, "reserved-key", "This name cannot be used as a key. Choose another.");
      return false;
    }
    const isNew = !(name in map);
    const message = `${quote(name)} is written twice here. Keep one: the first is used.`;
    if (!isNew) this.#report.error(place, "duplicate-key", message);
    return isNew;
  }

  /** `<<: *base` or `<<: [*a, *b]`: takes over the entries that the map does not have itself. */
  #merge(map: PlainMap, pair: Pair<Node, Node | null>, spot: Spot): void {
    const value = this.convert(pair.value, spot);
    for (const source of Array.isArray(value) ? value : [value]) {
      if (source === null || typeof source !== "object" || Array.isArray(source)) {
        this.#report.error(
          placeOf(pair.key),
          "bad-merge",
          "<< takes an alias of a map, or a list of them. Write *name after it.",
        );
        continue;
      }
      for (const [name, taken] of Object.entries(source)) {
        if (name in map) continue;
        map[name] = taken;
        this.positions.setEntry(map, name, this.positions.key(source, name), this.positions.value(source, name));
      }
    }
  }

  #stop(place: Place, code: ProblemCode, message: string): null {
    if (this.complete) this.#report.error(place, code, message);
    this.complete = false;
    return null;
  }
}

const tooMany = "The aliases of this file stand for too many values. Write the values out.";
const tooDeep = "The file is nested too deeply here. A ladder needs about eight levels.";

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

function placeOf(node: Node): Place {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
