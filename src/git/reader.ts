import type {
  ChangedCommit,
  Commit,
  CommitChanges,
  CommitRange,
  RepositoryFacts,
  RepositoryReader,
} from "../core/history/types.ts";
import { objectIds } from "./arguments.ts";
import { readCalled } from "./called.ts";
import { changedCommitsIn, readChangedCommits } from "./changed-commits.ts";
import { readChanges, readChangesInOrder } from "./changes.ts";
import { readDropped, readExisting, readRoots } from "./existing.ts";
import { readFacts } from "./facts.ts";
import { hashLines } from "./hash-lines.ts";
import { lastBefore } from "./last-before.ts";
import { readCommits, readCommitsAt } from "./log.ts";
import { readBlobsAt, readEachText, readTexts } from "./objects.ts";
import { Opening, type OpeningOptions } from "./opening.ts";
import { changeOrder } from "./order.ts";
import { type Known, stampOf } from "./stamp.ts";
import { readWriters, type WritersRequest } from "./writers.ts";

/**
 * Reads one repository with git. Nothing runs until the first question; then every method rejects with a `RepositoryError`
 * when the folder is no repository that git can read, and throws the signal's reason when it is aborted.
 * @param folder absolute; any folder inside the repository.
 */
export function openRepository(folder: string, options: OpeningOptions = {}): RepositoryReader {
  return new GitReader(new Opening(folder, options));
}

/** The same of a repository that git has been asked about already: whoever asks for the facts first finds them under way. */
export function readerAt(opening: Opening): RepositoryReader {
  return new GitReader(opening);
}

class GitReader implements RepositoryReader {
  readonly folder: string;
  readonly #opening: Opening;
  /** Of the latest facts. */
  #known: Known | undefined;

  constructor(opening: Opening) {
    this.folder = opening.folder;
    this.#opening = opening;
  }

  pause(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  async facts(signal?: AbortSignal): Promise<RepositoryFacts> {
    const answers = this.#opening.answers(signal);
    // What is wrong with the repository is told by the place, in better words.
    answers.catch(() => undefined);
    const { facts, known } = await readFacts(await this.#opening.place(signal), await answers, signal);
    signal?.throwIfAborted();
    this.#known = known;
    return facts;
  }

  async stamp(signal?: AbortSignal): Promise<string | undefined> {
    if (this.#known === undefined) await this.facts(signal);
    return this.#known === undefined ? undefined : await stampOf(await this.#opening.place(signal), this.#known);
  }

  async lastBefore(tip: string, instant: string, signal?: AbortSignal): Promise<string | undefined> {
    return await lastBefore(await this.#opening.place(signal), tip, instant, signal);
  }

  commits(range: CommitRange, signal?: AbortSignal) {
    return readCommits(() => this.#opening.place(signal), range, signal);
  }

  commitsAt(hashes: Iterable<string>, signal?: AbortSignal) {
    return readCommitsAt(() => this.#opening.place(signal), hashes, signal);
  }

  async *changedCommits(range: CommitRange, signal?: AbortSignal): AsyncGenerator<ChangedCommit> {
    yield* (await this.#newCommits(range)) ?? readChangedCommits(await this.#opening.place(signal), range, signal);
  }

  /** What was asked ahead, where it is just this range. */
  async #newCommits({ include, exclude, since }: CommitRange): Promise<readonly ChangedCommit[] | undefined> {
    const [tip, from] = [include[0], exclude[0]];
    if (include.length !== 1 || exclude.length !== 1 || since !== undefined || !tip || !from) return undefined;
    const output = await this.#opening.newSince(from);
    return output && changedCommitsIn(output, tip);
  }

  async *changesOf(hashes: readonly string[], signal?: AbortSignal): AsyncGenerator<CommitChanges> {
    const place = await this.#opening.place(signal);
    const boundary = new Set(place.shallow);
    const ids = objectIds(hashes).filter((hash) => !boundary.has(hash));
    yield* readChanges(place, ids.length === 0 ? [] : [hashLines(ids)], { counts: true, signal });
  }

  async *changesTo(
    isWanted: (path: string) => boolean,
    range: CommitRange,
    signal?: AbortSignal,
  ): AsyncGenerator<CommitChanges> {
    const place = await this.#opening.place(signal);
    yield* readChangesInOrder(place, () => changeOrder(place, range, signal), { isWanted, signal });
  }

  async *writersOf(request: WritersRequest, signal?: AbortSignal) {
    yield* readWriters(await this.#opening.place(signal), request, signal);
  }

  async texts(blobs: readonly string[], maxBytes: number, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return await readTexts(await this.#opening.place(signal), blobs, maxBytes, signal);
  }

  async *eachText(blobs: readonly string[], maxBytes: number, signal?: AbortSignal) {
    yield* readEachText(await this.#opening.place(signal), blobs, maxBytes, signal);
  }

  async blobsAt(commit: string, paths: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return await readBlobsAt(await this.#opening.place(signal), commit, paths, signal);
  }

  async existing(hashes: readonly string[], signal?: AbortSignal): Promise<ReadonlySet<string>> {
    return await readExisting(await this.#opening.place(signal), hashes, signal);
  }

  async called(hashes: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Commit>> {
    return await readCalled(await this.#opening.place(signal), hashes, signal);
  }

  async dropped(
    hashes: readonly string[],
    tips: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlySet<string>> {
    return await readDropped(await this.#opening.place(signal), hashes, tips, signal);
  }

  async roots(tip: string, signal?: AbortSignal): Promise<readonly string[]> {
    return await readRoots(await this.#opening.place(signal), tip, signal);
  }
}
