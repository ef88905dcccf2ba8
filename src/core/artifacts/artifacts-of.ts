import { weekOf } from "../calendar/week.ts";
import { type Before, type Earlier, earlierOf, withoutChange } from "./before.ts";
import { changeId } from "./changes/artifact.ts";
import { type CollectedChanges, collectChanges } from "./changes/collect.ts";
import { commitsToRead } from "./changes/landed.ts";
import { isDisturbed } from "./disturbed.ts";
import { foreignPaths } from "./documents/attributes.ts";
import { documentsOf } from "./documents-of.ts";
import { linkAnew, linkPlans } from "./plans.ts";
import type { Made, Reading } from "./reading.ts";
import { seenIn } from "./seen.ts";
import type { Artifact } from "./types.ts";
import { pairingArtifacts } from "./with-others/pairing.ts";
import { reviewArtifacts } from "./with-others/reviews.ts";
import { withUnblocks } from "./with-others/who-writes.ts";

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
