import { Authors } from "../history/authors.ts";
import type { Author } from "../history/people.ts";
import type { Window } from "../history/window.ts";
import { bothDeltas } from "./delta.ts";
import { aboutDocuments } from "./documents.ts";
import type { Fresh } from "./kept.ts";
import { onDrafts } from "./landed-drafts.ts";
import { learnedIdentity } from "./learned.ts";
import { concernsMe, type Question, whyAnew, windowOf } from "./standing.ts";
import { textsOnce } from "./texts-once.ts";
import { asOfToday } from "./today.ts";

/**
 * The kept result with what landed since, where that can be told from what is kept. Undefined where everything has to be read again.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function withDelta(kept: Fresh, since: Omit<Question, "marks" | "identity">): Promise<Fresh | undefined> {
  const { facts, request } = since;
  const identity = learnedIdentity(facts, request, kept.marks);
  const question = { ...since, reader: textsOnce(since.reader), marks: kept.marks, identity };
  const window = await windowOf(question);
  if ((await whyAnew(question, window)) !== undefined) return undefined;
  const documents = await aboutDocuments(question);
  if (documents.anew !== undefined) return undefined;
  const isForMe = documents.concernsMe || (await concernsMe(question, window));
  const fresh = isForMe ? await withMine(kept, question) : standing(kept, question);
  return fresh && asOfToday(fresh, { facts, since: authorsSince(question, window), identity });
}

/** Who wrote what is new, but for what was known from branches. */
function authorsSince({ delta, marks }: Question, window: Window): readonly Author[] {
  const known = onDrafts(marks);
  if (known.size === 0) return window.authors;
  const authors = new Authors();
  for (const commit of delta.commits) if (!known.has(commit.hash)) authors.add(commit);
  return authors.all();
}

/** The same result, with what landed and had nothing to do with me. */
function standing({ recognized, seen, marks: { since, ...marks } }: Fresh, { delta }: Question): Fresh {
  const isKept = since !== undefined || marks.seenAt === delta.from;
  const both = isKept ? bothDeltas(since, delta) : undefined;
  return { recognized, seen, marks: { ...marks, open: [], ...(both === undefined ? {} : { since: both }) } };
}

/** Recognition is loaded where there is something of mine to recognise. */
async function withMine(kept: Fresh, question: Question): Promise<Fresh | undefined> {
  if (kept.seen === "") return undefined;
  const { withAdded } = await import("./added.ts");
  return await withAdded(kept, question);
}
