import { isBot } from "../../history/bots.ts";
import { Compactor } from "../../history/compact.ts";
import { NamedCommits } from "../../history/named-commits.ts";
import { coAuthorsOf, mentorsOf, reviewerHandlesOf, reviewersOf } from "../../history/trailers.ts";
import type { Commit, Landing, RepositoryFacts } from "../../history/types.ts";
import { creditOf } from "./credit.ts";
import { HandleLearner, type Handles, type SeenHandles } from "./handles.ts";
import { RevertReader, type Reverts } from "./reverts.ts";
import { SeriesJoiner } from "./series.ts";
import { changesOf, type Mainline } from "./split.ts";
import { keysOf, type SeenTwins, TwinFilter } from "./twins.ts";
import type { Change, Credit, Part, Who } from "./types.ts";

/** What landed and concerns the engineer, read once for all that is made of it. */
export interface Landed {
  /** In the order of landing, each once. */
  readonly changes: readonly Change[];
  readonly reverts: Reverts;
  creditOf(change: Change): Credit;
  /** Whether something with this key landed, by anybody; known for the keys that were asked for. */
  hasLanded(key: string): boolean;
  /** What landed last before these changes, with what it goes on with: one of them, if it concerns the engineer. */
  readonly goesOn?: Change;
  /** Of the account names of this history. */
  readonly handles: Handles;
}

/** What an earlier part of a history, up to one landing, tells of what lands after it. */
export interface SeenLandings {
  readonly twins: SeenTwins;
  readonly handles: SeenHandles;
  /** What landed last, by anybody: it may go on. */
  readonly open?: Change;
}

/** More commits, or accounts, than this are not kept in mind: taking them up again would cost more than it saves. */
export const mostSeen = { commits: 50_000, accounts: 5_000, open: 200 };

/** How to read what landed. */
export interface LandedOptions {
  readonly facts: RepositoryFacts;
  /** What the reverts and picks of these landings name. */
  readonly named: NamedCommits;
  /** How many commits these landings have, about. */
  readonly commits?: number;
  /** Changes that do not concern this person are only counted in. All are kept when absent. */
  readonly who?: Who;
  /** Keys of drafts (`keysOf`), to learn which of them landed. */
  readonly drafts?: ReadonlySet<string>;
  /** What landed before. */
  readonly seen?: SeenLandings;
}

/**
 * Reads landings, oldest first, as changes with their credit. A history may have millions of them, so only what may concern
 * the engineer is kept; what the rest says of twins, account names and reverts is noted in passing. Boundary commits of a
 * shallow clone are left out: they seem to add everything, and who merged them can no longer be told. Linear in the
 * number of commits.
 */
export class LandedReader {
  readonly #options: LandedOptions;
  readonly #mainline: Mainline;
  readonly #boundary: ReadonlySet<string>;
  readonly #series: SeriesJoiner;
  readonly #twins: TwinFilter;
  readonly #handles: HandleLearner;
  readonly #reverts: RevertReader;
  readonly #kept: Change[] = [];
  readonly #landedKeys = new Set<string>();
  readonly #compactor = new Compactor();
  /** What landed last before, until it is known to be whole. */
  #before: Change | undefined;
  #goesOn: Change | undefined;

  constructor(options: LandedOptions) {
    const { seen } = options;
    this.#options = options;
    this.#mainline = mainlineOf(options.facts);
    this.#boundary = new Set(options.facts.shallow);
    this.#series = new SeriesJoiner((change) => this.#whole(change), seen?.open);
    this.#before = seen?.open;
    this.#twins = new TwinFilter(options.named, options.commits, seen?.twins);
    this.#handles = new HandleLearner(seen?.handles);
    this.#reverts = new RevertReader(options.named);
  }

  add(landing: Landing): void {
    this.#reverts.landing(landing);
    for (const change of changesOf(landing, this.#mainline)) this.#series.add(change);
  }

  /** What has been added so far, for a later reader to go on from. Undefined where that is too much to keep. */
  seen(): SeenLandings | undefined {
    const last = this.#series.open;
    // Nothing goes on with a merge.
    const open = last?.merge === undefined ? last : undefined;
    if (open !== undefined && open.commits.length > mostSeen.open) return undefined;
    if (open === undefined) this.#series.end();
    const twins = this.#twins.seen(mostSeen.commits);
    if (twins === undefined) return undefined;
    const handles = this.#handles.seen();
    if (handles.votes.length + handles.addresses.length > mostSeen.accounts) return undefined;
    return { twins, handles, ...(open === undefined ? {} : { open }) };
  }

  /** All have been added. What is given holds on to nothing of the reader but what was kept. */
  end(): Landed {
    this.#series.end();
    const reverts = this.#reverts.result(this.#kept);
    return {
      ...landedOf(this.#kept, reverts, this.#handles, this.#landedKeys),
      ...(this.#goesOn === undefined ? {} : { goesOn: this.#goesOn }),
    };
  }

  #whole(joined: Change): void {
    const known = this.#withoutBoundary(joined);
    // What comes a second time has landed all the same.
    if (known !== undefined) this.#noteKeys(known);
    const change = known === undefined ? undefined : this.#twins.fresh(known);
    const before = this.#before;
    this.#before = undefined;
    const isBefore = before?.landing.hash === joined.landing.hash;
    if (before !== undefined && !isBefore) this.#goesOn = change ?? joined;
    if (change === undefined) return;
    this.#handles.add(change);
    // It did not go on: what it is was told before.
    if (isBefore) return;
    const needed = this.#reverts.needs(change);
    if (!needed && this.#options.who !== undefined && !concerns(change, this.#options.who)) return;
    this.#kept.push(this.#compact(change));
  }

  #compact({ landing, merge, commits, request }: Change): Change {
    const own = new Map(
      [...new Set([landing, ...(merge === undefined ? [] : [merge]), ...commits])].map((commit) => [
        commit,
        this.#compactor.commit(commit),
      ]),
    );
    const ownOf = (commit: Commit): Commit => own.get(commit) ?? commit;
    return {
      landing: ownOf(landing),
      commits: commits.map(ownOf),
      ...(merge === undefined ? {} : { merge: ownOf(merge) }),
      ...(request === undefined ? {} : { request }),
    };
  }

  #noteKeys({ commits }: Change): void {
    const { drafts } = this.#options;
    if (drafts === undefined || drafts.size === 0) return;
    for (const key of commits.flatMap(keysOf)) if (drafts.has(key)) this.#landedKeys.add(key);
  }

  #withoutBoundary(change: Change): Change | undefined {
    if (this.#boundary.size === 0) return change;
    const commits = change.commits.filter((c) => !this.#boundary.has(c.hash));
    return commits.length === 0 || this.#boundary.has(change.landing.hash) ? undefined : { ...change, commits };
  }
}

function landedOf(changes: readonly Change[], reverts: Reverts, handles: Handles, keys: ReadonlySet<string>): Landed {
  const credits = new Map<Change, Credit>();
  return {
    changes,
    reverts,
    creditOf: (change) => {
      const credit = credits.get(change) ?? creditOf(change, handles);
      credits.set(change, credit);
      return credit;
    },
    hasLanded: (key) => keys.has(key),
    handles,
  };
}

/** `LandedReader` for landings that are held in memory: keeps all changes, and knows every key. */
export function readLanded(landings: readonly Landing[], facts: RepositoryFacts): Landed {
  const named = new NamedCommits();
  for (const { commit, brought } of landings) for (const one of [...brought, commit]) named.add(one);
  const reader = new LandedReader({ facts, named });
  for (const landing of landings) reader.add(landing);
  const landed = reader.end();
  const keys = new Set(landed.changes.flatMap(({ commits }) => commits.flatMap(keysOf)));
  return { ...landed, hasLanded: (key) => keys.has(key) };
}

/** Whether the engineer may have had a part in a change: wrote of it, or is named in it in any way. */
function concerns({ merge, commits, request }: Change, who: Who): boolean {
  const all = merge === undefined ? commits : [merge, ...commits];
  return all.some((commit) => names(commit, who)) || request?.reviewers?.some((h) => who.isMyHandle(h)) === true;
}

function names(commit: Commit, who: Who): boolean {
  if (who.isMe(commit.author)) return true;
  if (commit.trailers.length === 0) return false;
  const people = [coAuthorsOf, reviewersOf, mentorsOf].flatMap((of) => of(commit));
  return people.some((p) => who.isMe(p)) || reviewerHandlesOf(commit).some((h) => who.isMyHandle(h));
}

/** What the repository is called, to tell its shared branches from topics. */
export function mainlineOf({ defaultBranch, webUrl }: RepositoryFacts): Mainline {
  const owner = /^https?:\/\/[^/]+\/([^/]+)\//.exec(webUrl ?? "")?.[1];
  return {
    ...(defaultBranch === undefined ? {} : { branch: defaultBranch.name }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/**
 * The engineer's part in a change: author when the branch is theirs, co-author when they wrote a substantial share of
 * it (or are the person whom an AI tool's own commits name), helper when they wrote less or a trailer names them.
 * Undefined for no part, and for what a bot made.
 */
export function partIn(credit: Credit, who: Who): Part | undefined {
  const isMine = (people: Credit["owner"]) => people.some((p) => who.isMe(p));
  if (credit.byBot) return undefined;
  if (isMine(credit.owner)) return "author";
  if (isMine(credit.sharers)) return "co-author";
  if (!isMine(credit.named)) return undefined;
  return credit.owner.length === 0 && credit.sharers.length === 0 ? "co-author" : "helper";
}

/**
 * The commits whose changed paths are needed: the engineer's own, in changes that are theirs and in those they helped
 * with, squashes that name them, and drafts.
 */
export function commitsToRead(
  landed: Landed,
  drafts: readonly { readonly commits: readonly { readonly hash: string }[] }[],
  who: Who,
): readonly string[] {
  const hashes = new Set<string>();
  for (const change of landed.changes) {
    const part = partIn(landed.creditOf(change), who);
    if (part === undefined) continue;
    const isMine = part !== "helper" || squashOf(change) !== undefined;
    const own = isMine ? ownCommits(change, who) : change.commits.filter((c) => who.isMe(c.author));
    for (const { hash } of own) hashes.add(hash);
  }
  for (const { commits } of drafts) for (const { hash } of commits) hashes.add(hash);
  return [...hashes];
}

/** The one commit of a change that a host, or a merge bot, squashed; undefined for any other change. */
export function squashOf({ merge, commits: [commit, ...more] }: Change): Commit | undefined {
  return merge === undefined && more.length === 0 && commit !== undefined && isBot(commit.committer)
    ? commit
    : undefined;
}

/** The engineer's commits of a change; all of them where none is signed by the engineer (an AI tool's commits). */
export function ownCommits(change: Change, who: Who): Change["commits"] {
  const own = change.commits.filter((c) => who.isMe(c.author));
  return own.length === 0 ? change.commits : own;
}
