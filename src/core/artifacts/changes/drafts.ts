import { isAssistantAddress } from "../../history/assistants.ts";
import type { ChangedPath, Commit } from "../../history/types.ts";
import { isDraftBranch, isFixup, isPicked } from "./draft-branches.ts";
import type { Landed } from "./landed.ts";
import { gerritIdOf, keysOf } from "./twins.ts";
import type { Change, Who } from "./types.ts";
import { titleOf } from "./words.ts";

/** A local branch and its commits that the default branch does not reach, in any order. */
export interface DraftBranch {
  readonly branch: string;
  readonly commits: readonly Commit[];
}

type ChangesOf = (hash: string) => readonly ChangedPath[] | undefined;

/**
 * The local branches that hold work of the engineer which has not landed in any form, each as a change (one for each
 * change in review, where its commits name one), its commits oldest first. A branch is the engineer's when its newest
 * commit and at least half of all are. A commit on several branches belongs to the shortest of them. What landed
 * rebased, cherry-picked or squashed is no draft, however long the branch is kept, and neither is what was picked, nor
 * what stands on branches that others branch from.
 */
export function openDrafts(
  drafts: readonly DraftBranch[],
  landed: Landed,
  who: Who,
  changesOf: ChangesOf,
): readonly { readonly branch: string; readonly change: Change }[] {
  if (drafts.length === 0) return [];
  const squashes = landed.changes.filter((c) => c.commits.length === 1 && c.commits.some((k) => who.isMe(k.author)));
  const shared = drafts.filter(({ branch }) => !isDraftBranch(branch));
  const taken = new Set<string>(shared.flatMap(({ commits }) => commits.flatMap(keysOf)));
  return shortestFirst(drafts.filter((draft) => !shared.includes(draft))).flatMap(({ branch, commits }) => {
    const open = oldestFirst(commits).filter((c) => isWork(c) && !keysOf(c).some((key) => landed.hasLanded(key)));
    const own = open.filter((c) => !keysOf(c).some((key) => taken.has(key)));
    for (const key of own.flatMap(keysOf)) taken.add(key);
    if (!isMine(own, who) || squashes.some((s) => isSquashOf(s, open, changesOf))) return [];
    return inReview(own).flatMap((part) => {
      const last = part.findLast((c) => who.isMe(c.author));
      return last === undefined ? [] : [{ branch, change: { landing: last, commits: part } }];
    });
  });
}

/** All names by which commits of drafts may be known again. */
export function draftKeys(drafts: readonly DraftBranch[]): ReadonlySet<string> {
  return new Set(drafts.flatMap(({ commits }) => commits.flatMap(keysOf)));
}

const isWork = (commit: Commit): boolean => commit.parents.length < 2 && !isFixup(commit) && !isPicked(commit);

/** Commits of AI tools are whose the branch is. */
function isMine(commits: readonly Commit[], who: Who): boolean {
  const people = commits.filter((c) => !isAssistantAddress(c.author.email.trim().toLowerCase()));
  const newest = people.at(-1);
  if (newest === undefined || !who.isMe(newest.author)) return false;
  return people.filter((c) => who.isMe(c.author)).length * 2 >= people.length;
}

/** The commits by the change that they name; those that name none are one. */
function inReview(commits: readonly Commit[]): readonly (readonly Commit[])[] {
  return [...Map.groupBy(commits, (c) => gerritIdOf(c) ?? "").values()];
}

function shortestFirst(drafts: readonly DraftBranch[]): readonly DraftBranch[] {
  return [...drafts].sort((a, b) => a.commits.length - b.commits.length || (a.branch < b.branch ? -1 : 1));
}

/** By ancestry where it is known, which the order of author dates is not. */
function oldestFirst(commits: readonly Commit[]): readonly Commit[] {
  const byHash = new Map(commits.map((c) => [c.hash, c]));
  const placed = new Set<string>();
  const order: Commit[] = [];
  for (const start of commits) {
    const stack = [start];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const parents = top.parents.flatMap((p) => (placed.has(p) ? [] : (byHash.get(p) ?? [])));
      if (parents.length > 0) stack.push(...parents);
      else {
        stack.pop();
        if (!placed.has(top.hash)) order.push(top);
        placed.add(top.hash);
      }
    }
  }
  return order;
}

/**
 * Whether a landed commit is the squash of a branch: it came later, and lists the branch's subjects as hosts do, or has
 * the one subject of a one-commit branch, or left every file as the branch did.
 */
function isSquashOf(squash: Change, branch: readonly Commit[], changesOf: ChangesOf): boolean {
  const [commit] = squash.commits;
  const last = branch.at(-1);
  if (commit === undefined || last === undefined) return false;
  if (Date.parse(commit.committed) < Date.parse(last.authored)) return false;
  const title = titleOf(squash);
  const told = (c: Commit) =>
    c.subject === title || commit.body.split("\n").some((l) => l.replace(/^\s*\*\s+/, "").trim() === c.subject);
  return branch.every(told) || leftSameFiles(changesOf(commit.hash), branch, changesOf);
}

function leftSameFiles(
  squash: readonly ChangedPath[] | undefined,
  branch: readonly Commit[],
  changesOf: ChangesOf,
): boolean {
  const left = new Map<string, string>();
  for (const { hash } of branch) for (const change of changesOf(hash) ?? []) left.set(change.path, change.blob ?? "");
  if (squash === undefined || left.size === 0) return false;
  const landed = new Map(squash.map((change) => [change.path, change.blob]));
  return [...left].every(([path, blob]) => landed.get(path) === blob);
}
