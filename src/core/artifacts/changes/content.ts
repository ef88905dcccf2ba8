import type { ChangedPath } from "../../history/types.ts";
import { classifyPath, isTestItself, type PathClass } from "./tests-and-code.ts";

/** One file that a change touched, over all its commits. */
export interface Touched {
  readonly path: string;
  readonly is: PathClass;
  /** Where it was before the change, if that moved it. */
  readonly from?: string;
  readonly isNew: boolean;
  readonly isGone: boolean;
  /** Lines added and removed; absent where nobody counted. */
  readonly added?: number;
  readonly removed?: number;
}

/** More files than this tell nothing new about a change's kind, and a vendored tree must not cost memory. */
const most = 5_000;

/**
 * Adds up what the commits of a change did, in their order, to one entry for each path that was touched: a file moved
 * twice is moved once, one added and deleted again is left out. Bounded to 5,000 files.
 */
export function contentOf(commits: readonly (readonly ChangedPath[])[]): readonly Touched[] {
  const files = new Map<string, Touched>();
  for (const changes of commits) for (const change of changes) if (files.size < most) add(files, change);
  return [...files.values()].filter((file) => !(file.isNew && file.isGone));
}

function add(files: Map<string, Touched>, change: ChangedPath): void {
  const { path, status } = change;
  const source = status === "renamed" ? change.from : undefined;
  const before = files.get(source ?? path);
  if (source !== undefined) files.delete(source);
  const from = before?.from ?? source;
  const added = total(before?.added, change.added);
  const removed = total(before?.removed, change.removed);
  files.set(path, {
    path,
    is: classifyPath(path),
    ...(from === undefined || from === path ? {} : { from }),
    isNew: before?.isNew ?? (status === "added" || status === "copied"),
    isGone: status === "deleted",
    ...(added === undefined ? {} : { added }),
    ...(removed === undefined ? {} : { removed }),
  });
}

function total(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : a + (b ?? 0);
}

/** Lines added and removed in these files; undefined when none of them was counted. */
export function linesOf(files: readonly Touched[]): number | undefined {
  const counted = files.filter((f) => f.added !== undefined || f.removed !== undefined);
  if (counted.length === 0) return undefined;
  return counted.reduce((sum, f) => sum + (f.added ?? 0) + (f.removed ?? 0), 0);
}

/** True when product code and tests changed together, neither of them only by deletion. */
export function hasTests(files: readonly Touched[]): boolean {
  const kept = files.filter((f) => !f.isGone);
  return kept.some((f) => f.is === "product") && kept.some(isTest);
}

/** Fewer added lines of tests than this adapt what is there. */
const substance = 5;

/**
 * True when tests were added: a new test file, or at least five lines, and more than went; of a change that says it adds something, however
 * many went. Uncounted lines are believed.
 */
export function addsTests(files: readonly Touched[], stated = false): boolean {
  const tests = files.filter((f) => isTest(f) && !f.isGone);
  if (tests.some((f) => f.isNew || f.added === undefined)) return true;
  const { added, removed } = sumOf(tests);
  return added >= substance && (stated || added > removed);
}

/** Lines added and removed in all of these files; what nobody counted is zero. */
export function sumOf(files: readonly Touched[]): { readonly added: number; readonly removed: number } {
  const sum = (of: (file: Touched) => number | undefined) => files.reduce((all, file) => all + (of(file) ?? 0), 0);
  return { added: sum((f) => f.added), removed: sum((f) => f.removed) };
}

const isTest = (file: Touched): boolean => file.is === "test" && isTestItself(file.path);
