import type { Landed } from "../artifacts/changes/landed.ts";
import type { Change } from "../artifacts/changes/types.ts";
import { titleOf } from "../artifacts/changes/words.ts";
import type { OpenDraft } from "../artifacts/reading.ts";
import { isMine } from "../history/mine.ts";
import type { Commit } from "../history/types.ts";
import { keyHashes } from "./key-hashes.ts";
import type { DraftMarks, Marks } from "./marks.ts";
import type { Question } from "./standing.ts";

/** What new commits landed of what waited on local branches. */
export interface LandedDrafts {
  /** Branches with nothing open any more, of which something was. */
  readonly closed: readonly OpenDraft[];
  /** The commits that were on branches and have landed as they are. */
  readonly hashes: ReadonlySet<string>;
  /** How many of these are mine. */
  readonly mine: number;
}

/**
 * Which branches have landed: with all their commits, as they are or rebased, or squashed into one commit that says so. Undefined where
 * something landed in part, or may have: what is left of a branch is told with all that landed before.
 * @param landed what is new
 */
export function landedDrafts(question: Question, { changes, goesOn }: Landed): LandedDrafts | undefined {
  const { delta, marks } = question;
  if (marks.drafts.length === 0) return { closed: [], hashes: new Set(), mine: 0 };
  // What was all of a branch may be one commit of several now.
  const isClosed = ({ branch }: DraftMarks): boolean => !marks.waiting.some((draft) => draft.branch === branch);
  if (goesOn !== undefined && marks.drafts.some(isClosed)) return undefined;
  const hashes = new Set(delta.commits.map(({ hash }) => hash));
  const keys = new Set(delta.commits.flatMap(keyHashes));
  const isLanded = (commit: DraftMarks["commits"][number]): boolean =>
    hashes.has(commit.hash) || commit.keys.some((key) => keys.has(key));
  const touched = marks.drafts.filter(({ commits }) => commits.some(isLanded));
  const isWhole = ({ commits }: DraftMarks): boolean =>
    commits.every(({ hash }) => hashes.has(hash)) ||
    (commits.every(isLanded) && !commits.some((c) => hashes.has(c.hash)));
  if (touched.some((draft) => !isWhole(draft) || isShared(draft, marks))) return undefined;
  const landed = marks.waiting.filter(({ branch }) => touched.some((draft) => draft.branch === branch));
  const left = marks.waiting.filter((draft) => !landed.includes(draft));
  const squashed = left.filter((draft) => changes.some((change) => maySquash(change, draft, question)));
  const isSquashed = (draft: OpenDraft): boolean =>
    isAlone(draft, marks) && changes.some((change) => isSquashOf(change, draft, question));
  if (!squashed.every(isSquashed)) return undefined;
  const onBranches = onDrafts(marks);
  const waited = delta.commits.filter(({ hash }) => onBranches.has(hash));
  return {
    closed: [...landed, ...squashed],
    hashes: new Set(waited.map(({ hash }) => hash)),
    mine: waited.filter((commit) => isMine(commit, question.identity)).length,
  };
}

/** The commits that wait on local branches: their hashes. */
export function onDrafts({ drafts }: Marks): ReadonlySet<string> {
  return new Set(drafts.flatMap(({ commits }) => commits.map(({ hash }) => hash)));
}

/** Whether new commits may be what waits on a branch, or part of it. */
export function mayLandDrafts({ delta, marks }: Question): boolean {
  if (marks.drafts.length === 0) return false;
  const known = onDrafts(marks);
  const keys = new Set(marks.drafts.flatMap(({ commits }) => commits.flatMap((commit) => commit.keys)));
  return delta.commits.some((commit) => known.has(commit.hash) || keyHashes(commit).some((key) => keys.has(key)));
}

/** Whether another branch has a commit of this one too, or one that is rebased or picked from it. */
function isShared(draft: DraftMarks, { drafts }: Marks): boolean {
  const names = new Set(draft.commits.flatMap(({ hash, keys }) => [hash, ...keys]));
  return drafts.some(
    (other) =>
      other !== draft && other.commits.some(({ hash, keys }) => [hash, ...keys].some((name) => names.has(name))),
  );
}

/** Whether it is all that waits on its branch, and on no other. */
function isAlone({ branch, hashes }: OpenDraft, marks: Marks): boolean {
  const draft = marks.drafts.find((each) => each.branch === branch);
  return draft !== undefined && draft.commits.length === hashes.length && !isShared(draft, marks);
}

/** Whether one commit of mine may be all of a draft: it tells of some of it, or changed every file of it. */
function maySquash(change: Change, draft: OpenDraft, { identity, delta }: Question): boolean {
  const commit = onlyCommit(change);
  if (commit === undefined || !identity.isMe(commit.author)) return false;
  const files = delta.changes.find(({ hash }) => hash === commit.hash)?.changes ?? [];
  const touched = new Set(files.map(({ path }) => path));
  const told = toldBy(change, commit);
  return draft.subjects.some((subject) => told.has(subject)) || draft.paths.every((path) => touched.has(path));
}

/** As `openDrafts` has it for one that says what it holds. */
function isSquashOf(change: Change, { subjects, written }: OpenDraft, { identity }: Question): boolean {
  const commit = onlyCommit(change);
  if (commit === undefined || !identity.isMe(commit.author)) return false;
  const told = toldBy(change, commit);
  return Date.parse(commit.committed) >= Date.parse(written) && subjects.every((subject) => told.has(subject));
}

function onlyCommit({ commits: [commit, ...others] }: Change): Commit | undefined {
  return others.length === 0 ? commit : undefined;
}

/** The title of a change, and the lines of its message as a list of commits. */
function toldBy(change: Change, { body }: Commit): ReadonlySet<string> {
  return new Set([titleOf(change), ...body.split("\n").map((line) => line.replace(/^\s*\*\s+/, "").trim())]);
}
