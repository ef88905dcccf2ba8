import { identityFor, readAndRecognize } from "../artifacts/recognize.ts";
import type { CollectRequest } from "../collect.ts";
import { mergeAuthors } from "../history/authors.ts";
import type { Identity } from "../history/identity.ts";
import { noticesOf } from "../history/notices.ts";
import { peopleOf } from "../history/people.ts";
import { RepositoryError, type RepositoryFacts, type RepositoryReader } from "../history/types.ts";
import { withAdded } from "./added.ts";
import { readDelta } from "./delta.ts";
import { hasSameHeads, type Kept, tipsOf } from "./kept.ts";
import { type Marks, marksOf } from "./marks.ts";
import { whyItMatters, windowOf } from "./standing.ts";

/** A result with what it leaves open. */
export type Fresh = Pick<Kept, "recognized" | "marks">;

/** Reads everything. @throws RepositoryError when it cannot be read. */
export async function readAnew(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: CollectRequest,
): Promise<Fresh> {
  const reading = await readAndRecognize(reader, facts, request);
  const { recognized } = reading;
  // The journal asks for them, which walks the whole history; later commits without parents are read in full.
  const isAsked = request.recorded !== undefined && facts.webUrl === undefined && facts.defaultBranch !== undefined;
  const roots = isAsked ? { roots: await reader.roots(facts.defaultBranch.tip, request.signal) } : {};
  return { recognized: { ...recognized, ...roots }, marks: marksOf(reading) };
}

/** The kept result as of today, where nothing that came since can change it. */
export async function broughtUpToDate(
  kept: Kept,
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: CollectRequest,
): Promise<Fresh | undefined> {
  const tips = tipsOf(facts);
  if (request.collaborators === true || facts.shallow.length > 0 || !hasSameHeads(kept.tips, tips)) return undefined;
  const delta = await readDelta(reader, kept.tips.landed, tips.landed, request.signal).catch(unlessUnreadable);
  if (delta === undefined) return undefined;
  const identity = learnedIdentity(facts, request, kept.marks);
  const question = { reader, request, facts, delta, marks: kept.marks, identity };
  const window = await windowOf(question);
  if ((await whyItMatters(question, window)) !== undefined) return undefined;
  const added = await withAdded({ ...kept, marks: { ...kept.marks, open: [] } }, question);
  if (added === undefined) return undefined;
  const authors = mergeAuthors(window.authors, kept.marks.authors);
  return {
    recognized: {
      ...added.recognized,
      facts,
      people: peopleOf(authors),
      problems: noticesOf({ facts, authors, has: () => false }, identity),
    },
    marks: { ...added.marks, authors },
  };
}

/** The engineer as an earlier reading came to know them. */
function learnedIdentity(facts: RepositoryFacts, request: CollectRequest, { authors, handles }: Marks): Identity {
  const identity = identityFor(facts, request);
  for (const { author } of [...authors, ...authors]) identity.learn(author);
  for (const handle of handles) identity.learnHandle(handle);
  return identity;
}

/** The old commit may be gone, or its trees not on this machine: a full reading says what is wrong, if anything is. */
function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof RepositoryError)) throw error;
}
