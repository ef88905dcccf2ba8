import { Authors } from "./authors.ts";
import { CommitStore } from "./commit-store.ts";
import { CommitTable, nobody } from "./commit-table.ts";
import { type LandingPlan, landingOf, planLandings } from "./landing.ts";
import { NamedCommits } from "./named-commits.ts";
import type { Author } from "./people.ts";
import type { Commit, CommitChanges, CommitRange, Landing, RepositoryFacts, RepositoryReader } from "./types.ts";

/** A local branch with commits that the default branch does not reach. */
export interface DraftBranch {
  readonly branch: string;
  /** Newest first. */
  readonly commits: readonly Commit[];
}

/**
 * One repository's history over a window: what the default branch got since `start`, and what waits beside it. A history may
 * be too large to hold, so commits come in streams; only those that changed documents can be asked for by name.
 */
export interface Window {
  readonly facts: RepositoryFacts;
  readonly has: (hash: string) => boolean;
  /** Commits that landed. */
  readonly size: number;
  /** Of everything read, landed and draft. */
  readonly authors: readonly Author[];
  /** What the reverts and picks of what landed name. */
  readonly named: NamedCommits;
  /** Oldest first. */
  landings(): AsyncIterable<Landing>;
  readonly drafts: readonly DraftBranch[];
  /** Changes to the paths that are wanted, parents before children, the landed ones first. */
  readonly changes: readonly CommitChanges[];
  /** Commits that `changes` names, and those that landed with them. */
  readonly commitOf: (hash: string) => Commit | undefined;
  readonly landingOf: (hash: string) => Landing | undefined;
}

/** What to read: from when (ISO instant), the paths to follow, and whose unlanded branches matter. */
export interface WindowRequest {
  readonly start: string;
  readonly isWanted: (path: string) => boolean;
  readonly isMine: (commit: Commit) => boolean;
  readonly signal?: AbortSignal;
  /** Memory for commits, in bytes: what does not fit is read again when it is needed. */
  readonly heldBytes?: number;
}

/**
 * Reads the window of one repository. The lower end is the last commit of the default branch's first-parent line before
 * `start`: what it does not reach landed within the window, whenever it was written. So the cost follows the window and
 * not the age of the repository.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function readWindow(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: WindowRequest,
): Promise<Window> {
  const [landed, drafts] = await Promise.all([readLanded(reader, facts, request), readDrafts(reader, facts, request)]);
  const { table, authors } = landed;
  const beside = drafts.branches.flatMap(({ commits }) => commits);
  for (const commit of beside) authors.add(commit);
  const documents = await documentLandings(landed, request.signal);
  const commits = new Map([...documents.commits, ...beside.map((commit) => [commit.hash, commit] as const)]);
  return {
    facts,
    has: (hash) => table.placeOf(hash) !== nobody || commits.has(hash),
    size: table.size,
    authors: authors.all(),
    named: landed.named,
    landings: () => landingsOf(landed, upTo(landed.plan.count), request.signal),
    drafts: drafts.branches,
    changes: [...landed.changes, ...drafts.changes],
    commitOf: (hash) => commits.get(hash),
    landingOf: (hash) => documents.landings.get(landed.plan.landingOf(table.placeOf(hash))),
  };
}

interface Landed {
  readonly table: CommitTable;
  readonly store: CommitStore;
  readonly plan: LandingPlan;
  readonly authors: Authors;
  readonly named: NamedCommits;
  readonly changes: readonly CommitChanges[];
}

async function readLanded(reader: RepositoryReader, facts: RepositoryFacts, request: WindowRequest): Promise<Landed> {
  const { start, isWanted, signal } = request;
  const table = new CommitTable();
  const store = new CommitStore(reader, table, request.heldBytes);
  const [authors, named] = [new Authors(), new NamedCommits()];
  const tip = facts.defaultBranch?.tip;
  if (tip === undefined) return { table, store, plan: planLandings(table, ""), authors, named, changes: [] };
  const base = await reader.lastBefore(tip, start, signal);
  const range: CommitRange = { include: [tip], exclude: base === undefined ? [] : [base] };
  const look = async (): Promise<void> => {
    for await (const commit of reader.commits(range, signal)) {
      table.add(commit.hash, commit.parents);
      for (const note of [store, authors, named]) note.add(commit);
    }
  };
  const [changes] = await Promise.all([collected(reader.changesTo(isWanted, range, signal)), look()]);
  return { table, store, plan: planLandings(table, tip), authors, named, changes };
}

/** Landings with all their commits, in the order given. */
async function* landingsOf(
  { store, plan }: Pick<Landed, "store" | "plan">,
  wanted: Iterable<number>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Landing> {
  const places = function* (): Generator<number> {
    for (const landing of wanted) yield* plan.membersOf(landing);
  };
  const order = wanted[Symbol.iterator]();
  let left = 0;
  let members: Commit[] = [];
  for await (const commit of store.read(places(), signal)) {
    if (left === 0) left = plan.membersOf(order.next().value ?? 0).length;
    members.push(commit);
    left -= 1;
    if (left > 0) continue;
    const landing = landingOf(members);
    members = [];
    if (landing !== undefined) yield landing;
  }
}

/** 0, 1, 2 … below `count`, as often as it is asked for. */
function upTo(count: number): Iterable<number> {
  return {
    *[Symbol.iterator]() {
      for (let i = 0; i < count; i++) yield i;
    },
  };
}

/** The landings that changed documents, by number, and all their commits. */
async function documentLandings(landed: Landed, signal: AbortSignal | undefined) {
  const { table, plan, changes } = landed;
  const numbers = new Set(changes.map(({ hash }) => plan.landingOf(table.placeOf(hash))));
  numbers.delete(nobody);
  const landings = new Map<number, Landing>();
  const commits = new Map<string, Commit>();
  for await (const landing of landingsOf(landed, numbers, signal)) {
    landings.set(plan.landingOf(table.placeOf(landing.commit.hash)), landing);
    for (const commit of [...landing.brought, landing.commit]) commits.set(commit.hash, commit);
  }
  return { landings, commits };
}

interface Drafts {
  readonly branches: readonly DraftBranch[];
  readonly changes: readonly CommitChanges[];
}

/** Branches with commits of mine that the default branch does not reach, and the changes of these branches. */
async function readDrafts(reader: RepositoryReader, facts: RepositoryFacts, request: WindowRequest): Promise<Drafts> {
  const tips = facts.heads.map(({ tip }) => tip).filter((tip) => tip !== facts.defaultBranch?.tip);
  if (tips.length === 0) return { branches: [], changes: [] };
  const exclude = facts.defaultBranch === undefined ? [] : [facts.defaultBranch.tip];
  const range: CommitRange = { include: tips, exclude, since: request.start };
  const commits = await collected(reader.commits(range, request.signal));
  const branches = branchesOf(facts, commits).filter((branch) => branch.commits.some(request.isMine));
  if (branches.length === 0) return { branches, changes: [] };
  const include = branches.flatMap(({ commits: [tip] }) => (tip === undefined ? [] : [tip.hash]));
  const changes = await collected(reader.changesTo(request.isWanted, { ...range, include }, request.signal));
  return { branches, changes };
}

/** The draft commits of each branch, newest first. A commit that several branches hold belongs to the first of them. */
function branchesOf(facts: RepositoryFacts, commits: readonly Commit[]): DraftBranch[] {
  const left = new Map(commits.map((commit) => [commit.hash, commit]));
  return facts.heads
    .map(({ name, tip }) => ({ branch: name, commits: takeReachable(left, tip) }))
    .filter((branch) => branch.commits.length > 0);
}

function takeReachable(left: Map<string, Commit>, tip: string): Commit[] {
  const taken: Commit[] = [];
  const waiting = [tip];
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    const commit = left.get(hash);
    if (commit === undefined) continue;
    left.delete(hash);
    taken.push(commit);
    waiting.push(...commit.parents.toReversed());
  }
  return taken;
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
