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
  readonly #before: string;

  /**
   * @param expected so many texts fit without growing: what is grown out of is memory until it is collected.
   * @param before what another set held, its `saved`: few texts are looked for there, so it is looked through and not put in order
   */
  constructor(expected = 0, before = "") {
    this.#slots = emptySlots(Math.max(firstSlots, Math.ceil((expected * 4) / 3) + 1));
    this.#before = before;
  }

  /** How many texts there are. */
  get size(): number {
    return this.#before.length / written + this.#size;
  }

  /** What is kept of the texts, in no order, each in as many characters: one text is quicker to write and to read than many numbers. */
  saved(): string {
    let text = this.#before;
    for (const key of this.#slots) if (key !== free) text += keyText(key);
    return text;
  }

  add(text: string): void {
    if (this.#size * 4 >= this.#slots.length * 3) this.#grow();
    this.#put(textHash(text));
  }

  has(text: string): boolean {
    const key = textHash(text);
    return this.#slots[this.#slotOf(key)] === key || this.#wasThere(key);
  }

  #wasThere(hash: number): boolean {
    if (this.#before === "") return false;
    const key = keyText(hash);
    let at = this.#before.indexOf(key);
    while (at % written > 0) at = this.#before.indexOf(key, at + 1);
    return at >= 0;
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

/** 53 bits, as so many digits to the base of 36. */
const written = 11;

function keyText(key: number): string {
  return key.toString(36).padStart(written, "0");
}

function emptySlots(count: number): Float64Array {
  return new Float64Array(pagesFor(count * Float64Array.BYTES_PER_ELEMENT), 0, count);
}
