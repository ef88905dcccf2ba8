import { pagesFor } from "./numbers.ts";
import { textHash } from "./text-hash.ts";

/** Nothing is kept under this key. */
const free = 0;
const firstSlots = 1024;

/**
 * A set of texts that keeps 53 bits of each: some twenty bytes a text at most, whatever its length. Two texts are taken for one with a
 * chance of one in ten thousand million millions for each pair: in a set of a million, about one in twenty thousand that it ever happens.
 */
export class TextSet {
  #slots: Float64Array;
  #size = 0;
  readonly #before: readonly number[];

  /**
   * @param expected so many texts fit without growing: what is grown out of is memory until it is collected.
   * @param before what another set held, its `saved`: few texts are looked for there, so it is looked through and not put in order
   */
  constructor(expected = 0, before: readonly number[] = []) {
    this.#slots = emptySlots(Math.max(firstSlots, Math.ceil((expected * 4) / 3) + 1));
    this.#before = before;
  }

  /** How many texts there are. */
  get size(): number {
    return this.#before.length + this.#size;
  }

  /** What is kept of the texts, in no order. */
  saved(): readonly number[] {
    return [...this.#before, ...this.#slots.filter((key) => key !== free)];
  }

  add(text: string): void {
    if (this.#size * 4 >= this.#slots.length * 3) this.#grow();
    this.#put(textHash(text));
  }

  has(text: string): boolean {
    const key = textHash(text);
    return this.#slots[this.#slotOf(key)] === key || this.#before.includes(key);
  }

  #put(key: number): void {
    const slot = this.#slotOf(key);
    if (this.#slots[slot] === key) return;
    this.#slots[slot] = key;
    this.#size += 1;
  }

  /** Where a key is, or would be. */
  #slotOf(key: number): number {
    const { length } = this.#slots;
    let slot = key % length;
    for (let at = this.#slots[slot]; at !== free && at !== key; at = this.#slots[slot]) slot = (slot + 1) % length;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = emptySlots(before.length * 2);
    this.#size = 0;
    for (const key of before) if (key !== free) this.#put(key);
  }
}

function emptySlots(count: number): Float64Array {
  return new Float64Array(pagesFor(count * Float64Array.BYTES_PER_ELEMENT), 0, count);
}
