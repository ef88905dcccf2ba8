import { identityFor } from "../artifacts/identity.ts";
import type { CollectRequest } from "../collect.ts";
import { mergeAuthors } from "../history/authors.ts";
import type { Identity } from "../history/identity.ts";
import { isMine } from "../history/mine.ts";
import { noticesOf } from "../history/notices.ts";
import { peopleOf } from "../history/people.ts";
import type { RepositoryFacts } from "../history/types.ts";
import type { Fresh, Kept } from "./kept.ts";
import type { Marks } from "./marks.ts";
import { type Question, whyItMatters, windowOf } from "./standing.ts";

/** The kept result with what came since, where that cannot change it. */
export async function withDelta(kept: Kept, since: Omit<Question, "marks" | "identity">): Promise<Fresh | undefined> {
  const { facts, request } = since;
  const identity = learnedIdentity(facts, request, kept.marks);
  const question = { ...since, marks: kept.marks, identity };
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
