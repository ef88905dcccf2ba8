import { instantsToRead } from "../calendar/bounds.ts";
import { weekOf } from "../calendar/week.ts";
import type { CollectRequest } from "../collect.ts";
import { mergeAuthors } from "../history/authors.ts";
import { membersOf } from "../history/landing.ts";
import type { Commit, CommitRange } from "../history/types.ts";
import { type Before, type Earlier, earlierOf, type Seen, withoutChange } from "./before.ts";
import { changeId } from "./changes/artifact.ts";
import { type CollectedChanges, collectChanges } from "./changes/collect.ts";
import { contestOf } from "./changes/credit.ts";
import { commitsToRead, type Landed } from "./changes/landed.ts";
import type { Change } from "./changes/types.ts";
import { isDisturbed } from "./disturbed.ts";
import { foreignPaths } from "./documents/attributes.ts";
import type { DocumentOutput } from "./documents/collect.ts";
import { nothingEntangled } from "./documents/entangled.ts";
import type { DocumentInput, SeenDocuments } from "./documents/search.ts";
import { linkAnew, linkPlans } from "./plans.ts";
import type { Made, Reading } from "./reading.ts";
import type { Tip } from "./tip.ts";
import type { Artifact } from "./types.ts";
import { pairingArtifacts } from "./with-others/pairing.ts";
import { reviewArtifacts } from "./with-others/reviews.ts";
import { unblocksByUse } from "./with-others/unblock-by-use.ts";

const largestText = 1024 * 1024;
const nothing: Earlier = { documents: [], changes: [], withOthers: [] };

/**
 * All that a reading holds of the engineer's: documents, then changes, then work with others. What is told by all of it together (who
 * is unblocked, what was planned) is told with what an earlier reading found, where there was one.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function artifactsOf(reading: Reading): Promise<Made> {
  const { window, tip, identity, request, landed, before } = reading;
  const { codeowners, attributes } = tip;
  const gone = before === undefined ? [] : before.goneWith(landed);
  const earlier = before === undefined ? nothing : earlierOf(before, gone ?? [], landed.goesOn);
  const kept = before && withoutChange(before.seen, landed.goesOn);
  const common = {
    repository: window.facts,
    identity,
    ladderKinds: request.ladder.kinds,
    weekOf: (iso: string) => weekOf(iso, request.period.timeZone),
  };
  const isForeign = foreignPaths(attributes ?? "");
  const [documents, files] = await Promise.all([
    documentsOf(reading, earlier, { ...common, isForeign }),
    reading.files.all(commitsToRead(landed, window.drafts, identity)),
  ]);
  // Where it is asked who worked with the engineer, everything is looked through once more.
  if (request.collaborators !== true) window.forget();
  const changesOf = (hash: string) => files.of(hash);
  const edited = new Map(documents.edited.map((artifact) => [artifact.id, artifact]));
  const allDocuments = [...earlier.documents.map((each) => edited.get(each.id) ?? each), ...documents.artifacts];
  const changes = collectChanges({
    ...common,
    landed,
    drafts: window.drafts,
    changesOf,
    documents: allDocuments,
    ...(codeowners === undefined ? {} : { codeowners, ownedBefore: kept?.owned ?? [] }),
  });
  const plain = [...earlier.changes, ...changes.artifacts];
  const byUse = await withUnblocks(plain, reading);
  const found = reading.builtOn.unblocked(byUse);
  const all = [...allDocuments, ...found];
  const withOthers = { ...common, landed, changesOf, documents: allDocuments };
  const made = [...reviewArtifacts(withOthers), ...pairingArtifacts(withOthers)];
  return {
    artifacts: [...linked(all, changes, before), ...earlier.withOthers, ...made],
    rejected: documents.rejected.map((document) => ({ ...document, repository: window.facts.name })),
    documents: documents.artifacts,
    changedDocuments: documents.changed,
    entanglement: documents.entanglement,
    asked: documents.asked,
    messagesOf: changes.messagesOf,
    drafts: changes.drafts.map(({ branch, change: { commits, landing } }) => ({
      id: changeId(commits[0] ?? landing),
      branch,
      written: commits.at(-1)?.authored ?? landing.authored,
      hashes: commits.map(({ hash }) => hash),
      subjects: commits.map(({ subject }) => subject),
      paths: commits.flatMap(({ hash }) => changesOf(hash) ?? []).map(({ path }) => path),
    })),
    ...seenIn(reading, { kept, changes, documents, allDocuments, plain, found }),
    isDisturbed:
      gone === undefined ||
      documents.isDisturbed ||
      (before !== undefined && isDisturbed(before, { landed, earlier, changes, added: documents.artifacts, all })),
  };
}

/** Of an earlier reading only what is new, or is no more what it was, is linked, and what is no more is not. */
function linked(all: readonly Artifact[], { artifacts, messagesOf }: CollectedChanges, before: Before | undefined) {
  if (before === undefined) return linkPlans(all, messagesOf);
  const stays = new Map(all.map(({ id, kind }) => [id, kind]));
  const other = before.artifacts.flatMap(({ id, kind }) => (stays.get(id) === kind ? [] : [id]));
  return linkAnew(all, new Set([...artifacts.map(({ id }) => id), ...other]), messagesOf);
}

type Kept = ReturnType<typeof withoutChange>;

/** What a later reading goes on from. */
function seenIn(
  { landings, traces, landed, builtOn, sharedForks, tip, before }: Reading,
  made: {
    readonly kept: Kept | undefined;
    readonly changes: CollectedChanges;
    readonly documents: DocumentOutput;
    readonly allDocuments: readonly Artifact[];
    readonly plain: readonly Artifact[];
    readonly found: readonly Artifact[];
  },
): Pick<Made, "seen"> {
  if (landings === undefined || traces === undefined || traces.isTooMuch) return {};
  const { kept, changes, documents, allDocuments, plain, found } = made;
  const contests = landed.changes.flatMap((change) => contestOf(change, landed.handles) ?? []);
  const seen: Seen = {
    landings,
    contests: [...(kept?.contests ?? []), ...contests],
    builtOn: builtOn.entries,
    sharedForks,
    tip,
    documents: allDocuments.map(({ id }) => id),
    ofDocuments: {
      ...documents.seen,
      traces: [...(before?.seen.ofDocuments.traces ?? []), traces.saved()].filter(isText),
    },
    plain: plain.flatMap(({ id, why }, at) => (found[at]?.why === why ? [] : [[id, why] as const])),
    owned: [...(kept?.owned ?? []), ...changes.owned],
    unblocks: [...changes.unblocks.keys()],
    hasReverts: before?.seen.hasReverts === true || landed.changes.some((change) => isUndone(change, landed)),
  };
  return { seen };
}

const isText = (text: string): boolean => text !== "";

function isUndone(change: Change, { reverts }: Landed): boolean {
  return (reverts.undoneBy(change) ?? reverts.landedAgainAs(change)) !== undefined;
}

/** Over longer periods than this, people change too much to say who usually writes where. */
const longestForUse = 400 * 86_400_000;
/** Who wrote there in the year before is no visitor either. */
const yearBefore = 365 * 86_400_000;

/** Whether it is asked who usually writes where: nothing says who owns what, and the period is short enough. */
export function asksWhoWrites(period: CollectRequest["period"], { codeowners }: Tip): boolean {
  const { from, until } = instantsToRead(period);
  return codeowners === undefined && Date.parse(until) - Date.parse(from) <= longestForUse;
}

/** Unblocking changes by who usually writes there, for a repository that does not say who owns what. */
async function withUnblocks(changes: readonly Artifact[], reading: Reading) {
  const { reader, request, window, identity } = reading;
  const tip = window.facts.defaultBranch?.tip;
  const { from } = instantsToRead(request.period);
  if (tip === undefined || !asksWhoWrites(request.period, reading.tip)) return changes;
  const since = new Date(Date.parse(from) - yearBefore).toISOString();
  const range: CommitRange = { include: [tip], exclude: [], since };
  return await unblocksByUse(changes, { reader, range, identity, ...signalOf(request) });
}

const noDocuments = {
  ...{ artifacts: [], edited: [], rejected: [], entanglement: nothingEntangled, asked: { met: [], sought: [] } },
  isDisturbed: false,
};

const noneSeen: SeenDocuments = { traces: [], unread: [], leftOutOnBranches: 0 };

/** Nothing is loaded for documents where nothing may be one: a reading of a few new commits. */
async function documentsOf(
  reading: Reading,
  earlier: Earlier,
  about: Pick<DocumentInput, "repository" | "identity" | "ladderKinds" | "weekOf" | "isForeign">,
): Promise<DocumentOutput & { readonly changed: boolean }> {
  const changed = await reading.window.documents();
  if (changed.changes.length === 0) {
    const { traces: _, ...seen } = reading.before?.seen.ofDocuments ?? noneSeen;
    return { ...noDocuments, seen, changed: false };
  }
  const { documentArtifacts } = await import("./documents/collect.ts");
  const found = await documentArtifacts({ ...about, ...changed, ...documentSources(reading, earlier) });
  return { ...found, changed: true };
}

/** What recognising documents reads of the window. */
function documentSources({ reader, request, window, before, traces }: Reading, earlier: Earlier) {
  return {
    authors: before === undefined ? window.authors : mergeAuthors(window.authors, before.authors),
    eachCommit: async (visit: (commit: Commit) => void) => {
      for await (const landing of window.landings()) for (const commit of membersOf(landing)) visit(commit);
      for (const { commits } of window.drafts) for (const commit of commits) visit(commit);
    },
    until: instantsToRead(request.period).until,
    readTexts: (blobs: readonly string[]) => reader.texts(blobs, largestText, request.signal),
    eachText: (blobs: readonly string[]) => reader.eachText(blobs, largestText, request.signal),
    ...(traces === undefined ? {} : { traces }),
    ...(before === undefined ? {} : { before: { seen: before.seen.ofDocuments, artifacts: earlier.documents } }),
  };
}

function signalOf({ signal }: CollectRequest): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
