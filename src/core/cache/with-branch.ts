import { isDraftBranch } from "../artifacts/changes/draft-branches.ts";
import { keysOf } from "../artifacts/changes/twins.ts";
import { mostOwnCommits } from "../artifacts/own-commits.ts";
import { linkAnew } from "../artifacts/plans.ts";
import { type RecognizedReading, readAndRecognize } from "../artifacts/recognize.ts";
import { instantsToRead } from "../calendar/bounds.ts";
import type { CollectRequest } from "../collect.ts";
import { Authors } from "../history/authors.ts";
import type { Identity } from "../history/identity.ts";
import { isMine } from "../history/mine.ts";
import type { Commit, RepositoryFacts, RepositoryReader } from "../history/types.ts";
import { listed } from "./delta.ts";
import type { GrownBranch } from "./grown-branch.ts";
import type { Fresh, Kept } from "./kept.ts";
import { learnedIdentity } from "./learned.ts";
import { type DraftMarks, type Marks, marksOf } from "./marks.ts";
import { passedOn } from "./passed-on.ts";
import { whyMine } from "./standing.ts";
import { asOfToday } from "./today.ts";

/** What is asked about: a branch that grew, in a repository that is else as it was. */
export interface BranchQuestion {
  readonly reader: RepositoryReader;
  readonly request: CollectRequest;
  readonly facts: RepositoryFacts;
  readonly grown: GrownBranch;
}

/** A longer branch is read with all the others. */
const most = 200;

/**
 * The kept result with a local branch as it is today, where that is the same as to read everything anew: the branch got commits of
 * mine on top, or is new, touches no documents, and has nothing in common with what landed or with another branch. It is then
 * recognised by itself. Undefined in all other cases, and in doubt.
 * @throws RepositoryError when it cannot be read.
 */
export async function withBranch(kept: Kept, question: BranchQuestion): Promise<Fresh | undefined> {
  const { reader, request, facts, grown } = question;
  const identity = learnedIdentity(facts, request, kept.marks);
  const commits = await commitsOf(question, kept.tips.landed);
  if (commits === undefined || isShared(commits, kept.marks, grown)) return undefined;
  const alone = { ...facts, heads: [{ name: grown.name, tip: grown.tip }] };
  const reading = await readAndRecognize(branchReader(reader, commits, kept.tips.landed), alone, request, identity);
  const branch = branchOf(reading, kept.marks, grown);
  if (whyItMatters(branch, kept, reading, identity) !== undefined) return undefined;
  const authors = new Authors();
  for (const commit of branch.added) authors.add(commit);
  return asOfToday(joined(kept, reading, branch), { facts, since: authors.all(), identity });
}

/** Everything on the branch that has not landed, whoever wrote it; undefined where it is too much. */
async function commitsOf(
  { reader, request, grown }: BranchQuestion,
  landed: string,
): Promise<readonly Commit[] | undefined> {
  const commits: Commit[] = [];
  const range = { include: [grown.tip], exclude: [landed], since: instantsToRead(request.period).from };
  for await (const commit of reader.commits(range, request.signal)) {
    commits.push(commit);
    if (commits.length > most) return undefined;
  }
  return commits;
}

/** Whether it has a commit in common with another branch of mine, or one that another has rebased or picked. */
function isShared(commits: readonly Commit[], { drafts }: Marks, { name }: GrownBranch): boolean {
  const keys = new Set(commits.flatMap((commit) => [commit.hash, ...keysOf(commit)]));
  const others = drafts.filter(({ branch }) => branch !== name);
  return others.some((other) => [...other.hashes, ...other.keys].some((key) => keys.has(key)));
}

/** A reader for which nothing landed in the window, and nothing waits but the commits of one branch. */
function branchReader(reader: RepositoryReader, commits: readonly Commit[], landed: string): RepositoryReader {
  return {
    ...passedOn(reader),
    lastBefore: async () => landed,
    commits: ({ include }) => listed(include.includes(landed) ? [] : commits),
    changesTo: (isWanted, range, signal) =>
      range.include.includes(landed) ? listed([]) : reader.changesTo(isWanted, range, signal),
    // What it says of its own paths concerns what landed, and documents.
    blobsAt: async () => new Map(),
  };
}

/** The branch of today beside what was known of it. */
interface Branch extends GrownBranch {
  /** As far as it is a branch of mine, newest first. */
  readonly commits: readonly Commit[];
  /** Those of them that came since. */
  readonly added: readonly Commit[];
  readonly known: DraftMarks | undefined;
}

function branchOf({ window }: RecognizedReading, { drafts }: Marks, grown: GrownBranch): Branch {
  const commits = window.drafts.flatMap((draft) => draft.commits);
  const known = drafts.find(({ branch }) => branch === grown.name);
  const before = new Set(known?.hashes);
  const added = commits.filter(({ hash }) => !before.has(hash));
  return { ...grown, commits, added, known };
}

/** Why all has to be seen together, in a few words; undefined where the branch stands by itself. */
function whyItMatters(branch: Branch, kept: Kept, reading: RecognizedReading, identity: Identity): string | undefined {
  const { commits, added, known } = branch;
  if (known !== undefined && !isOnTop(branch, known)) return "rewritten";
  if (commits.length === 0) return undefined;
  if (!isDraftBranch(branch.name)) return "shared branch";
  if (reading.changedDocuments) return "document";
  if (added.some((commit) => !isPlain(commit, kept.marks, identity) || !isNewest(commit, kept))) return "commit";
  return isOpenAsBefore(branch, kept.marks, reading) ? undefined : "landed in part";
}

/** Whether all that was there is there still. */
function isOnTop({ commits }: Branch, known: DraftMarks): boolean {
  const hashes = new Set(commits.map(({ hash }) => hash));
  return known.hashes.every((hash) => hashes.has(hash));
}

/** A commit of mine under a name that is known, which is one step and no change in review. */
function isPlain(commit: Commit, marks: Marks, identity: Identity): boolean {
  return commit.parents.length === 1 && identity.isMe(commit.author) && whyMine(commit, marks) === undefined;
}

/** Written after all that is known, so that nothing that landed can be it, or hold it. */
function isNewest({ authored }: Commit, { marks, recognized }: Kept): boolean {
  const written = Date.parse(authored);
  const isBefore = (instant: string): boolean => Date.parse(instant) < written;
  return (
    marks.authors.every(({ last }) => isBefore(last)) &&
    recognized.ownCommits.every(({ landed }) => landed === undefined || isBefore(landed))
  );
}

/** Of the commits that were there the same ones count as open: none of them has landed, or stands on another branch. */
function isOpenAsBefore({ name, added }: Branch, { waiting }: Marks, { drafts }: RecognizedReading): boolean {
  const isAdded = new Set(added.map(({ hash }) => hash));
  const before = waiting.filter(({ branch }) => branch === name).flatMap(({ hashes }) => hashes);
  const now = drafts.flatMap(({ hashes }) => hashes).filter((hash) => !isAdded.has(hash));
  return before.length === now.length && new Set([...before, ...now]).size === now.length;
}

function joined({ recognized, marks }: Kept, reading: RecognizedReading, { name, added }: Branch): Fresh {
  const isAdded = new Set(added.map(({ hash }) => hash));
  const { artifacts: made, ownCommits: own } = reading.recognized;
  const ids = new Set(made.map(({ id }) => id));
  const rest = recognized.artifacts.filter(({ id, status }) => status !== "draft" || !ids.has(id));
  const today = marksOf(reading);
  return {
    recognized: {
      ...recognized,
      artifacts: linkAnew([...made, ...rest], ids, reading.messagesOf),
      ownCommits: [...own.filter(({ hash }) => isAdded.has(hash)), ...recognized.ownCommits].slice(0, mostOwnCommits),
      mine: recognized.mine + added.filter((commit) => isMine(commit, reading.identity)).length,
    },
    marks: {
      ...marks,
      drafts: [...marks.drafts.filter(({ branch }) => branch !== name), ...today.drafts],
      waiting: [...marks.waiting.filter(({ branch }) => branch !== name), ...today.waiting],
    },
  };
}
