import type { CommitTable, HashList } from "./commit-table.ts";
import type { Commit, RepositoryReader } from "./types.ts";

/** Memory for commits, in bytes, by a rough count. A history that needs more is read again, as often as it is looked through. */
const mostBytes = 32 * 1024 * 1024;

/** The commits of a history, as they are read: held in memory while they are few. */
export class CommitStore {
  readonly #reader: RepositoryReader;
  readonly #most: number;
  #held: Commit[] | undefined = [];
  #bytes = 0;

  constructor(reader: RepositoryReader, most: number = mostBytes) {
    this.#reader = reader;
    this.#most = most;
  }

  /** Adds the commit of the next place. */
  add(commit: Commit): void {
    if (this.#held === undefined) return;
    this.#held.push(commit);
    this.#bytes += sizeOf(commit);
    if (this.#bytes > this.#most) this.#held = undefined;
  }

  /** The commits of these places of the table, in this order. Neither the table nor the store is needed for them any more. */
  inOrder(table: CommitTable, places: Int32Array): CommitList {
    const held = this.#held;
    if (held !== undefined) return heldList(Array.from(places).flatMap((place) => held[place] ?? []));
    const hashes = table.hashesOf(places);
    const reader = this.#reader;
    return { read: (numbers, signal) => reader.commitsAt(hashesAt(hashes, numbers), signal) };
  }
}

/** Commits by their number in an order, from 0. */
export interface CommitList {
  /** The commits of these numbers, in this order. They may have to be read again. */
  read(numbers: Iterable<number>, signal?: AbortSignal): AsyncIterable<Commit>;
}

function heldList(commits: readonly Commit[]): CommitList {
  return {
    async *read(numbers) {
      for (const number of numbers) {
        const commit = commits[number];
        if (commit !== undefined) yield commit;
      }
    },
  };
}

/** A commit with short texts, its hashes and its dates. */
const plainSize = 450;
const trailerSize = 120;

function sizeOf({ subject, body, trailers }: Commit): number {
  return plainSize + subject.length + body.length + trailers.length * trailerSize;
}

function* hashesAt(hashes: HashList, numbers: Iterable<number>): Generator<string> {
  for (const number of numbers) yield hashes.at(number);
}
