import { Numbers } from "./numbers.ts";
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
  readonly #pages: Uint8Array[] = [];
  #used = 0;
  /** By commit its page, and where it begins and ends there. */
  readonly #places = new Numbers();
  readonly #people: Person[] = [];
  readonly #numbers = new Map<Person, number>();
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  /** How many there are. */
  get length(): number {
    return this.#places.length / 3;
  }

  /** Memory taken, in bytes. */
  get bytes(): number {
    return this.#pages.reduce((sum, { length }) => sum + length, 0);
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
      this.#decoder.decode(bytes),
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
    const page = this.#pages.at(-1);
    const free = page?.subarray(this.#used);
    const { read, written } = free === undefined ? { read: 0, written: 0 } : this.#encoder.encodeInto(text, free);
    if (read < text.length) {
      // No unit of a text takes more than three bytes.
      this.#pages.push(new Uint8Array(Math.max(pageSize, text.length * 3)));
      this.#used = 0;
      this.#put(text);
      return;
    }
    for (const value of [this.#pages.length - 1, this.#used, this.#used + written]) this.#places.push(value);
    this.#used += written;
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
