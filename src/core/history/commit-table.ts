import { Numbers, release, wholeNumbers } from "./numbers.ts";

/** No commit. */
export const nobody = -1;

const digits = 8;
/** Digits of a SHA-256. */
const longest = 64;
const firstSlots = 2048;

/**
 * The hashes and parents of a history, in a few flat arrays: about fifty bytes for a commit. Each commit has a place, the order in
 * which it was added. Parents that are not of the history are left out.
 */
export class CommitTable {
  /** Ids are given to hashes as they are met, as a commit or as a parent: children come before their parents. */
  readonly #words = new Numbers();
  #wordsEach = 0;
  /** The words of the hash that is looked for. */
  readonly #asked = new Int32Array(longest / digits);
  #ids = 0;
  #slots: Int32Array<ArrayBuffer> = wholeNumbers(firstSlots).fill(nobody);
  /** By id its place, or -1 while it was only met as a parent. */
  readonly #places = new Numbers();
  /** By place its id, and where its parents end. */
  readonly #idOf = new Numbers();
  readonly #parentsEnd = new Numbers();
  readonly #parents = new Numbers();

  /** How many commits there are. */
  get size(): number {
    return this.#idOf.length;
  }

  /** Adds a commit; one that is there already stays as it is. Hashes are hex digits, all of one length, a multiple of eight. */
  add(hash: string, parents: readonly string[]): void {
    const id = this.#idFor(hash);
    if (this.#places.at(id) !== nobody) return;
    this.#places.set(id, this.size);
    this.#idOf.push(id);
    for (const parent of parents) this.#parents.push(this.#idFor(parent));
    this.#parentsEnd.push(this.#parents.length);
  }

  /** The place of a commit, or -1. */
  placeOf(hash: string): number {
    if (hash.length !== this.#wordsEach * digits) return nobody;
    readWords(hash, this.#asked);
    const id = this.#slots[this.#slotOf(this.#asked)] ?? nobody;
    return id === nobody ? nobody : this.#places.at(id);
  }

  hashAt(place: number): string {
    return hashOf(this.#words, this.#idOf.at(place) * this.#wordsEach, this.#wordsEach);
  }

  /** No place is asked for by hash any more: gives back the memory that this takes. */
  endLookUp(): void {
    release(this.#slots);
  }

  /**
   * The hashes of these places, in a list that takes the array over. Nothing else stays of the table: it gives back the memory of
   * all the rest, and must not be asked anything after that.
   */
  intoHashes(places: Int32Array<ArrayBuffer>): HashList {
    for (let number = 0; number < places.length; number++) places[number] = this.#idOf.at(places[number] ?? 0);
    release(this.#slots);
    for (const numbers of [this.#places, this.#idOf, this.#parents, this.#parentsEnd]) numbers.release();
    return new HashList(this.#words, this.#wordsEach, places);
  }

  /** How many parents a commit has, of the history or not. */
  parentCount(place: number): number {
    return this.#parentsEnd.at(place) - this.#parentsStart(place);
  }

  /** The place of a commit's n-th parent, counted from 0; -1 when it has none, or it is not of the history. */
  parentAt(place: number, n: number): number {
    const at = this.#parentsStart(place) + n;
    return at < this.#parentsEnd.at(place) ? this.#places.at(this.#parents.at(at)) : nobody;
  }

  #parentsStart(place: number): number {
    return place === 0 ? 0 : this.#parentsEnd.at(place - 1);
  }

  #idFor(hash: string): number {
    const words = this.#asked;
    readWords(hash, words);
    if (this.#wordsEach === 0) this.#wordsEach = hash.length / digits;
    if (this.#ids * 2 >= this.#slots.length) this.#grow();
    const slot = this.#slotOf(words);
    const known = this.#slots[slot] ?? nobody;
    if (known !== nobody) return known;
    this.#slots[slot] = this.#ids;
    for (let i = 0; i < this.#wordsEach; i++) this.#words.push(words[i] ?? 0);
    this.#places.push(nobody);
    this.#ids += 1;
    return this.#ids - 1;
  }

  /** Where a hash is, or where it would be. */
  #slotOf(words: Int32Array): number {
    const mask = this.#slots.length - 1;
    let mixed = 0;
    for (let i = 0; i < this.#wordsEach; i++) mixed = Math.imul(mixed ^ (words[i] ?? 0) ^ (mixed >>> 15), 0x7feb352d);
    let slot = (mixed ^ (mixed >>> 16)) & mask;
    for (let id = this.#slots[slot] ?? nobody; id !== nobody && !this.#is(id, words); id = this.#slots[slot] ?? nobody)
      slot = (slot + 1) & mask;
    return slot;
  }

  #is(id: number, words: Int32Array): boolean {
    const start = id * this.#wordsEach;
    for (let i = 0; i < this.#wordsEach; i++) if (this.#words.at(start + i) !== words[i]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = wholeNumbers(this.#slots.length * 2).fill(nobody);
    const words = new Int32Array(this.#wordsEach);
    for (let id = 0; id < this.#ids; id++) {
      const start = id * this.#wordsEach;
      for (let i = 0; i < this.#wordsEach; i++) words[i] = this.#words.at(start + i);
      this.#slots[this.#slotOf(words)] = id;
    }
  }
}

/** The codes of `0` and `9`, and what makes 10 of that of `a`. */
const zero = 48;
const nine = 57;
const belowA = 87;

/** Hashes by number, from 0: some twenty bytes each. */
export class HashList {
  readonly #words: Numbers;
  readonly #wordsEach: number;
  readonly #ids: Int32Array;

  constructor(words: Numbers, wordsEach: number, ids: Int32Array) {
    this.#words = words;
    this.#wordsEach = wordsEach;
    this.#ids = ids;
  }

  /** The hash of a number; of one that is not there, that of the first. */
  at(number: number): string {
    return hashOf(this.#words, (this.#ids[number] ?? 0) * this.#wordsEach, this.#wordsEach);
  }
}

function hashOf(words: Numbers, start: number, length: number): string {
  let hash = "";
  for (let i = 0; i < length; i++) hash += (words.at(start + i) >>> 0).toString(16).padStart(digits, "0");
  return hash;
}

/** Eight digits are a word. Nothing is made on the way: this is done for every parent of every commit. */
function readWords(hash: string, words: Int32Array): void {
  let word = 0;
  for (let at = 0; at < hash.length; at++) {
    const code = hash.charCodeAt(at);
    word = (word << 4) | (code <= nine ? code - zero : code - belowA);
    if (at % digits === digits - 1) words[(at / digits) | 0] = word;
  }
}
