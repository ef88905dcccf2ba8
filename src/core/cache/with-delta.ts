import { isMine } from "../history/mine.ts";
import type { Fresh, Kept } from "./kept.ts";
import { learnedIdentity } from "./learned.ts";
import { type Question, whyItMatters, windowOf } from "./standing.ts";
import { asOfToday } from "./today.ts";

/** The kept result with what landed since, where that cannot change it. */
export async function withDelta(kept: Kept, since: Omit<Question, "marks" | "identity">): Promise<Fresh | undefined> {
  const { facts, request } = since;
  const identity = learnedIdentity(facts, request, kept.marks);
  const question = { ...since, marks: kept.marks, identity };
  const window = await windowOf(question);
  if ((await whyItMatters(question, window)) !== undefined) return undefined;
  const added = await withMine({ ...kept, marks: { ...kept.marks, open: [] } }, question);
  return added && asOfToday(added, { facts, since: window.authors, identity });
}

/** Recognition is loaded where there is something of mine to recognise. */
async function withMine(kept: Fresh, question: Question): Promise<Fresh | undefined> {
  if (!question.delta.commits.some((commit) => isMine(commit, question.identity))) return kept;
  const { withAdded } = await import("./added.ts");
  return await withAdded(kept, question);
}
