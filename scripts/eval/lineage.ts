/**
 * Where a document of HEAD comes from. Along the first-parent line, exactly, as `git log --first-parent -m --follow` would
 * go, which gives the day it landed; then through the branch that brought it, to the commit that wrote its first version.
 */
import { type Place, sameNameGone, statusOf, throughBranch } from "./branch.ts";
import type { Change } from "./changes.ts";
import { blobText } from "./git.ts";
import type { Changes, Commit, History } from "./history.ts";
import { slug } from "./names.ts";
import { areAlike } from "./works.ts";

export interface Origin {
  /** Wrote the first version, and under which path. */
  readonly commit: Commit;
  readonly path: string;
  /** The commit of the first-parent line that brought it. */
  readonly landing: Commit;
  /** Every path it had on the way, today's first. */
  readonly paths: readonly string[];
  /** What had to be decided on the way, for whoever reads the misses. */
  readonly notes: readonly string[];
}

/** A rename of a merge as a whole mixes many commits: below this share, in percent, the branch's own commits decide. */
const sureRename = 80;
/** More moves than any document has: a history that turns in a circle ends here. */
const mostSteps = 100;

type Step =
  | { readonly origin: Pick<Origin, "commit" | "path" | "landing"> }
  | { readonly back: Place; readonly note?: string };

/** Follows a path back from a commit (its file must be there) to its beginning; undefined when that isn't found. */
export function originOf(history: History, commit: Commit, path: string): Origin | undefined {
  const paths = [path];
  const notes: string[] = [];
  let place: Place = { commit, path };
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const step = stepBack(history, place);
    if (step === undefined) return undefined;
    if ("origin" in step) return { ...step.origin, paths, notes };
    if (step.back.path !== place.path) paths.push(step.back.path);
    if (step.note !== undefined) notes.push(step.note);
    place = step.back;
  }
  return undefined;
}

function stepBack(history: History, place: Place): Step | undefined {
  const landing = history.commits.get(history.broughtBy.get(place.commit.hash) ?? "");
  if (landing === undefined) return undefined;
  if (landing !== place.commit) return inBranch(history, landing, place);
  const at = comesIn(history, place);
  const change = history.line[at]?.changes.get(place.path);
  return change === undefined ? undefined : (earlierName(history, at, change) ?? beginning(history, at, place.path));
}

function inBranch(history: History, landing: Commit, place: Place): Step | undefined {
  const { writers, before } = throughBranch(history, landing, [place]);
  const [first] = writers;
  if (first !== undefined) return { origin: { ...first, landing } };
  const back = before.find((each) => isOnLine(history, each));
  return back === undefined ? undefined : { back };
}

/** The index of the nearest commit of the line, going back, that a path came in with; -1 when it was gone before. */
function comesIn({ line, indexOf }: History, { commit, path }: Place): number {
  for (let at = indexOf.get(commit.hash) ?? line.length; at < line.length; at += 1) {
    const change = line[at]?.changes.get(path);
    if (change !== undefined && statusOf(change) === "D") return -1;
    if (change !== undefined && /[ARC]/.test(statusOf(change))) return at;
  }
  return -1;
}

/** True when the first-parent line had the path by the time it got that commit. */
function isOnLine(history: History, { commit, path }: Place): boolean {
  const landing = history.commits.get(history.broughtBy.get(commit.hash) ?? "");
  return landing !== undefined && comesIn(history, { commit: landing, path }) !== -1;
}

/** One step back along the line, when this commit of it renamed the document. */
function earlierName(history: History, at: number, change: Change): Step | undefined {
  const entry = history.line[at];
  const parent = history.line[at + 1]?.commit;
  const renamed = change.against[0];
  if (entry === undefined || parent === undefined || renamed === undefined) return undefined;
  const isSure = renamed.status === "R" && !isDoubtful(history, entry.commit, change);
  if (isSure) return { back: { commit: parent, path: renamed.from } };
  const source = sameNameGone(entry.changes, change.path);
  if (source === undefined) return undefined;
  return { back: { commit: parent, path: source }, note: `${source} was rewritten when it moved` };
}

/** A rename that only the merge as a whole shows, while a commit of its branch added the document as new. */
function isDoubtful(history: History, merge: Commit, change: Change): boolean {
  const renamed = change.against[0];
  if (merge.parents.length < 2 || renamed === undefined || (renamed.score ?? 0) >= sureRename) return false;
  if (slug(renamed.from) === slug(change.path)) return false;
  return throughBranch(history, merge, [{ commit: merge, path: change.path }]).writers.length > 0;
}

/** What this commit of the line added: an earlier life of the path, else what its branch wrote, else its own work. */
function beginning(history: History, at: number, path: string): Step | undefined {
  const landing = history.line[at]?.commit;
  if (landing === undefined) return undefined;
  const life = earlierLife(history, at, path);
  if (life !== undefined && !isOlder(landing, life.commit))
    return { back: life, note: `${life.path} was removed and came back` };
  const own = { origin: { commit: landing, path, landing } };
  return landing.parents.length < 2 ? own : (inBranch(history, landing, { commit: landing, path }) ?? own);
}

/** What was written before an earlier life ended did not go on with it: it was rebased onto a history that had the result already. */
function isOlder(commit: Commit, than: Commit): boolean {
  return Date.parse(commit.authored) < Date.parse(than.authored);
}

/** Before it was taken out and put in again: the same path, or the same name in the same folder, with much of the same text. */
function earlierLife(history: History, from: number, path: string): Place | undefined {
  const { line, folder } = history;
  const added = line[from]?.changes.get(path)?.after;
  for (let at = from + 1; at < line.length - 1; at += 1) {
    const changes = line[at]?.changes ?? new Map<string, Change>();
    const gone = goneUnder(changes, path);
    const commit = line[at + 1]?.commit;
    if (gone === undefined || added === undefined || commit === undefined) continue;
    if (areAlike(blobText(folder, gone.before), blobText(folder, added))) return { commit, path: gone.path };
  }
  return undefined;
}

function goneUnder(changes: Changes, path: string): Change | undefined {
  const change = changes.get(path);
  if (change !== undefined && statusOf(change) === "D") return change;
  const other = changes.get(sameNameGone(changes, path) ?? "");
  return other !== undefined && folderOf(other.path) === folderOf(path) ? other : undefined;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
