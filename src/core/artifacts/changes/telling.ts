import { revertOf } from "../../history/revert.ts";
import type { ChangedPath, Commit } from "../../history/types.ts";
import { readSubject, type Subject } from "./intent/subject.ts";
import { classifyPath } from "./tests-and-code.ts";

type ChangesOf = (hash: string) => readonly ChangedPath[] | undefined;

/** A branch with more commits than this is told by its first ones. */
export const mostSubjects = 50;

/** A commit with less than this part of the lines of the largest is preparation or a correction. */
const share = 0.25;

interface Read {
  readonly commit: Commit;
  readonly subject: Subject;
}

/**
 * The commit that tells what a branch is about: the first that says it adds something, else the last of substance among
 * those that say nothing of upkeep (what comes before prepares it), else of those that are no upkeep, else of those
 * that are no revert. Substance is counted in lines of product code, where they are known. Undefined for no commits.
 */
export function tellingCommit(commits: readonly Commit[], changesOf: ChangesOf = () => undefined): Commit | undefined {
  if (commits.length < 2) return commits[0];
  const read = commits.slice(0, mostSubjects).map((commit) => ({ commit, subject: readSubject(commit.subject) }));
  const feat = read.find(({ subject }) => subject.intent === "feat" && !/^tests?\b/i.test(subject.scope ?? ""));
  if (feat !== undefined) return feat.commit;
  const candidates = [isOpen, isWork, isNoRevert].map((is) => read.filter(is)).find((found) => found.length > 0);
  return lastOfSubstance(candidates ?? read, changesOf);
}

const isOpen = ({ subject }: Read): boolean => subject.intent === undefined;
const isNoRevert = ({ commit }: Read): boolean => revertOf(commit) === undefined;
const upkeep: ReadonlySet<string | undefined> = new Set(["chore", "docs", "test", "ci", "build"]);
const isWork = (read: Read): boolean => !upkeep.has(read.subject.intent) && isNoRevert(read);

function lastOfSubstance(read: readonly Read[], changesOf: ChangesOf): Commit | undefined {
  const sized = read.map(({ commit }) => ({ commit, lines: productLines(changesOf(commit.hash)) }));
  const most = Math.max(0, ...sized.map(({ lines }) => lines ?? 0));
  return sized.findLast(({ lines }) => (lines ?? most) >= most * share)?.commit;
}

function productLines(changes: readonly ChangedPath[] | undefined): number | undefined {
  const code = changes?.filter((c) => c.added !== undefined && classifyPath(c.path) === "product");
  return code?.reduce((sum, c) => sum + (c.added ?? 0) + (c.removed ?? 0), 0);
}
