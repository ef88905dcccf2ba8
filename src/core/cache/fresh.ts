import { identityFor } from "../artifacts/identity.ts";
import type { CollectRequest } from "../collect.ts";
import { mergeAuthors } from "../history/authors.ts";
import type { Identity } from "../history/identity.ts";
import { isMine } from "../history/mine.ts";
import { noticesOf } from "../history/notices.ts";
import { peopleOf } from "../history/people.ts";
import { RepositoryError, type RepositoryFacts, type RepositoryReader } from "../history/types.ts";
import { readDelta } from "./delta.ts";
import { type Fresh, hasSameHeads, type Kept, tipsOf } from "./kept.ts";
import type { Marks } from "./marks.ts";
import { type Question, whyItMatters, windowOf } from "./standing.ts";

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
  const added = await withMine({ ...kept, marks: { ...kept.marks, open: [] } }, question);
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

/** Recognition is loaded where there is something of mine to recognise. */
async function withMine(kept: Fresh, question: Question): Promise<Fresh | undefined> {
  if (!question.delta.commits.some((commit) => isMine(commit, question.identity))) return kept;
  const { withAdded } = await import("./added.ts");
  return await withAdded(kept, question);
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
