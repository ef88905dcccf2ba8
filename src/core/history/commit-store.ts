import type { CommitTable, HashList } from "./commit-table.ts";
import { PackedCommits } from "./packed-commits.ts";
import type { Commit, RepositoryReader } from "./types.ts";

/**
 * Memory for commits, in bytes by a rough count. What does not fit as it is is packed, which takes time at each look; a history that does not
 * fit then is read again, as often as it is looked through.
 */
const mostBytes = 16 * 1024 * 1024;

/** The commits of a history, as they are read: held in memory while they are few. */
export class CommitStore {
  readonly #reader: RepositoryReader;
  readonly #most: number;
  #held: Commit[] | PackedCommits | undefined = [];
  #bytes = 0;

  constructor(reader: RepositoryReader, most: number = mostBytes) {
    this.#reader = reader;
    this.#most = most;
  }

  /** Whether all are in memory. Then `inOrder` leaves the table as it is. */
  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  /** Adds the commit of the next place. */
  add(commit: Commit): void {
    if (this.#held instanceof PackedCommits) {
      this.#held.add(commit);
    } else if (this.#held !== undefined) {
      this.#held.push(commit);
      this.#bytes += sizeOf(commit);
      if (this.#bytes > this.#most) this.#held = packed(this.#held);
    }
    if (!(this.#held instanceof PackedCommits) || this.#held.bytes <= this.#most) return;
    this.#held.release();
    this.#held = undefined;
  }

  /**
   * The commits of these places of the table, in this order. The list takes the array over, and what it needs of the store and, where
   * the commits are not held, of the table: it must not be used any more.
   */
  inOrder(table: CommitTable, places: Int32Array<ArrayBuffer>): CommitList {
    const reader = this.#reader;
    if (this.#held !== undefined) return heldList(this.#held, places, reader);
    const hashes = table.intoHashes(places);
    return {
      async *read(numbers, signal) {
        for await (const commit of reader.commitsAt(hashesAt(hashes, numbers), signal)) yield [commit];
      },
    };
  }
}

function packed(commits: readonly Commit[]): PackedCommits {
  const all = new PackedCommits();
  for (const commit of commits) all.add(commit);
  return all;
}

/** Commits by their number in an order, from 0. */
export interface CommitList {
  /** The commits of these numbers, in this order: in blocks where they are held, with pauses between, one by one where they have to be read again. */
  read(numbers: Iterable<number>, signal?: AbortSignal): AsyncIterable<Iterable<Commit>>;
}

/** So many commits are some milliseconds of work. */
const perBlock = 256;

function heldList(
  commits: readonly Commit[] | PackedCommits,
  places: Int32Array,
  reader: Pick<RepositoryReader, "pause">,
): CommitList {
  return {
    async *read(numbers) {
      let block: Commit[] = [];
      for (const number of numbers) {
        const commit = commits.at(places[number] ?? commits.length);
        if (commit !== undefined) block.push(commit);
        if (block.length < perBlock) continue;
        yield block;
        block = [];
        await reader.pause();
      }
      yield block;
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
