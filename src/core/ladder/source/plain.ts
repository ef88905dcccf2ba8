import type { Place } from "./report.ts";

/** What YAML can hold, as plain values. Maps have no prototype, so no key of theirs can reach one. */
export type Plain = string | number | boolean | null | PlainMap | Plain[];
export interface PlainMap {
  [key: string]: Plain;
}

/** Where the parts of one map or list stand in the file. */
interface Origin {
  readonly whole: Place;
  readonly keys: Map<string, Place>;
  readonly values: Map<string, Place>;
  /** In the order of a list's items. */
  readonly items: Place[];
}

/** Knows where each map and list of the plain values, and each of their parts, is written. */
export class Positions {
  readonly #origins = new WeakMap<object, Origin>();

  add(container: object, whole: Place): void {
    this.#origins.set(container, { whole, keys: new Map(), values: new Map(), items: [] });
  }

  setEntry(container: object, name: string, key: Place, value: Place): void {
    this.#origins.get(container)?.keys.set(name, key);
    this.#origins.get(container)?.values.set(name, value);
  }

  addItem(list: object, place: Place): void {
    this.#origins.get(list)?.items.push(place);
  }

  /** Removes one item of a list together with its place. */
  removeItem(list: Plain[], index: number): void {
    list.splice(index, 1);
    this.#origins.get(list)?.items.splice(index, 1);
  }

  /** The map or list itself. */
  whole(container: object): Place {
    return this.#origins.get(container)?.whole ?? { start: 0, end: 0 };
  }

  /** The value under a key or at an index; the container itself when there is no such part. */
  value(container: object, part: string | number): Place {
    const origin = this.#origins.get(container);
    const place = typeof part === "number" ? origin?.items[part] : origin?.values.get(part);
    return place ?? this.whole(container);
  }

  /** The key itself; the container when it has no such key. */
  key(container: object, name: string): Place {
    return this.#origins.get(container)?.keys.get(name) ?? this.whole(container);
  }
}
