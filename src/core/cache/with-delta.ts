import { aboutDocuments } from "./documents.ts";
import type { Fresh, Kept, KeptSeen } from "./kept.ts";
import { learnedIdentity } from "./learned.ts";
import { concernsMe, type Question, whyAnew, windowOf } from "./standing.ts";
import { asOfToday } from "./today.ts";

/**
 * The kept result with what landed since, where that can be told from what is kept. Undefined where everything has to be read again.
 * @param last gives what was seen to come by the result; it is asked for where something new concerns me
 * @throws RepositoryError when the repository cannot be read.
 */
export async function withDelta(
  kept: Kept,
  since: Omit<Question, "marks" | "identity">,
  last: () => Promise<KeptSeen | undefined>,
): Promise<Fresh | undefined> {
  const { facts, request } = since;
  const identity = learnedIdentity(facts, request, kept.marks);
  const question = { ...since, marks: kept.marks, identity };
  const window = await windowOf(question);
  if ((await whyAnew(question, window)) !== undefined) return undefined;
  const documents = await aboutDocuments(question);
  if (documents.anew !== undefined) return undefined;
  const stands: Fresh = { recognized: kept.recognized, marks: { ...kept.marks, open: [] } };
  const isForMe = documents.concernsMe || (await concernsMe(question, window));
  const fresh = isForMe ? await withMine(stands, question, await last()) : stands;
  return fresh && asOfToday(fresh, { facts, since: window.authors, identity });
}

/** Recognition is loaded where there is something of mine to recognise. */
async function withMine(kept: Fresh, question: Question, last: KeptSeen | undefined): Promise<Fresh | undefined> {
  if (last === undefined) return undefined;
  const { withAdded } = await import("./added.ts");
  return await withAdded(kept, question, last);
}
