import { instantsToRead } from "../calendar/bounds.ts";
import { mergeAuthors } from "../history/authors.ts";
import { membersOf } from "../history/landing.ts";
import type { Commit } from "../history/types.ts";
import type { Earlier } from "./before.ts";
import type { DocumentOutput } from "./documents/collect.ts";
import { nothingEntangled } from "./documents/entangled.ts";
import type { DocumentInput, SeenDocuments } from "./documents/search.ts";
import type { Reading } from "./reading.ts";

const largestText = 1024 * 1024;

const noDocuments = {
  artifacts: [],
  edited: [],
  rejected: [],
  entanglement: nothingEntangled,
  asked: { met: [], sought: [] },
  isDisturbed: false,
};

const noneSeen: SeenDocuments = { traces: [], unread: [], leftOutOnBranches: 0 };

/**
 * The engineer's documents of a reading, and whether anybody changed what may be one. Nothing is loaded for documents where nothing was: in a
 * reading of a few new commits.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function documentsOf(
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
  const found = await documentArtifacts({ ...about, ...changed, ...sources(reading, earlier) });
  return { ...found, changed: true };
}

/** What recognising documents reads of the window. */
function sources({ reader, request, window, before, traces }: Reading, earlier: Earlier) {
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
