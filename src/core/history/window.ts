import { Authors } from "./authors.ts";
import { type CommitList, CommitStore } from "./commit-store.ts";
import { CommitTable, nobody } from "./commit-table.ts";
import { Compactor } from "./compact.ts";
import { landingOf, planLandings } from "./landing.ts";
import { NamedCommits } from "./named-commits.ts";
import type { Author } from "./people.ts";
import { tipsBeside } from "./tips.ts";
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
  /** Whether it reaches the boundary of a shallow clone. */
  readonly isCut: boolean;
  /** Commits that landed. */
  readonly size: number;
  /** Of everything read, landed and draft. */
  readonly authors: readonly Author[];
  /** What the reverts and picks of what landed name. */
  readonly named: NamedCommits;
  /** Oldest first. */
  landings(): AsyncIterable<Landing>;
  readonly drafts: readonly DraftBranch[];
  /** What changed the paths that are wanted. Of a history that is held in memory it is still being read when the window is there. */
  documents(): Promise<DocumentChanges>;
  /** Nothing more is asked of what landed, neither in streams nor by name: the memory that it takes can be used for other things. */
  forget(): void;
}

/** The changes to the paths that are wanted. */
export interface DocumentChanges {
  /** Parents before children, the landed ones first. */
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
  /**
   * Told which of the commits that landed are mine, merges left out, oldest first, as soon as all are seen: while changes to paths are still
   * read. Not of a history that is too large to be held, which has no memory for more at that time.
   */
  readonly onMine?: (hashes: readonly string[]) => void;
  readonly signal?: AbortSignal;
  /** Memory for commits, in bytes: what does not fit is read again when it is needed. */
  readonly heldBytes?: number;
}

/**
 * Reads the window of one repository, and goes on to read what changed documents. The lower end is the last commit of the
 * default branch's first-parent line before `start`: what it does not reach landed within the window, whenever it was
 * written. So the cost follows the window and not the age of the repository.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function readWindow(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: WindowRequest,
): Promise<Window> {
  const [landed, drafts] = await Promise.all([readLanded(reader, facts, request), readDrafts(reader, facts, request)]);
  const { authors, named, size } = landed;
  const beside = drafts.branches.flatMap(({ commits }) => commits);
  for (const commit of beside) authors.add(commit);
  const documents = told(documentChanges(landed, drafts, request.signal));
  if (!landed.isHeld) await documents;
  // No more of what landed is kept than this: the rest takes memory.
  let known: Known | undefined = { order: { list: landed.list, starts: landed.starts }, documents };
  return {
    facts,
    isCut: landed.isCut || beside.some(({ hash }) => facts.shallow.includes(hash)),
    size,
    authors: authors.all(),
    named,
    landings: () => allLandings(stillKnown(known).order, request.signal),
    drafts: drafts.branches,
    documents: () => stillKnown(known).documents,
    forget: () => {
      known = undefined;
    },
  };
}

interface Known {
  readonly order: InOrder;
  readonly documents: Promise<DocumentChanges>;
}

function stillKnown(known: Known | undefined): Known {
  if (known === undefined) throw new Error("The landings of this window are forgotten.");
  return known;
}

function allLandings(order: InOrder, signal: AbortSignal | undefined): AsyncIterable<Landing> {
  return landingsOf(order, upTo(order.starts.length - 1), signal);
}

/** The same promise, whose failure is told to whoever waits for it; nobody may. */
function told<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** What landed, in the order of landing. */
interface InOrder {
  readonly list: CommitList;
  /** Where each landing begins in the list, and at the end where the last one ends. */
  readonly starts: Int32Array;
}

interface Landed extends InOrder {
  readonly size: number;
  readonly isCut: boolean;
  readonly isHeld: boolean;
  readonly authors: Authors;
  readonly named: NamedCommits;
  readonly changes: Promise<readonly CommitChanges[]>;
  /** The numbers of the landings that brought these changes. */
  readonly landingsWith: (changes: readonly CommitChanges[]) => ReadonlySet<number>;
}

async function readLanded(reader: RepositoryReader, facts: RepositoryFacts, request: WindowRequest): Promise<Landed> {
  const { start, isWanted, isMine, signal } = request;
  const table = new CommitTable();
  const store = new CommitStore(reader, request.heldBytes);
  const [authors, named] = [new Authors(), new NamedCommits()];
  const mine: string[] = [];
  const tip = facts.defaultBranch?.tip ?? "";
  const base = tip === "" ? undefined : await reader.lastBefore(tip, start, signal);
  const range: CommitRange = { include: tip === "" ? [] : [tip], exclude: base === undefined ? [] : [base] };
  const changes = told(tip === "" ? Promise.resolve([]) : collected(reader.changesTo(isWanted, range, signal)));
  for await (const commit of reader.commits(range, signal)) {
    table.add(commit.hash, commit.parents);
    for (const note of [store, authors, named]) note.add(commit);
    if (store.isHeld && commit.parents.length < 2 && isMine(commit)) mine.push(commit.hash);
  }
  if (store.isHeld) request.onMine?.(mine.reverse());
  const isCut = facts.shallow.some((hash) => table.placeOf(hash) !== nobody);
  // A large history needs the memory of what finds its commits by their hash: all that is asked of that is asked first.
  const known = store.isHeld ? undefined : await changes;
  return { ...inOrder(table, store, { tip, known }), authors, named, changes, isCut, isHeld: store.isHeld };
}

/** The landings of a table. Where the changes are known it is not needed any more after that. */
function inOrder(
  table: CommitTable,
  store: CommitStore,
  { tip, known }: { readonly tip: string; readonly known: readonly CommitChanges[] | undefined },
): InOrder & Pick<Landed, "size" | "landingsWith"> {
  const { size } = table;
  const first = table.placeOf(tip);
  const placesOf = (changes: readonly CommitChanges[]): number[] => changes.map(({ hash }) => table.placeOf(hash));
  const changed = known && placesOf(known);
  // From here on memory is given back as soon as can be: nowhere else is so much of it needed at one time.
  if (known !== undefined) table.endLookUp();
  const { places, starts, landingOf: number } = planLandings(table, first);
  const numbers = (of: readonly number[]): ReadonlySet<number> => new Set(of.map(number).filter((n) => n !== nobody));
  const found = changed && numbers(changed);
  const list = store.inOrder(table, places);
  return { list, starts, size, landingsWith: (changes) => found ?? numbers(placesOf(changes)) };
}

/** Landings with all their commits, in the order given. */
async function* landingsOf(
  { list, starts }: InOrder,
  wanted: Iterable<number>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Landing> {
  const numbers = function* (): Generator<number> {
    for (const landing of wanted) yield* between(starts[landing] ?? 0, starts[landing + 1] ?? 0);
  };
  const order = wanted[Symbol.iterator]();
  let left = 0;
  let members: Commit[] = [];
  for await (const some of list.read(numbers(), signal)) {
    for (const commit of some) {
      if (left === 0) left = sizeAt(starts, order.next().value ?? 0);
      members.push(commit);
      left -= 1;
      if (left > 0) continue;
      const landing = landingOf(members);
      members = [];
      if (landing !== undefined) yield landing;
    }
  }
}

function sizeAt(starts: Int32Array, landing: number): number {
  return (starts[landing + 1] ?? 0) - (starts[landing] ?? 0);
}

function* between(from: number, to: number): Generator<number> {
  for (let number = from; number < to; number++) yield number;
}

/** 0, 1, 2 … below `count`, as often as it is asked for. */
function upTo(count: number): Iterable<number> {
  return { [Symbol.iterator]: () => between(0, count) };
}

async function documentChanges(
  landed: Landed,
  drafts: Drafts,
  signal: AbortSignal | undefined,
): Promise<DocumentChanges> {
  const [changes, beside] = await Promise.all([landed.changes, drafts.changes]);
  const landings = new Map<string, Landing>();
  const commits = new Map<string, Commit>();
  const compactor = new Compactor();
  for await (const read of landingsOf(landed, landed.landingsWith(changes), signal)) {
    const landing = compactor.landing(read);
    for (const commit of [...landing.brought, landing.commit]) {
      landings.set(commit.hash, landing);
      commits.set(commit.hash, commit);
    }
  }
  for (const commit of drafts.branches.flatMap((branch) => branch.commits)) commits.set(commit.hash, commit);
  return {
    changes: [...changes, ...beside],
    commitOf: (hash) => commits.get(hash),
    landingOf: (hash) => landings.get(hash),
  };
}

interface Drafts {
  readonly branches: readonly DraftBranch[];
  readonly changes: Promise<readonly CommitChanges[]>;
}

/** Branches with commits of mine that the default branch does not reach, and the changes of these branches. */
async function readDrafts(reader: RepositoryReader, facts: RepositoryFacts, request: WindowRequest): Promise<Drafts> {
  const tips = tipsBeside(facts);
  if (tips.length === 0) return { branches: [], changes: Promise.resolve([]) };
  const exclude = facts.defaultBranch === undefined ? [] : [facts.defaultBranch.tip];
  const range: CommitRange = { include: tips, exclude, since: request.start };
  const commits = await collected(reader.commits(range, request.signal));
  const branches = branchesOf(facts, commits).filter((branch) => branch.commits.some(request.isMine));
  if (branches.length === 0) return { branches, changes: Promise.resolve([]) };
  const include = branches.flatMap(({ commits: [tip] }) => (tip === undefined ? [] : [tip.hash]));
  const changes = collected(reader.changesTo(request.isWanted, { ...range, include }, request.signal));
  return { branches, changes: told(changes) };
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
