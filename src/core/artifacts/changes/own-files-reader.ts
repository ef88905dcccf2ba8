import { tipsBeside } from "../../history/tips.ts";
import type { RepositoryFacts, RepositoryReader } from "../../history/types.ts";
import { OwnFiles } from "./own-files.ts";

/**
 * Reads what the engineer's commits changed, contents compared to count lines: the slowest thing that git is asked, so it is asked
 * as soon as commits are known to be the engineer's, and for those that turn out to be needed as well, later.
 */
export class OwnFilesReader {
  readonly #reader: RepositoryReader;
  readonly #signal: AbortSignal | undefined;
  readonly #files: OwnFiles;
  #ahead: Promise<void> | undefined;
  #isStopped = false;

  constructor(reader: RepositoryReader, facts: RepositoryFacts, signal?: AbortSignal) {
    this.#reader = reader;
    this.#signal = signal;
    // Contents are compared to tell whether a branch has landed.
    this.#files = new OwnFiles({ withBlobs: tipsBeside(facts).length > 0 });
  }

  /** Begins to read these. What goes wrong is told by `all`. */
  ahead(hashes: readonly string[]): void {
    this.#ahead = this.#read(hashes);
    this.#ahead.catch(() => undefined);
  }

  /** Nobody asks any more: what is being read is left, and git with it. */
  stop(): void {
    this.#isStopped = true;
  }

  /**
   * What these commits changed, and no others: what an answer is made of must not hang on what was read ahead.
   * @throws RepositoryError when it cannot be read, and what the signal throws when it is aborted.
   */
  async all(hashes: readonly string[]): Promise<OwnFiles> {
    await Promise.all([this.#ahead, this.#read(hashes)]);
    this.#files.keepOnly(hashes);
    return this.#files;
  }

  async #read(hashes: readonly string[]): Promise<void> {
    const unknown = this.#files.expect(hashes);
    if (unknown.length === 0) return;
    for await (const changes of this.#reader.changesOf(unknown, this.#signal)) {
      if (this.#isStopped) return;
      this.#files.add(changes);
    }
  }
}
