import { assistanceOf } from "../../history/assistance.ts";
import { pullRequestOf } from "../../history/pull-request.ts";
import type { Commit, RepositoryFacts } from "../../history/types.ts";
import { artifactId } from "../id.ts";
import type { Artifact, Role } from "../types.ts";
import type { Lineage } from "./lineage.ts";
import type { RecognizedDocument } from "./recognize.ts";
import { documentUrl } from "./url.ts";

/** A document that is mine, with all that was found out about it. */
export interface OwnDocument {
  readonly lineage: Lineage;
  readonly first: Commit;
  readonly document: RecognizedDocument;
  readonly role: Role;
  /** How it is mine, in plain words. */
  readonly how: string;
}

/** The artifact of a document. Its id is made of its first commit's author date and address and its first path. */
export function documentArtifact(
  own: OwnDocument,
  reach: number,
  facts: RepositoryFacts,
  weekOf: (iso: string) => string,
): Artifact {
  const { lineage, first, document, role, how } = own;
  const url = documentUrl(lineage, facts);
  const landed = lineage.landed?.commit;
  return {
    id: documentId(first, lineage.firstPath),
    kind: document.kind,
    title: document.title,
    date: first.authored,
    ...(landed === undefined ? {} : { landed: landed.committed, landing: landed.hash, ...requestOf(landed) }),
    week: weekOf(landed?.committed ?? first.authored),
    role,
    repository: facts.name,
    commit: first.hash,
    ...(lineage.path === undefined ? {} : { path: lineage.path }),
    ...(url === undefined ? {} : { url }),
    ...(landed === undefined ? {} : { reach }),
    why: `${document.why}; ${how}`,
    ...standing(lineage, document),
    folder: facts.folder,
    assisted: [first, ...lineage.builders].some((c) => assistanceOf(c) !== undefined),
    paths: lineage.paths,
  };
}

/** The id of a document, from what a rebase and a clone keep of its first version. */
export function documentId(first: Commit, firstPath: string): string {
  return artifactId("document", first.authored, first.author.email.toLowerCase(), firstPath);
}

function requestOf(landed: Commit): Pick<Artifact, "pullRequest"> {
  const number = pullRequestOf(landed)?.number;
  return number === undefined ? {} : { pullRequest: number };
}

/** What became of it: only what stands on the default branch, or stood there until it was replaced, counts. */
function standing(lineage: Lineage, document: RecognizedDocument): Pick<Artifact, "status" | "counts" | "reason"> {
  if (lineage.landed === undefined) return { status: "draft", counts: false, reason: "not on the default branch yet" };
  const { removed } = lineage;
  if (removed?.reverts === true) {
    const reason = `reverted by ${removed.commit.hash.slice(0, 9)} on ${removed.commit.committed.slice(0, 10)}`;
    return { status: "reverted", counts: false, reason };
  }
  const days = removed === undefined ? Number.POSITIVE_INFINITY : daysBetween(lineage.landed.commit, removed.commit);
  if (days <= accidentDays) return { status: "reverted", counts: false, reason: `removed ${sinceLanding(days)}` };
  return { status: document.status, counts: true };
}

/** What is taken away again so soon landed by accident. */
const accidentDays = 3;

function daysBetween(landed: Commit, removed: Commit): number {
  return Math.floor((Date.parse(removed.committed) - Date.parse(landed.committed)) / 86_400_000);
}

function sinceLanding(days: number): string {
  if (days < 1) return "the day it landed";
  return days === 1 ? "1 day after it landed" : `${days} days after it landed`;
}
