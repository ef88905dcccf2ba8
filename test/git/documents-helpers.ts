import { type DocumentOutput, documentArtifacts } from "../../src/core/artifacts/documents/collect.ts";
import { documentFiles } from "../../src/core/artifacts/documents/files.ts";
import type { Artifact } from "../../src/core/artifacts/types.ts";
import { weekOf } from "../../src/core/calendar/week.ts";
import { createIdentity } from "../../src/core/history/identity.ts";
import { readWindow } from "../../src/core/history/window.ts";
import type { TestRepository, Who } from "./helpers.ts";
import { readerOf } from "./reading.ts";

const largest = 1024 * 1024;

/** The documents of one person in a generated repository, since an instant, read as the product reads them. */
export async function documentsOf(
  repo: TestRepository,
  me: Who,
  start = "2026-01-01T00:00:00Z",
): Promise<DocumentOutput> {
  const reader = readerOf(repo);
  const facts = await reader.facts();
  const identity = createIdentity({ emails: [me.email], identities: [] });
  const isMine = (commit: { readonly author: Who }): boolean => identity.isMe(commit.author);
  const window = await readWindow(reader, facts, { start, isWanted: documentFiles(), isMine });
  for (const { author } of window.authors) identity.learn(author);
  return await documentArtifacts({
    repository: facts,
    ...(await window.documents()),
    authors: window.authors,
    eachCommit: async (visit) => {
      for await (const { commit, brought } of window.landings())
        for (const one of new Set([...brought, commit])) visit(one);
      for (const { commits } of window.drafts) for (const one of commits) visit(one);
    },
    identity,
    ladderKinds: [],
    readTexts: (blobs) => reader.texts(blobs, largest),
    eachText: (blobs) => reader.eachText(blobs, largest),
    weekOf: (iso) => weekOf(iso, "UTC"),
  });
}

/** The paths of one person's documents that count, in alphabetical order. */
export async function pathsOf(repo: TestRepository, me: Who, start?: string): Promise<string[]> {
  const { artifacts } = await documentsOf(repo, me, start);
  return artifacts.flatMap((a) => (a.counts && a.path !== undefined ? [a.path] : [])).sort();
}

/** The only document of one person. */
export async function onlyDocument(repo: TestRepository, me: Who, start?: string): Promise<Artifact> {
  const { artifacts } = await documentsOf(repo, me, start);
  const [only, ...more] = artifacts;
  if (only === undefined || more.length > 0)
    throw new Error(`expected one document, not ${artifacts.map((a) => a.path).join(", ") || "none"}`);
  return only;
}

/** The text of an RFC of its own words, long enough for git to know it again after a small change. */
export function rfc(title: string, head = ""): string {
  const words = (section: string): string =>
    Array.from({ length: 14 }, (_, i) => `${title} ${section} sentence ${i} says something of its own.`).join("\n");
  return `# ${title}\n\n${head}\n## Summary\n\n${words("summary")}\n\n## Motivation\n\n${words("motivation")}\n\n## Drawbacks\n\n${words("drawback")}\n\n## Alternatives\n\n${words("alternative")}\n`;
}
