import { isDraftBranch } from "../artifacts/changes/draft-branches.ts";
import { identityFor } from "../artifacts/identity.ts";
import { mostOwnCommits, type OwnCommit } from "../artifacts/own-commits.ts";
import { linkAnew } from "../artifacts/plans.ts";
import { type RecognizedReading, readAndRecognize } from "../artifacts/recognize.ts";
import type { CollectRequest } from "../collect.ts";
import { Authors } from "../history/authors.ts";
import type { Identity } from "../history/identity.ts";
import { isMine } from "../history/mine.ts";
import type { ChangedCommit, Commit, CommitRange, RepositoryFacts, RepositoryReader } from "../history/types.ts";
import { listed, onTheWayTo, wantedAmong } from "./changed.ts";
import type { GrownBranch } from "./grown-branch.ts";
import type { Found, Fresh } from "./kept.ts";
import { keyHashes } from "./key-hashes.ts";
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
  /** Everything on it that has not landed, whoever wrote it, children before parents. */
  readonly found: readonly ChangedCommit[];
}

/**
 * The kept result with a local branch as it is today, where that is the same as to read everything anew: the branch got commits of
 * mine on top, or is new, touches no documents, and has nothing in common with what landed or with another branch. It is then
 * recognised by itself. Undefined in all other cases, and in doubt.
 * @throws RepositoryError when it cannot be read.
 */
export async function withBranch(kept: Found, question: BranchQuestion): Promise<Fresh | undefined> {
  const { reader, request, facts, grown, found } = question;
  const identity = learnedIdentity(facts, request, kept.marks);
  if (!isOnOld(found, grown) || isShared(found, kept.marks, grown)) return undefined;
  // Which branches are mine is decided before anything is learned of me.
  const given = identityFor(facts, request);
  if (found.some(({ commit }) => isMine(commit, given) !== isMine(commit, identity))) return undefined;
  const alone = { ...facts, heads: [{ name: grown.name, tip: grown.tip }] };
  const reading = await readAndRecognize(branchReader(reader, found, kept), alone, request, identity);
  const branch = branchOf(reading, kept.marks, grown);
  if (whyItMatters(branch, kept, reading, identity) !== undefined) return undefined;
  const authors = new Authors();
  for (const commit of branch.added) authors.add(commit);
  return asOfToday(joined(kept, reading, branch), { facts, since: authors.all(), identity });
}

/** Whether the branch still holds what it held, whoever wrote it: of one that was reset others may hold more now. */
function isOnOld(found: readonly ChangedCommit[], { before }: GrownBranch): boolean {
  return (
    before === undefined || found.some(({ commit: { hash, parents } }) => hash === before || parents.includes(before))
  );
}

/** Whether it has a commit in common with another branch of mine, or one that another has rebased or picked. */
function isShared(found: readonly ChangedCommit[], { drafts }: Marks, { name }: GrownBranch): boolean {
  const hashes = new Set(found.map(({ commit }) => commit.hash));
  const keys = new Set(found.flatMap(({ commit }) => keyHashes(commit)));
  const others = drafts.filter(({ branch }) => branch !== name);
  return others.some(({ commits }) =>
    commits.some((commit) => hashes.has(commit.hash) || commit.keys.some((key) => keys.has(key))),
  );
}

/** A reader for which nothing landed in the window, and nothing waits but the commits of one branch, children before parents. */
function branchReader(
  reader: RepositoryReader,
  found: readonly ChangedCommit[],
  { tips: { landed } }: Found,
): RepositoryReader {
  const changed = new Map(found.map(({ changes }) => [changes.hash, changes]));
  const isOfBranch = ({ include }: CommitRange): boolean => !include.includes(landed);
  return {
    ...passedOn(reader),
    lastBefore: async () => landed,
    commits: (range) => listed(isOfBranch(range) ? found.map(({ commit }) => commit) : []),
    changesOf: (hashes) => listed(hashes.flatMap((hash) => changed.get(hash) ?? [])),
    changesTo: (isWanted, range) => {
      const tip = found[0]?.commit.hash ?? "";
      return listed(isOfBranch(range) ? wantedAmong(onTheWayTo(tip, found).changes, isWanted) : []);
    },
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
  const before = new Set(known?.commits.map(({ hash }) => hash));
  const added = commits.filter(({ hash }) => !before.has(hash));
  return { ...grown, commits, added, known };
}

/** Why all has to be seen together, in a few words; undefined where the branch stands by itself. */
function whyItMatters(branch: Branch, kept: Found, reading: RecognizedReading, identity: Identity): string | undefined {
  const { commits, added, known } = branch;
  if (known !== undefined && !isOnTop(branch, known)) return "rewritten";
  if (commits.length === 0) return undefined;
  if (!isDraftBranch(branch.name)) return "shared branch";
  if (reading.changedDocuments) return "document";
  if (added.some((commit) => !isPlain(commit, kept.marks, identity) || !isNewest(commit, kept.marks))) return "commit";
  return isOpenAsBefore(branch, kept.marks, reading) ? undefined : "landed in part";
}

/** Whether all that was there is there still. */
function isOnTop({ commits }: Branch, known: DraftMarks): boolean {
  const hashes = new Set(commits.map(({ hash }) => hash));
  return known.commits.every(({ hash }) => hashes.has(hash));
}

/** A commit of mine under a name that is known, which is one step and no change in review. */
function isPlain(commit: Commit, marks: Marks, identity: Identity): boolean {
  return commit.parents.length === 1 && identity.isMe(commit.author) && whyMine(commit, marks) === undefined;
}

/** Written after all that is known, so that nothing that landed can be it, or hold it. */
function isNewest({ authored }: Commit, { authors, lastLanded }: Marks): boolean {
  const written = Date.parse(authored);
  return lastLanded < written && authors.every(({ last }) => Date.parse(last) < written);
}

/** Of the commits that were there the same ones count as open: none of them has landed, or stands on another branch. */
function isOpenAsBefore({ name, added }: Branch, { waiting }: Marks, { drafts }: RecognizedReading): boolean {
  const isAdded = new Set(added.map(({ hash }) => hash));
  const before = waiting.filter(({ branch }) => branch === name).flatMap(({ hashes }) => hashes);
  const now = drafts.flatMap(({ hashes }) => hashes).filter((hash) => !isAdded.has(hash));
  return before.length === now.length && new Set([...before, ...now]).size === now.length;
}

function joined({ recognized, marks, seen }: Found, reading: RecognizedReading, { name, added }: Branch): Fresh {
  const isAdded = new Set(added.map(({ hash }) => hash));
  const { artifacts: made, ownCommits: own } = reading.recognized;
  const isNew = ({ hash }: OwnCommit): boolean => isAdded.has(hash);
  const ids = new Set(made.map(({ id }) => id));
  const rest = recognized.artifacts.filter(({ id, status }) => status !== "draft" || !ids.has(id));
  const today = marksOf(reading);
  return {
    seen,
    recognized: {
      ...recognized,
      artifacts: linkAnew([...made, ...rest], ids, reading.messagesOf),
      ownCommits: [...own.filter(isNew), ...recognized.ownCommits].slice(0, mostOwnCommits),
      mine: recognized.mine + added.filter((commit) => isMine(commit, reading.identity)).length,
    },
    marks: {
      ...marks,
      drafts: [...marks.drafts.filter(({ branch }) => branch !== name), ...today.drafts],
      waiting: [...marks.waiting.filter(({ branch }) => branch !== name), ...today.waiting],
    },
  };
}
