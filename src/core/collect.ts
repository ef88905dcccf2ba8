import type { OwnCommit } from "./artifacts/own-commits.ts";
import type { RejectedDocument } from "./artifacts/reading.ts";
import type { Recognized } from "./artifacts/recognize.ts";
import type { Artifact } from "./artifacts/types.ts";
import { isWithin } from "./artifacts/when.ts";
import { type Collaborator, mergeCollaborators } from "./artifacts/with-others/collaborator.ts";
import { recognizeKept } from "./cache/recognize.ts";
import type { ResultCache } from "./cache/result-cache.ts";
import { daysToRead } from "./calendar/bounds.ts";
import type { Period } from "./calendar/types.ts";
import type { Author } from "./history/people.ts";
import { RepositoryError, type RepositoryFacts, type RepositoryReader } from "./history/types.ts";
import { applyCorrections } from "./journal/corrections.ts";
import type { Folded } from "./journal/fold.ts";
import { isMyJournal, withoutTwins } from "./journal/logged-here.ts";
import { type JournalReading, readJournaled } from "./journal/reading.ts";
import type { Ladder } from "./ladder/types.ts";
import type { Problem } from "./problem.ts";

/** What to collect, from where, for whom. */
export interface CollectRequest {
  readonly readers: readonly RepositoryReader[];
  readonly ladder: Ladder;
  /** Its time zone says which day and week a commit belongs to. */
  readonly period: Period;
  /** Emails that are mine, beside those of each repository's config. */
  readonly identities: readonly string[];
  /** Leave each repository's own config out: only `identities` are mine. */
  readonly onlyIdentities?: boolean;
  /** Give every commit of the engineer's too. */
  readonly ownCommits?: boolean;
  /** Look for the people who worked with the engineer too: one more pass over the history. */
  readonly collaborators?: boolean;
  /** Artifacts that were logged into the journal by hand. */
  readonly elsewhere?: readonly Artifact[];
  /** They are of whom the identities name, also where no repository\'s config says that this is the same person. */
  readonly isOwnJournal?: boolean;
  /** What else the journal holds: what was recognised before, and corrections. */
  readonly recorded?: Pick<Folded, "snapshots" | "corrections">;
  /** Where results are kept between runs. Everything is read anew without it. */
  readonly cache?: ResultCache;
  readonly signal?: AbortSignal;
  /** Told what is being read in full, in words for a person, before it begins. What is kept takes no time to tell of. */
  readonly onProgress?: (text: string) => void;
}

/** What was found. */
export interface Collection {
  /** Of the period and of the whole weeks at its edges, newest first. */
  readonly artifacts: readonly Artifact[];
  /** Documents that were looked at and left out. */
  readonly rejected: readonly RejectedDocument[];
  readonly problems: readonly Problem[];
  readonly repositories: readonly RepositoryFacts[];
  /** How many commits of the window are mine. */
  readonly mine: number;
  /** Who wrote in these histories, repository by repository: `peopleOf` makes the people of it, to offer when none of it is mine. */
  readonly authors: readonly Author[];
  /** What corrections took out of these artifacts (not mine, part of another), so that it can be put back. */
  readonly takenOut: readonly Artifact[];
  /**
   * What the engineer committed, in whatever became an artifact and in what did not, newest first. Empty unless the request asks for
   * them.
   */
  readonly ownCommits: readonly OwnCommit[];
  /** Those who worked with the engineer, the closest first. Empty unless the request asks for them. */
  readonly collaborators: readonly Collaborator[];
  /** What this reading has for the journal. Absent when it was read without one. */
  readonly reading?: JournalReading;
}

/**
 * Reads every repository and recognises what is mine. A repository that cannot be read becomes a problem; the others
 * still count. @throws only when the signal is aborted, or for a bug.
 */
export async function collectArtifacts(request: CollectRequest): Promise<Collection> {
  const results = [];
  for (const reader of request.readers) results.push(await readOne(reader, request));
  const found = results.flatMap(({ found }) => (found === undefined ? [] : [found]));
  const live = onceEach(found.flatMap(({ artifacts }) => artifacts));
  const journaled = await readJournaled(found, live, request);
  const repositories = found.map(({ facts }) => facts);
  const logged = isMyJournal(request, repositories) ? (request.elsewhere ?? []) : [];
  const all = onceEach([...withoutTwins(live, logged), ...(journaled?.artifacts ?? [])]);
  const corrected = applyCorrections(all, request.recorded?.corrections ?? new Map());
  const stays = new Set(corrected.map(({ id }) => id));
  const days = daysToRead(request.period);
  const isRead = (artifact: Artifact) => isWithin(artifact, days, request.period.timeZone);
  return {
    artifacts: newestFirst(corrected.filter(isRead)),
    takenOut: newestFirst(all.filter((artifact) => !stays.has(artifact.id) && isRead(artifact))),
    rejected: found.flatMap(({ rejected }) => rejected),
    problems: [...results.flatMap(({ problems }) => problems), ...(journaled?.problems ?? [])],
    ...(journaled === undefined ? {} : { reading: journaled.reading }),
    repositories,
    mine: found.reduce((sum, { mine }) => sum + mine, 0),
    authors: found.flatMap(({ authors }) => authors),
    ownCommits: eachHashOnce(found.flatMap(({ ownCommits }) => ownCommits)),
    collaborators: mergeCollaborators(found.map(({ collaborators }) => collaborators)),
  };
}

async function readOne(reader: RepositoryReader, request: CollectRequest) {
  request.signal?.throwIfAborted();
  try {
    const found = await recognize(reader, request);
    return { found: { ...found, reader }, problems: found.problems };
  } catch (error) {
    if (!(error instanceof RepositoryError)) throw error;
    const problem: Problem = { code: error.code, severity: "error", message: error.message, where: error.folder };
    return { found: undefined, problems: [problem] };
  }
}

/** Recognition is loaded when something has to be recognised. */
async function recognize(reader: RepositoryReader, request: CollectRequest): Promise<Recognized> {
  const { cache } = request;
  if (cache !== undefined) return await recognizeKept(reader, request, cache);
  request.onProgress?.(`Reading ${reader.folder}`);
  return await (await import("./artifacts/recognize.ts")).recognizeArtifacts(reader, request);
}

/** Two clones of one repository show the same artifacts: the first one stands, unless only the other one counts. */
function onceEach(artifacts: readonly Artifact[]): Artifact[] {
  const byId = new Map<string, Artifact>();
  for (const artifact of artifacts) {
    const known = byId.get(artifact.id);
    if (known === undefined || (!known.counts && artifact.counts)) byId.set(artifact.id, artifact);
  }
  return [...byId.values()];
}

/** Two clones of one repository hold the same commits: where one of them has landed it, it has landed. */
function eachHashOnce(commits: readonly OwnCommit[]): OwnCommit[] {
  const byHash = new Map<string, OwnCommit>();
  for (const commit of commits) if (byHash.get(commit.hash)?.landed === undefined) byHash.set(commit.hash, commit);
  return [...byHash.values()].sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
}

function newestFirst(artifacts: readonly Artifact[]): Artifact[] {
  const instant = new Map(artifacts.map((artifact) => [artifact, Date.parse(artifact.landed ?? artifact.date)]));
  return artifacts.toSorted((a, b) => (instant.get(b) ?? 0) - (instant.get(a) ?? 0) || (a.id < b.id ? -1 : 1));
}
