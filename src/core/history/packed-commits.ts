import { Numbers, pagesFor, release } from "./numbers.ts";
import type { Commit, Person } from "./types.ts";

const pageSize = 1 << 18;

/** A commit as JSON: people by number, the trailers' keys and values in turn. */
type Packed = readonly [
  hash: string,
  parents: readonly string[],
  author: number,
  authored: string,
  committer: number,
  committed: string,
  subject: string,
  body: string,
  trailers: readonly string[],
];

/**
 * Commits as bytes, a third of what they take as objects. They lie beside the heap, which grows with what is held in it and keeps its
 * size after that.
 */
export class PackedCommits {
  readonly #pages: Uint8Array<ArrayBuffer>[] = [];
  #used = 0;
  #bytes = 0;
  /** By commit its page, and where it begins and ends there. */
  readonly #places = new Numbers();
  readonly #people: Person[] = [];
  readonly #numbers = new Map<Person, number>();
  #scratch = new Uint8Array(0);
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  /** How many there are. */
  get length(): number {
    return this.#places.length / 3;
  }

  /** Memory taken, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Nothing is asked of them any more: the memory goes at once. */
  release(): void {
    for (const page of this.#pages.splice(0)) release(page);
    this.#places.release();
  }

  add(commit: Commit): void {
    const { hash, parents, authored, committed, subject, body, trailers } = commit;
    const people = [this.#numberOf(commit.author), this.#numberOf(commit.committer)] as const;
    const texts = trailers.flatMap(({ key, value }) => [key, value]);
    const packed: Packed = [hash, parents, people[0], authored, people[1], committed, subject, body, texts];
    this.#put(JSON.stringify(packed));
  }

  /** The commit that was added as the n-th, counted from 0. */
  at(number: number): Commit | undefined {
    if (number >= this.length) return undefined;
    const [page = 0, start, end] = [0, 1, 2].map((field) => this.#places.at(number * 3 + field));
    const bytes = this.#pages[page]?.subarray(start, end);
    if (bytes === undefined) return undefined;
    const [hash, parents, author, authored, committer, committed, subject, body, texts] = JSON.parse(
      this.#textOf(bytes),
    ) as Packed;
    return {
      hash,
      parents,
      author: this.#person(author),
      authored,
      committer: this.#person(committer),
      committed,
      subject,
      body,
      trailers: texts.flatMap((key, i) => (i % 2 === 0 ? [{ key, value: texts[i + 1] ?? "" }] : [])),
    };
  }

  #put(text: string): void {
    // No unit of a text takes more than three bytes.
    if (this.#scratch.length < text.length * 3) this.#scratch = new Uint8Array(text.length * 3);
    const { written } = this.#encoder.encodeInto(text, this.#scratch);
    const last = this.#pages.at(-1);
    const page = last !== undefined && this.#used + written <= last.length ? last : this.#newPage(written);
    page.set(this.#scratch.subarray(0, written), this.#used);
    for (const value of [this.#pages.length - 1, this.#used, this.#used + written]) this.#places.push(value);
    this.#used += written;
    this.#bytes += written;
  }

  #newPage(least: number): Uint8Array<ArrayBuffer> {
    const length = Math.max(pageSize, least);
    const page = new Uint8Array(pagesFor(length), 0, length);
    this.#pages.push(page);
    this.#used = 0;
    return page;
  }

  /** Encoders take no memory that could be resized. */
  #textOf(bytes: Uint8Array): string {
    if (this.#scratch.length < bytes.length) this.#scratch = new Uint8Array(bytes.length);
    this.#scratch.set(bytes);
    return this.#decoder.decode(this.#scratch.subarray(0, bytes.length));
  }

  #numberOf(person: Person): number {
    const known = this.#numbers.get(person);
    if (known !== undefined) return known;
    this.#numbers.set(person, this.#people.length);
    return this.#people.push(person) - 1;
  }

  #person(number: number): Person {
    return this.#people[number] ?? { name: "", email: "" };
  }
}
