import { instantsToRead } from "../calendar/bounds.ts";
import type { CollectRequest } from "../collect.ts";
import { forkOwners } from "../history/handles.ts";
import { type Identity, learnFromAll } from "../history/identity.ts";
import { membersOf } from "../history/landing.ts";
import { isMine } from "../history/mine.ts";
import { noticesOf } from "../history/notices.ts";
import type { Author } from "../history/people.ts";
import type { RepositoryFacts, RepositoryReader } from "../history/types.ts";
import { readWindow, type Window } from "../history/window.ts";
import type { Problem } from "../problem.ts";
import { artifactsOf } from "./artifacts-of.ts";
import type { Before } from "./before.ts";
import { draftKeys } from "./changes/drafts.ts";
import { LandedReader, mostSeen } from "./changes/landed.ts";
import { OwnFilesReader } from "./changes/own-files-reader.ts";
import { documentFiles } from "./documents/files.ts";
import { Traces } from "./documents/traces.ts";
import { identityFor } from "./identity.ts";
import { type OwnCommit, OwnCommits, type WrittenCommit } from "./own-commits.ts";
import type { Made, Reading, RejectedDocument } from "./reading.ts";
import { readTip } from "./tip.ts";
import type { Artifact } from "./types.ts";
import { BuiltOn } from "./with-others/built-on.ts";
import type { Collaborator } from "./with-others/collaborator.ts";
import { readCollaborators } from "./with-others/read-collaborators.ts";

/** What one repository's history holds of mine, and who else wrote in it. */
export interface Recognized extends RecognizedWork {
  readonly facts: RepositoryFacts;
  /** Everybody who wrote in the window, bots too. */
  readonly authors: readonly Author[];
}

/** What one repository's history holds of mine. */
export interface RecognizedWork {
  readonly artifacts: readonly Artifact[];
  readonly rejected: readonly RejectedDocument[];
  readonly problems: readonly Problem[];
  /** Commits of the window that are mine. */
  readonly mine: number;
  /** Empty unless the request asks for them, as collaborators are. */
  readonly ownCommits: readonly OwnCommit[];
  readonly collaborators: readonly Collaborator[];
  /** The first commits, where they were asked for already. */
  readonly roots?: readonly string[];
}

/**
 * Reads one repository over the period and recognises every artifact of mine in it.
 * @throws RepositoryError when it cannot be read, and what the signal throws when it is aborted.
 */
export async function recognizeArtifacts(reader: RepositoryReader, request: CollectRequest): Promise<Recognized> {
  const facts = await reader.facts(request.signal);
  const { recognized, window } = await recognizeAll(reader, facts, request);
  return { ...recognized, facts, authors: window.authors };
}

/**
 * The same with the facts at hand, and with what it was made of.
 * @throws RepositoryError when it cannot be read, and what the signal throws when it is aborted.
 */
export async function recognizeAll(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: CollectRequest,
): Promise<RecognizedReading> {
  const [reading, roots] = await Promise.all([
    readAndRecognize(reader, facts, request),
    rootsIfAsked(reader, facts, request),
    // Needed in most histories, and loaded while git begins to read.
    import("./documents/collect.ts"),
  ]);
  return { ...reading, recognized: { ...reading.recognized, ...roots } };
}

/**
 * The journal asks for them where there is no web address, and they take a walk over the whole history. What is kept should have
 * them; otherwise what the journal holds may say them.
 */
async function rootsIfAsked(
  reader: RepositoryReader,
  { webUrl, defaultBranch }: RepositoryFacts,
  { recorded, cache, signal }: CollectRequest,
): Promise<Pick<RecognizedWork, "roots">> {
  if (recorded === undefined || webUrl !== undefined || defaultBranch === undefined) return {};
  const areRecorded = recorded.snapshots.some(
    (each) => each.type === "recognised" && each.repository.roots !== undefined,
  );
  if (cache === undefined && areRecorded) return {};
  return { roots: await reader.roots(defaultBranch.tip, signal) };
}

/** What was recognised, and the reading that it was made of. */
export interface RecognizedReading extends Reading, Omit<Made, "artifacts" | "rejected"> {
  readonly recognized: RecognizedWork;
}

/**
 * The same without the first commits, and with an identity that may have been learned from more than what is read here.
 * @param before an earlier reading, where only what landed since is read: what is found is what both find together
 * @throws RepositoryError when it cannot be read, and what the signal throws when it is aborted.
 */
export async function readAndRecognize(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: CollectRequest,
  identity: Identity = identityFor(facts, request),
  before?: Before,
): Promise<RecognizedReading> {
  const files = new OwnFilesReader(reader, facts, request.signal);
  try {
    return await readWith(files, { reader, facts, request, identity, ...(before === undefined ? {} : { before }) });
  } finally {
    // Where something else could not be read, nobody waits for these any more.
    files.stop();
  }
}

/** What is read, for whom. */
interface Question {
  readonly reader: RepositoryReader;
  readonly facts: RepositoryFacts;
  readonly request: CollectRequest;
  readonly identity: Identity;
  readonly before?: Before;
}

async function readWith(files: OwnFilesReader, question: Question): Promise<RecognizedReading> {
  const { reader, facts, request, identity, before } = question;
  const [window, tip] = await Promise.all([
    readWindow(reader, facts, {
      start: instantsToRead(request.period).from,
      isWanted: documentFiles(request.ladder.kinds),
      isMine: (commit) => isMine(commit, identity),
      onMine: (hashes) => files.ahead(hashes),
      ...signalOf(request),
    }),
    before?.seen.tip ?? readTip(reader, facts, request.signal),
  ]);
  const sharedForks = before === undefined ? await learnFrom(window, identity) : before.seen.sharedForks;
  const { own, ...landed } = await readAllLanded(window, question);
  const reading: Reading = {
    ...{ reader, request, window, tip, files, identity, sharedForks, ...landed, ownCommits: own.commits },
    ...(before === undefined ? {} : { before }),
  };
  const { artifacts, rejected, ...more } = await artifactsOf(reading);
  const recognized: RecognizedWork = {
    artifacts,
    rejected,
    problems: noticesOf(window, identity),
    mine: own.count,
    ownCommits: request.ownCommits === true ? own.commits : [],
    collaborators: request.collaborators === true ? await readCollaborators(reading, artifacts) : [],
  };
  return { ...reading, ...more, recognized };
}

/** An account is mine whose fork brought nothing but my work. Gives the forks that brought work of others too. */
async function learnFrom({ authors, facts, landings }: Window, identity: Identity): Promise<readonly string[]> {
  learnFromAll(
    identity,
    authors.map(({ author }) => author),
  );
  const { mine, shared } = await forkOwners(landings(), facts.name, identity);
  for (const handle of mine) identity.learnHandle(handle);
  return shared;
}

/** What landed and concerns me, and my commits, drafts included. */
async function readAllLanded(window: Window, { request, identity, before }: Question) {
  const { facts, named, drafts, size } = window;
  const reader = new LandedReader({
    ...{ facts, named, commits: size, who: identity, drafts: draftKeys(drafts) },
    ...(before === undefined ? {} : { seen: before.seen.landings }),
  });
  const commits = new OwnCommits(identity, facts, drafts);
  const builtOn = new BuiltOn(before?.seen.builtOn);
  const isKept = request.cache !== undefined && size <= mostSeen.commits;
  const traces = isKept ? new Traces() : undefined;
  let count = 0;
  const note = (written: WrittenCommit): void => {
    if (isMine(written.commit, identity)) count += 1;
    traces?.commit(written.commit, identity);
    commits.add(written);
  };
  for (const branch of drafts.toReversed()) for (const commit of branch.commits.toReversed()) note({ commit });
  for await (const landing of window.landings()) {
    reader.add(landing);
    for (const commit of membersOf(landing)) {
      note({ commit, landing: landing.commit });
      if (!isMine(commit, identity)) builtOn.add(commit);
    }
  }
  const landings = isKept ? reader.seen() : undefined;
  return {
    ...{ landed: reader.end(), builtOn, own: { commits: commits.newest(), count } },
    ...(landings === undefined ? {} : { landings }),
    ...(traces === undefined ? {} : { traces }),
  };
}

function signalOf({ signal }: CollectRequest): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
