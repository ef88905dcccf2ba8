import { instantsToRead } from "../calendar/bounds.ts";
import { weekOf } from "../calendar/week.ts";
import type { CollectRequest } from "../collect.ts";
import { handlesFromMerges } from "../history/handles.ts";
import type { Identity } from "../history/identity.ts";
import { isMine } from "../history/mine.ts";
import { noticesOf } from "../history/notices.ts";
import type { Author } from "../history/people.ts";
import type { Commit, CommitRange, Landing, RepositoryFacts, RepositoryReader } from "../history/types.ts";
import { readWindow, type Window } from "../history/window.ts";
import type { Problem } from "../problem.ts";
import { collectChanges } from "./changes/collect.ts";
import { draftKeys } from "./changes/drafts.ts";
import { commitsToRead, type Landed, LandedReader } from "./changes/landed.ts";
import { OwnFilesReader } from "./changes/own-files-reader.ts";
import { foreignPaths } from "./documents/attributes.ts";
import type { DocumentInput, DocumentOutput } from "./documents/collect.ts";
import { type Entanglement, nothingEntangled } from "./documents/entangled.ts";
import { documentFiles } from "./documents/files.ts";
import { identityFor } from "./identity.ts";
import { type OwnCommit, OwnCommits, type WrittenCommit } from "./own-commits.ts";
import { linkPlans } from "./plans.ts";
import { readTip, type Tip } from "./tip.ts";
import type { Artifact } from "./types.ts";
import { BuiltOn } from "./with-others/built-on.ts";
import type { Collaborator } from "./with-others/collaborator.ts";
import { pairingArtifacts } from "./with-others/pairing.ts";
import { readCollaborators } from "./with-others/read-collaborators.ts";
import { reviewArtifacts } from "./with-others/reviews.ts";
import { unblocksByUse } from "./with-others/unblock-by-use.ts";

/** A document of mine by its history that is no artifact, and why. */
export interface RejectedDocument {
  readonly repository: string;
  readonly path: string;
  readonly reason: string;
}

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

const largestText = 1024 * 1024;

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
export interface RecognizedReading extends Reading {
  readonly recognized: RecognizedWork;
  /** The engineer's documents among the artifacts. */
  readonly documents: readonly Artifact[];
  /** Whether anybody changed what may be a document. */
  readonly changedDocuments: boolean;
  /** By what changes to other documents could change mine. */
  readonly entanglement: Entanglement;
  /** Whether CODEOWNERS says who owns what. */
  readonly hasOwners: boolean;
  /** What waits on local branches, with the paths that it changes. */
  readonly drafts: readonly OpenDraft[];
  /** The messages of a change's commits, by the id of its artifact. */
  readonly messagesOf: (id: string) => readonly string[] | undefined;
}

/** Work on a local branch. */
export interface OpenDraft {
  readonly branch: string;
  readonly hashes: readonly string[];
  readonly subjects: readonly string[];
  readonly paths: readonly string[];
}

/**
 * The same without the first commits, and with an identity that may have been learned from more than what is read here.
 * @throws RepositoryError when it cannot be read, and what the signal throws when it is aborted.
 */
export async function readAndRecognize(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: CollectRequest,
  identity: Identity = identityFor(facts, request),
): Promise<RecognizedReading> {
  const files = new OwnFilesReader(reader, facts, request.signal);
  try {
    return await readWith(files, { reader, facts, request, identity });
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
}

async function readWith(
  files: OwnFilesReader,
  { reader, facts, request, identity }: Question,
): Promise<RecognizedReading> {
  const [window, tip] = await Promise.all([
    readWindow(reader, facts, {
      start: instantsToRead(request.period).from,
      isWanted: documentFiles(request.ladder.kinds),
      isMine: (commit) => isMine(commit, identity),
      onMine: (hashes) => files.ahead(hashes),
      ...signalOf(request),
    }),
    readTip(reader, facts, request.signal),
  ]);
  await learnFrom(window, identity);
  const { landed, builtOn, own } = await readAllLanded(window, identity);
  const reading = { reader, request, window, tip, files, identity, landed, builtOn, ownCommits: own.commits };
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

/** Authors twice: what one of them teaches may make another one me, whoever came first. */
async function learnFrom({ authors, facts, landings }: Window, identity: Identity): Promise<void> {
  for (const { author } of [...authors, ...authors]) identity.learn(author);
  for (const handle of await handlesFromMerges(landings(), facts.name, identity)) identity.learnHandle(handle);
}

/** One repository as it was read. */
export interface Reading {
  readonly reader: RepositoryReader;
  readonly request: CollectRequest;
  readonly window: Window;
  readonly tip: Tip;
  readonly files: OwnFilesReader;
  readonly identity: Identity;
  readonly landed: Landed;
  readonly builtOn: BuiltOn;
  /** Newest first, whether or not they are asked for. */
  readonly ownCommits: readonly OwnCommit[];
}

async function artifactsOf(reading: Reading): Promise<{
  readonly artifacts: readonly Artifact[];
  readonly rejected: readonly RejectedDocument[];
  readonly documents: readonly Artifact[];
  readonly changedDocuments: boolean;
  readonly entanglement: Entanglement;
  readonly hasOwners: boolean;
  readonly drafts: readonly OpenDraft[];
  readonly messagesOf: (id: string) => readonly string[] | undefined;
}> {
  const { window, tip, identity, request, landed } = reading;
  const { codeowners, attributes } = tip;
  const common = {
    repository: window.facts,
    identity,
    ladderKinds: request.ladder.kinds,
    weekOf: (iso: string) => weekOf(iso, request.period.timeZone),
  };
  const isForeign = foreignPaths(attributes ?? "");
  const [documents, files] = await Promise.all([
    documentsOf(reading, { ...common, isForeign }),
    reading.files.all(commitsToRead(landed, window.drafts, identity)),
  ]);
  // Where it is asked who worked with the engineer, everything is looked through once more.
  if (request.collaborators !== true) window.forget();
  const changesOf = (hash: string) => files.of(hash);
  const changes = collectChanges({
    ...common,
    landed,
    drafts: window.drafts,
    changesOf,
    documents: documents.artifacts,
    ...(codeowners === undefined ? {} : { codeowners }),
  });
  const withOthers = { ...common, landed, changesOf, documents: documents.artifacts };
  const owned = codeowners === undefined ? await withUnblocks(changes.artifacts, reading) : changes.artifacts;
  const found = reading.builtOn.unblocked(owned);
  const linked = linkPlans([...documents.artifacts, ...found], changes.messagesOf);
  return {
    artifacts: [...linked, ...reviewArtifacts(withOthers), ...pairingArtifacts(withOthers)],
    rejected: documents.rejected.map((document) => ({ ...document, repository: window.facts.name })),
    documents: documents.artifacts,
    changedDocuments: documents.changed,
    entanglement: documents.entanglement,
    hasOwners: codeowners !== undefined,
    messagesOf: changes.messagesOf,
    drafts: changes.drafts.map(({ branch, change: { commits } }) => ({
      branch,
      hashes: commits.map(({ hash }) => hash),
      subjects: commits.map(({ subject }) => subject),
      paths: commits.flatMap(({ hash }) => changesOf(hash) ?? []).map(({ path }) => path),
    })),
  };
}

/** Over longer periods than this, people change too much to say who usually writes where. */
const longestForUse = 400 * 86_400_000;
/** Who wrote there in the year before is no visitor either. */
const yearBefore = 365 * 86_400_000;

/** Whether the period is short enough to ask who usually writes where. */
export function asksWhoWrites(period: CollectRequest["period"]): boolean {
  const { from, until } = instantsToRead(period);
  return Date.parse(until) - Date.parse(from) <= longestForUse;
}

/** Unblocking changes by who usually writes there, for a repository that does not say who owns what. */
async function withUnblocks(changes: readonly Artifact[], { reader, request, window, identity }: Reading) {
  const tip = window.facts.defaultBranch?.tip;
  const { from } = instantsToRead(request.period);
  if (tip === undefined || !asksWhoWrites(request.period)) return changes;
  const since = new Date(Date.parse(from) - yearBefore).toISOString();
  const range: CommitRange = { include: [tip], exclude: [], since };
  return await unblocksByUse(changes, { reader, range, identity, ...signalOf(request) });
}

/** What landed and concerns me, and my commits, drafts included. */
async function readAllLanded(window: Window, identity: Identity) {
  const { facts, named, drafts, size } = window;
  const reader = new LandedReader({ facts, named, commits: size, who: identity, drafts: draftKeys(drafts) });
  const commits = new OwnCommits(identity, facts, drafts);
  const builtOn = new BuiltOn();
  let count = 0;
  const note = (written: WrittenCommit): void => {
    if (isMine(written.commit, identity)) count += 1;
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
  return { landed: reader.end(), builtOn, own: { commits: commits.newest(), count } };
}

/** Every commit that a landing brought, and its own. */
function membersOf({ commit, brought }: Landing): readonly Commit[] {
  return commit.parents.length > 1 ? [...brought, commit] : brought;
}

const noDocuments: DocumentOutput = { artifacts: [], rejected: [], entanglement: nothingEntangled };

/** Nothing is loaded for documents where nothing may be one: a reading of a few new commits. */
async function documentsOf(
  reading: Reading,
  about: Pick<DocumentInput, "repository" | "identity" | "ladderKinds" | "weekOf" | "isForeign">,
): Promise<DocumentOutput & { readonly changed: boolean }> {
  const changed = await reading.window.documents();
  if (changed.changes.length === 0) return { ...noDocuments, changed: false };
  const { documentArtifacts } = await import("./documents/collect.ts");
  return { ...(await documentArtifacts({ ...about, ...changed, ...documentSources(reading) })), changed: true };
}

/** What recognising documents reads of the window. */
function documentSources({ reader, request, window }: Reading) {
  return {
    authors: window.authors,
    eachCommit: async (visit: (commit: Commit) => void) => {
      for await (const landing of window.landings()) for (const commit of membersOf(landing)) visit(commit);
      for (const { commits } of window.drafts) for (const commit of commits) visit(commit);
    },
    until: instantsToRead(request.period).until,
    readTexts: (blobs: readonly string[]) => reader.texts(blobs, largestText, request.signal),
    eachText: (blobs: readonly string[]) => reader.eachText(blobs, largestText, request.signal),
  };
}

function signalOf({ signal }: CollectRequest): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
