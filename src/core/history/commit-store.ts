import type { CommitTable } from "./commit-table.ts";
import type { Commit, RepositoryReader } from "./types.ts";

/** Memory for commits, in bytes, by a rough count. A history that needs more is read again, as often as it is looked through. */
const mostBytes = 32 * 1024 * 1024;

/** The commits of a history, by place: held in memory while they are few, else read again each time. */
export class CommitStore {
  readonly #reader: RepositoryReader;
  readonly #table: CommitTable;
  readonly #most: number;
  #held: Commit[] | undefined = [];
  #bytes = 0;

  constructor(reader: RepositoryReader, table: CommitTable, most: number = mostBytes) {
    this.#reader = reader;
    this.#table = table;
    this.#most = most;
  }

  /** Adds the commit of the next place. */
  add(commit: Commit): void {
    if (this.#held === undefined) return;
    this.#held.push(commit);
    this.#bytes += sizeOf(commit);
    if (this.#bytes > this.#most) this.#held = undefined;
  }

  /** The commits of these places, in this order. */
  async *read(places: Iterable<number>, signal?: AbortSignal): AsyncGenerator<Commit> {
    if (this.#held === undefined) {
      yield* this.#reader.commitsAt(hashesOf(this.#table, places), signal);
      return;
    }
    for (const place of places) {
      const commit = this.#held[place];
      if (commit !== undefined) yield commit;
    }
  }
}

/** A commit with short texts, its hashes and its dates. */
const plainSize = 450;
const trailerSize = 120;

function sizeOf({ subject, body, trailers }: Commit): number {
  return plainSize + subject.length + body.length + trailers.length * trailerSize;
}

function* hashesOf(table: CommitTable, places: Iterable<number>): Generator<string> {
  for (const place of places) yield table.hashAt(place);
}
