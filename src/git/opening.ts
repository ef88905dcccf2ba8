import { Shared } from "../local/shared.ts";
import { unlessAborted } from "../local/unless-aborted.ts";
import { type Branch, type Ref, readRefs } from "./branches.ts";
import type { GitPlace } from "./child.ts";
import { readSettings, type Settings } from "./config.ts";
import { defaultBranchRefs } from "./default-branch.ts";
import { askForNew } from "./new-commits.ts";
import { type OpenPlace, openPlace, plainPlace } from "./place.ts";
import { type Layout, plainLayout } from "./plain-layout.ts";
import { gitProgram } from "./program.ts";
import { replacements } from "./replacements.ts";

export interface OpeningOptions {
  /** The environment that git runs in, made safe before. Default: the process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface AheadOptions {
  /** Where the default branch stood when the repository was last read: git is asked what it got since. */
  readonly last?: Branch | undefined;
}

/** Git's answers that the facts are made of. They can be asked for before it is known where the repository begins. */
export interface Answers {
  readonly settings: Settings;
  readonly refs: ReadonlyMap<string, Ref>;
}

/**
 * Asks git what every reading of a repository begins with, and resolves when git is at work: a program can load meanwhile what reads
 * the rest. Never rejects: what is wrong is told to those who ask.
 * @param folder absolute; any folder inside the repository.
 */
export async function openAhead(folder: string, options: OpeningOptions & AheadOptions = {}): Promise<Opening> {
  const opening = new Opening(folder, options);
  await opening.ask(options.last);
  return opening;
}

/** A folder until its repository is found: once, unless that fails. It may be there, or be trusted, the next time. */
export class Opening {
  readonly folder: string;
  readonly #env: GitPlace["env"];
  #at: Promise<GitPlace> | undefined;
  #place: Shared<OpenPlace> | undefined;
  #asked: Promise<Answers> | undefined;
  #new: { readonly since: string; readonly output: Promise<Buffer | undefined> } | undefined;
  readonly #noMore = new AbortController();

  constructor(folder: string, { env = process.env }: OpeningOptions) {
    this.folder = folder;
    this.#env = env;
  }

  /** Has git begin with the place and the answers, and with what is new since the default branch was last seen. */
  async ask(last?: Branch): Promise<void> {
    const asked = this.answers();
    this.#asked = asked;
    // Whoever asks is told; nobody may ask.
    asked.catch(() => undefined);
    // Where git has read before it need not be asked once more what it makes of the folder.
    const layout = last === undefined ? undefined : plainLayout(this.folder);
    if (layout !== undefined) this.#place = this.#finding((signal) => this.#placeIn(layout, asked, signal));
    this.place().catch(() => undefined);
    if (last !== undefined) {
      const output = this.#begun().then((at) => askForNew(at, last, this.#noMore.signal));
      output.catch(() => undefined);
      this.#new = { since: last.tip, output };
    }
    await this.#begun().catch(() => undefined);
  }

  /** What git said of the commits since `tip`, if it was asked ahead: once. Undefined where it failed, too: it can be asked again. */
  async newSince(tip: string): Promise<Buffer | undefined> {
    const asked = this.#new;
    this.#new = undefined;
    return asked?.since === tip ? await asked.output.catch(() => undefined) : undefined;
  }

  /** The branches and the configuration of this moment; the first time those that were asked for ahead. */
  async answers(signal?: AbortSignal): Promise<Answers> {
    const asked = this.#asked;
    this.#asked = undefined;
    return await unlessAborted(asked ?? this.#begun().then((at) => askForFacts(at, signal)), signal);
  }

  /** Nobody will ask for what is new any more. */
  stop(): void {
    this.#noMore.abort();
  }

  /** Found once for all who ask. @throws the signal's reason when it is aborted; git is stopped when nobody else waits. */
  async place(signal?: AbortSignal): Promise<OpenPlace> {
    signal?.throwIfAborted();
    if (this.#place === undefined || this.#place.isStopped) {
      this.#place = this.#finding(async (stop) => openPlace(await this.#begun(), stop));
    }
    return await this.#place.result(signal);
  }

  async #placeIn(layout: Layout, asked: Promise<Answers>, signal: AbortSignal): Promise<OpenPlace> {
    const at = await this.#begun();
    // What is wrong is told when git is asked for the place, in better words.
    const answers = await unlessAborted(asked, signal).catch(() => undefined);
    const place = answers && (await plainPlace(at, layout, answers.settings));
    return place ?? (await openPlace(at, signal));
  }

  #finding(find: (signal: AbortSignal) => Promise<OpenPlace>): Shared<OpenPlace> {
    const finding: Shared<OpenPlace> = new Shared((signal) =>
      find(signal).catch((error: unknown) => {
        if (this.#place === finding) this.#at = this.#place = undefined;
        throw error;
      }),
    );
    return finding;
  }

  /** Where questions can be asked before the repository is found. */
  #begun(): Promise<GitPlace> {
    this.#at ??= gitProgram(this.folder, this.#env).then((program) => {
      return { root: this.folder, folder: this.folder, env: this.#env, program };
    });
    return this.#at;
  }
}

/** Asks for the branches and the configuration, at once. */
async function askForFacts(place: GitPlace, signal?: AbortSignal): Promise<Answers> {
  const [refs, settings] = await Promise.all([
    readRefs(place, ["refs/heads", ...defaultBranchRefs, replacements], signal, ["--sort=-committerdate:raw"]),
    readSettings(place, signal),
  ]);
  return { settings, refs };
}
