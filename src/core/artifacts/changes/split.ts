import { type PullRequest, pullRequestOf, pullRequestsOf } from "../../history/pull-request.ts";
import { isSharedBranch } from "../../history/pull-request-merge.ts";
import type { Commit, Landing } from "../../history/types.ts";
import { type Brought, takeApart } from "./brought.ts";
import { bringsOthers, carriesShared } from "./merge-subject.ts";
import type { Change } from "./types.ts";

/** What the repository is called, so that its own shared branches can be told from topics. */
export interface Mainline {
  /** Short name of the default branch. */
  readonly branch?: string;
  /** Account or group that the repository belongs to on its host. */
  readonly owner?: string;
}

/**
 * The changes that one landing brought: a pull request or a topic branch is one change; a merge of an integration branch or
 * a rollup is as many as came in through it; a direct commit is one. A merge of the default branch into a topic is nothing.
 * Linear in the number of commits.
 */
export function changesOf(landing: Landing, mainline: Mainline = {}): readonly Change[] {
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
  /** The nearest number of a pull request, its own or of one around it. */
  readonly number?: number;
  /** A pull request of somebody's fork: it was merged into the branch of the pull request around it. */
  readonly inFork: boolean;
}

class Splitter {
  readonly #landing: Commit;
  readonly #mainline: Mainline;
  readonly #rank: ReadonlyMap<string, number>;
  /** It brought another history, with a beginning of its own: the numbers in that are another repository's. */
  readonly #isJoined: boolean;

  constructor(landing: Landing, mainline: Mainline) {
    this.#landing = landing.commit;
    this.#mainline = mainline;
    this.#isJoined = landing.brought.some(({ parents }) => parents.length === 0);
    this.#rank = new Map(landing.brought.map((commit, i) => [commit.hash, i]));
  }

  /**
   * One part of a landing as changes. A line that others land on is as many changes as it holds; any other line is one
   * change, and takes in the unnumbered branches that were merged into it.
   */
  resolve(part: Brought, around?: Told): readonly Change[] {
    const told = this.#told(part, around);
    const { commits, apart } = this.#gather(part, told, part);
    return [...apart, ...this.#whole(part, told, this.#inOrder(commits))];
  }

  /** The commits of a part that are its branch's work, and what came in through it on its own account. */
  #gather(part: Brought, told: Told, branch: Brought): { commits: readonly Commit[]; apart: readonly Change[] } {
    const inside = part.inner.map((inner) =>
      belongs(inner, this.#told(inner, told), branch, told)
        ? this.#gather(inner, told, branch)
        : { commits: [], apart: this.resolve(inner, told) },
    );
    const [own, squashes] = this.#withoutSquashes(part, told);
    return {
      commits: [...inside.flatMap((g) => g.commits), ...own],
      apart: [...inside.flatMap((g) => g.apart), ...squashes.map((c) => this.#single(c))],
    };
  }

  /**
   * Of the commits of a pull request's line, those that are its own, and those that a host squashed, which are pull requests themselves: on
   * a line that others land on whatever their number, elsewhere where there is more than one person's work.
   */
  #withoutSquashes(part: Brought, told: Told): readonly [own: readonly Commit[], squashes: readonly Commit[]] {
    if (!isHosted(told.request) || (!told.shared && authorsOf(part).size < 2)) return [part.own, []];
    const isSquash = (commit: Commit): boolean => {
      const request = pullRequestOf(commit);
      if (request?.number === undefined || request.number === told.number) return false;
      return request.weak !== true && (told.shared || this.#own(request, told)?.number !== undefined);
    };
    const squashes = new Set(part.own.filter(isSquash));
    return squashes.size === 0 ? [part.own, []] : [part.own.filter((commit) => !squashes.has(commit)), [...squashes]];
  }

  #whole(part: Brought, { request, shared }: Told, commits: readonly Commit[]): readonly Change[] {
    if (commits.length === 0) return [];
    if (shared && !isHosted(request)) return commits.map((c) => this.#single(c));
    return [{ landing: this.#landing, merge: part.merge, commits, ...(request === undefined ? {} : { request }) }];
  }

  #single(commit: Commit): Change {
    const change = single(commit, this.#landing);
    if (!this.#isJoined || change.request === undefined) return change;
    return { ...change, request: withoutNumber(change.request) };
  }

  #told(part: Brought, around: Told | undefined): Told {
    const said = requestOf(part);
    const inFork = this.#isOfFork(said, around);
    const request = this.#own(said, around);
    const number = request?.number ?? around?.number;
    // Inside a branch, a merge in words of its own that brings several people's work is a pull from somewhere.
    const isPull = around !== undefined && request?.host === "git" && request.weak === true && authorsOf(part).size > 1;
    return {
      ...(request === undefined ? {} : { request }),
      ...(number === undefined ? {} : { number }),
      shared: request === undefined ? bringsOthers(part.merge.subject) : isPull || this.#isShared(request),
      inFork,
    };
  }

  /**
   * The number is a fork's, which counts from one: far below that of the pull request around it, which came from a fork.
   * Where no web address tells the repository's own account, the number alone tells.
   */
  #isOfFork(request: PullRequest | undefined, around: Told | undefined): boolean {
    const outer = around?.number;
    if (request?.number === undefined || request.host === "bors" || outer === undefined) return false;
    const owner = around?.request?.owner;
    if (owner === undefined || request.number * farBelow >= outer || isNear(request.number, outer)) return false;
    return this.#mainline.owner === undefined || !this.#isHome(owner);
  }

  #isShared({ branch = "", owner, title = "" }: PullRequest): boolean {
    if (carriesShared(title)) return true;
    const isLongLived = isSharedBranch(branch) || branch === this.#mainline.branch;
    return isLongLived && (owner === undefined || this.#isHome(owner));
  }

  /**
   * A pull request is numbered after those it brings: a higher number inside is another repository's, pulled in from
   * there, as all are inside of another history. The number of one merged inside somebody's fork is the fork's, unless it is close below the
   * one around it: then the fork only carried a branch of this repository. Such numbers mean nothing here.
   */
  #own(request: PullRequest | undefined, around: Told | undefined): PullRequest | undefined {
    const outer = around?.number;
    if (request?.number === undefined || around === undefined) return request;
    if (this.#isJoined) return withoutNumber(request);
    if (outer === undefined) return request;
    const inFork =
      request.host !== "bors" && around.request?.owner !== undefined && !this.#isHome(around.request.owner);
    if (request.number < outer && (!inFork || isNear(request.number, outer))) return request;
    return withoutNumber(request);
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

function withoutNumber({ number: _, ...request }: PullRequest): PullRequest {
  return request;
}

/** Of an octopus (`Merge branches 'a' and 'b'`), each side by its own name. */
function requestOf({ merge, side }: Brought): PullRequest | undefined {
  const all = pullRequestsOf(merge);
  const [first] = all;
  if (side === 0 || first === undefined || all[side] !== undefined) return all[side];
  const branch = [...merge.subject.matchAll(/'([^']+)'/g)][side]?.[1];
  return { host: first.host, ...(branch === undefined ? {} : { branch }) };
}

/** A number in a fork is at most one part of so many of the number around it. */
const farBelow = 4;

function isNear(inner: number, outer: number): boolean {
  return outer >= 500 && inner < outer && inner > outer - 200;
}

/**
 * Whether a merge inside a branch is part of that branch's work. On a line that others land on nothing is. Elsewhere a
 * pull request is when it was one of the fork that the branch came from, or one person's work, pulled together there;
 * an unnumbered merge is, unless it brings what others had landed elsewhere.
 */
function belongs(inner: Brought, told: Told, branch: Brought, around: Told): boolean {
  if (around.shared || around.request?.rollup === true) return false;
  if (told.inFork && !told.shared) return true;
  const authors = authorsOf(branch);
  const isOnesOwn = authors.size > 0 && [...authorsWithin(inner)].every((author) => authors.has(author));
  if (!isHosted(told.request)) return isOnesOwn || (isHosted(around.request) && !told.shared);
  const owner = told.request?.owner;
  return isOnesOwn && told.request?.host !== "bors" && owner !== undefined && owner === around.request?.owner;
}

/** A pull request of a host, and not only a branch that somebody merged. */
function isHosted(request: PullRequest | undefined): boolean {
  return request !== undefined && request.host !== "git";
}

function authorsOf({ own }: Brought): ReadonlySet<string> {
  return new Set(own.map((c) => c.author.email.toLowerCase()));
}

function authorsWithin(part: Brought): ReadonlySet<string> {
  const all = new Set<string>();
  const todo = [part];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for (const author of authorsOf(next)) all.add(author);
    todo.push(...next.inner);
  }
  return all;
}
