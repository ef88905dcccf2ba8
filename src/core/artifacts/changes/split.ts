import { type PullRequest, pullRequestOf, pullRequestsOf } from "../../history/pull-request.ts";
import { isSharedBranch } from "../../history/pull-request-merge.ts";
import type { Commit, Landing } from "../../history/types.ts";
import { type Brought, takeApart } from "./brought.ts";
import { bringsOthers } from "./merge-subject.ts";
import { joinSeries } from "./series.ts";
import type { Change } from "./types.ts";

/** What the repository is called, so that its own shared branches can be told from topics. */
export interface Mainline {
  /** Short name of the default branch. */
  readonly branch?: string;
  /** Account or group that the repository belongs to on its host. */
  readonly owner?: string;
}

/**
 * The changes that landed, in the order of landing, each once: a pull request or a topic branch is one change; a merge
 * of an integration branch or a rollup is as many as came in through it; direct commits by one person, landed in one
 * go, are one change. A merge of the default branch into a topic is nothing. Linear in the number of commits.
 */
export function changesOf(landings: readonly Landing[], mainline: Mainline = {}): readonly Change[] {
  return joinSeries(landings.flatMap((landing) => ofLanding(landing, mainline)));
}

function ofLanding(landing: Landing, mainline: Mainline): readonly Change[] {
  const { commit } = landing;
  if (commit.parents.length < 2) return [single(commit, commit)];
  const splitter = new Splitter(landing, mainline);
  return takeApart(landing).flatMap((part) => splitter.resolve(part));
}

function single(commit: Commit, landing: Commit): Change {
  const request = pullRequestOf(commit);
  return { landing, commits: [commit], ...(request === undefined ? {} : { request }) };
}

/** What the merge of one part says. */
interface Told {
  readonly request?: PullRequest;
  /** A line that others land on: an integration branch, a pull from upstream, another repository. */
  readonly shared: boolean;
}

class Splitter {
  readonly #landing: Commit;
  readonly #mainline: Mainline;
  readonly #rank: ReadonlyMap<string, number>;

  constructor(landing: Landing, mainline: Mainline) {
    this.#landing = landing.commit;
    this.#mainline = mainline;
    this.#rank = new Map(landing.brought.map((commit, i) => [commit.hash, i]));
  }

  /**
   * One part of a landing as changes. A line that others land on is as many changes as it holds; any other line is one
   * change, and takes in the unnumbered branches that were merged into it.
   */
  resolve(part: Brought, around?: Told): readonly Change[] {
    const told = this.#told(part, around);
    const inside = part.inner.map((inner) => ({ inner, folded: belongs(inner, this.#told(inner, told), part, told) }));
    const apart = inside.flatMap(({ inner, folded }) => (folded ? [] : this.resolve(inner, told)));
    const commits = inside.flatMap(({ inner, folded }) => (folded ? everything(inner) : [])).concat(part.own);
    return [...apart, ...this.#whole(part, told, this.#inOrder(commits))];
  }

  #whole(part: Brought, { request, shared }: Told, commits: readonly Commit[]): readonly Change[] {
    if (commits.length === 0) return [];
    if (shared && request?.number === undefined) return commits.map((c) => single(c, this.#landing));
    return [{ landing: this.#landing, merge: part.merge, commits, ...(request === undefined ? {} : { request }) }];
  }

  #told(part: Brought, around: Told | undefined): Told {
    const request = this.#own(requestOf(part), around?.request);
    if (request === undefined) return { shared: bringsOthers(part.merge.subject) };
    const { branch = "", owner } = request;
    const isOurs = isSharedBranch(branch) || branch === this.#mainline.branch;
    return { request, shared: isOurs && (owner === undefined || this.#isHome(owner)) };
  }

  /**
   * The number of a pull request that was merged inside somebody's fork is the fork's and means nothing here, unless it is
   * close below the number of the one around it: then the fork only carried a branch of this repository.
   */
  #own(request: PullRequest | undefined, around: PullRequest | undefined): PullRequest | undefined {
    if (request?.number === undefined || request.host === "bors" || around?.owner === undefined) return request;
    if (this.#isHome(around.owner) || isNear(request.number, around.number ?? 0)) return request;
    const { number: _, ...rest } = request;
    return rest;
  }

  /** With no web address to tell, everybody is at home. */
  #isHome(owner: string): boolean {
    return this.#mainline.owner === undefined || owner.toLowerCase() === this.#mainline.owner.toLowerCase();
  }

  #inOrder(commits: readonly Commit[]): readonly Commit[] {
    const rank = (c: Commit) => this.#rank.get(c.hash) ?? 0;
    return [...commits].sort((a, b) => rank(a) - rank(b));
  }
}

/** Of an octopus (`Merge branches 'a' and 'b'`), each side by its own name. */
function requestOf({ merge, side }: Brought): PullRequest | undefined {
  const all = pullRequestsOf(merge);
  const [first] = all;
  if (side === 0 || first === undefined || all[side] !== undefined) return all[side];
  const branch = [...merge.subject.matchAll(/'([^']+)'/g)][side]?.[1];
  return { host: first.host, ...(branch === undefined ? {} : { branch }) };
}

function isNear(inner: number, outer: number): boolean {
  return outer >= 500 && inner < outer && inner > outer - 200;
}

/**
 * Whether a merge inside a branch is part of that branch's work. On a line that others land on nothing is. Elsewhere a
 * pull request is only when it is one person's work, pulled together in a fork of theirs; an unnumbered merge is,
 * unless it brings what others had landed elsewhere.
 */
function belongs(inner: Brought, told: Told, outer: Brought, around: Told): boolean {
  if (around.shared || around.request?.rollup === true) return false;
  const authors = new Set(outer.own.map(emailOf));
  const same = authors.size > 0 && everything(inner).every((c) => authors.has(emailOf(c)));
  if (!isHosted(told.request)) return same || (isHosted(around.request) && !told.shared);
  const owner = told.request?.owner;
  return same && told.request?.host !== "bors" && owner !== undefined && owner === around.request?.owner;
}

/** A pull request of a host, and not only a branch that somebody merged. */
function isHosted(request: PullRequest | undefined): boolean {
  return request !== undefined && request.host !== "git";
}

const emailOf = (commit: Commit): string => commit.author.email.toLowerCase();

function everything(part: Brought): readonly Commit[] {
  const all: Commit[] = [];
  const todo = [part];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    all.push(...next.own);
    todo.push(...next.inner);
  }
  return all;
}
