import { landings } from "./landing.ts";
import type { Commit, CommitChanges, CommitRange, Landing, RepositoryFacts, RepositoryReader } from "./types.ts";

/** A local branch with commits that the default branch does not reach. */
export interface DraftBranch {
  readonly branch: string;
  /** Newest first. */
  readonly commits: readonly Commit[];
}

/** One repository's history over a window: what the default branch got since `start`, and what waits beside it. */
export interface Window {
  readonly facts: RepositoryFacts;
  /** Everything read, landed and draft, by hash. */
  readonly commits: ReadonlyMap<string, Commit>;
  /** Oldest first. */
  readonly landings: readonly Landing[];
  readonly landingOf: ReadonlyMap<string, Landing>;
  readonly drafts: readonly DraftBranch[];
  /** Changes to the paths that are wanted, parents before children, the landed ones first. */
  readonly changes: readonly CommitChanges[];
}

/** What to read: from when (ISO instant), the paths to follow, and whose unlanded branches matter. */
export interface WindowRequest {
  readonly start: string;
  readonly isWanted: (path: string) => boolean;
  readonly isMine: (commit: Commit) => boolean;
  readonly signal?: AbortSignal;
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
  const landingOf = new Map(
    landed.landings.flatMap((landing) => landing.brought.map((commit) => [commit.hash, landing])),
  );
  for (const landing of landed.landings) landingOf.set(landing.commit.hash, landing);
  return {
    facts,
    commits: new Map(
      [...landed.commits, ...drafts.branches.flatMap(({ commits }) => commits)].map((commit) => [commit.hash, commit]),
    ),
    landings: landed.landings,
    landingOf,
    drafts: drafts.branches,
    changes: [...landed.changes, ...drafts.changes],
  };
}

interface Landed {
  readonly commits: readonly Commit[];
  readonly landings: readonly Landing[];
  readonly changes: readonly CommitChanges[];
}

async function readLanded(reader: RepositoryReader, facts: RepositoryFacts, request: WindowRequest): Promise<Landed> {
  const { start, isWanted, signal } = request;
  if (facts.defaultBranch === undefined) return { commits: [], landings: [], changes: [] };
  const { tip } = facts.defaultBranch;
  const base = await reader.lastBefore(tip, start, signal);
  const range: CommitRange = { include: [tip], exclude: base === undefined ? [] : [base] };
  const [commits, changes] = await Promise.all([
    collected(reader.commits(range, signal)),
    collected(reader.changesTo(isWanted, range, signal)),
  ]);
  return { commits, landings: landings(commits, tip), changes };
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
