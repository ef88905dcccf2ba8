import type { Commit, CommitChanges, CommitRange, RepositoryFacts, RepositoryReader } from "../core/history/types.ts";
import { objectIds } from "./arguments.ts";
import { readCalled } from "./called.ts";
import { readChanges, readChangesInOrder } from "./changes.ts";
import type { GitPlace } from "./child.ts";
import { readDropped, readExisting, readRoots } from "./existing.ts";
import { askForFacts, readFacts } from "./facts.ts";
import { hashLines } from "./hash-lines.ts";
import { lastBefore } from "./last-before.ts";
import { readCommits, readCommitsAt } from "./log.ts";
import { readBlobsAt, readEachText, readTexts } from "./objects.ts";
import { changeOrder } from "./order.ts";
import { type OpenPlace, openPlace } from "./place.ts";
import { gitProgram } from "./program.ts";
import { type Known, stampOf } from "./stamp.ts";
import { readWriters, type WritersRequest } from "./writers.ts";

export interface ReaderOptions {
  /** The environment that git runs in, made safe before. Default: the process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads one repository with git. Nothing runs until the first question; then every method rejects with a `RepositoryError`
 * when the folder is no repository that git can read, and throws the signal's reason when it is aborted.
 * @param folder absolute; any folder inside the repository.
 */
export function openRepository(folder: string, options: ReaderOptions = {}): RepositoryReader {
  return new GitReader(new Opening(folder, options));
}

/**
 * The same with git at work on the facts when it resolves, so that other things can be done meanwhile: whoever asks for the facts
 * first finds them under way. Never rejects: what is wrong is told to those who ask.
 */
export async function openAhead(folder: string, options: ReaderOptions = {}): Promise<RepositoryReader> {
  const opening = new Opening(folder, options);
  const reader = new GitReader(opening, true);
  await opening.at().catch(() => undefined);
  return reader;
}

/** A folder until its repository is found: once, unless that fails. It may be there, or be trusted, the next time. */
class Opening {
  readonly folder: string;
  readonly #env: GitPlace["env"];
  #at: Promise<GitPlace> | undefined;
  #place: Promise<OpenPlace> | undefined;

  constructor(folder: string, { env = process.env }: ReaderOptions) {
    this.folder = folder;
    this.#env = env;
  }

  /** Where questions can be asked before the repository is found. */
  at(): Promise<GitPlace> {
    this.#at ??= gitProgram(this.folder, this.#env).then((program) => {
      return { root: this.folder, folder: this.folder, env: this.#env, program };
    });
    return this.#at;
  }

  place(): Promise<OpenPlace> {
    this.#place ??= this.at()
      .then((at) => openPlace(at))
      .catch((error: unknown) => {
        this.#at = undefined;
        this.#place = undefined;
        throw error;
      });
    return this.#place;
  }
}

class GitReader implements RepositoryReader {
  readonly folder: string;
  readonly #opening: Opening;
  /** Of the latest facts. */
  #known: Known | undefined;
  #ahead: Promise<RepositoryFacts> | undefined;

  constructor(opening: Opening, ahead = false) {
    this.folder = opening.folder;
    this.#opening = opening;
    this.#ahead = ahead ? this.#facts() : undefined;
    // Whoever asks is told; nobody may ask.
    this.#ahead?.catch(() => undefined);
  }

  pause(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  async facts(signal?: AbortSignal): Promise<RepositoryFacts> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    const facts = await (ahead ?? this.#facts(signal));
    signal?.throwIfAborted();
    return facts;
  }

  async #facts(signal?: AbortSignal): Promise<RepositoryFacts> {
    const answers = this.#opening.at().then((at) => askForFacts(at, signal));
    // What is wrong with the repository is told by the place, in better words.
    answers.catch(() => undefined);
    const { facts, known } = await readFacts(await this.#opening.place(), await answers, signal);
    this.#known = known;
    return facts;
  }

  async stamp(signal?: AbortSignal): Promise<string | undefined> {
    if (this.#known === undefined) await this.facts(signal);
    return this.#known === undefined ? undefined : await stampOf(await this.#opening.place(), this.#known);
  }

  async lastBefore(tip: string, instant: string, signal?: AbortSignal): Promise<string | undefined> {
    return await lastBefore(await this.#opening.place(), tip, instant, signal);
  }

  commits(range: CommitRange, signal?: AbortSignal) {
    return readCommits(() => this.#opening.place(), range, signal);
  }

  commitsAt(hashes: Iterable<string>, signal?: AbortSignal) {
    return readCommitsAt(() => this.#opening.place(), hashes, signal);
  }

  async *changesOf(hashes: readonly string[], signal?: AbortSignal): AsyncGenerator<CommitChanges> {
    const place = await this.#opening.place();
    const boundary = new Set(place.shallow);
    const ids = objectIds(hashes).filter((hash) => !boundary.has(hash));
    yield* readChanges(place, ids.length === 0 ? [] : [hashLines(ids)], { counts: true, signal });
  }

  async *changesTo(
    isWanted: (path: string) => boolean,
    range: CommitRange,
    signal?: AbortSignal,
  ): AsyncGenerator<CommitChanges> {
    const place = await this.#opening.place();
    yield* readChangesInOrder(place, () => changeOrder(place, range, signal), { isWanted, signal });
  }

  async *writersOf(request: WritersRequest, signal?: AbortSignal) {
    yield* readWriters(await this.#opening.place(), request, signal);
  }

  async texts(blobs: readonly string[], maxBytes: number, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return await readTexts(await this.#opening.place(), blobs, maxBytes, signal);
  }

  async *eachText(blobs: readonly string[], maxBytes: number, signal?: AbortSignal) {
    yield* readEachText(await this.#opening.place(), blobs, maxBytes, signal);
  }

  async blobsAt(commit: string, paths: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return await readBlobsAt(await this.#opening.place(), commit, paths, signal);
  }

  async existing(hashes: readonly string[], signal?: AbortSignal): Promise<ReadonlySet<string>> {
    return await readExisting(await this.#opening.place(), hashes, signal);
  }

  async called(hashes: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Commit>> {
    return await readCalled(await this.#opening.place(), hashes, signal);
  }

  async dropped(
    hashes: readonly string[],
    tips: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlySet<string>> {
    return await readDropped(await this.#opening.place(), hashes, tips, signal);
  }

  async roots(tip: string, signal?: AbortSignal): Promise<readonly string[]> {
    return await readRoots(await this.#opening.place(), tip, signal);
  }
}
