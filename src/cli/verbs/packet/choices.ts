import { joinChoices } from "../../../core/review/document/choices.ts";
import { parseDocument } from "../../../core/review/document/parse.ts";
import { reviewsWithin } from "../../../core/review/packet/period.ts";
import type { Choices } from "../../../core/review/writing.ts";
import { listDocuments, readDocument } from "../../../journal/documents.ts";
import { JournalError } from "../../../journal/types.ts";
import type { Input } from "../../input.ts";
import { type CommonOptions, single } from "../../options.ts";
import { isOwnWork } from "../../own-work.ts";
import { printNote, printProblems } from "../../print.ts";

/** What the person's reviews say of the evidence of a packet. */
export type PacketChoices = Pick<Choices, "excluded" | "notes">;

/**
 * What the journal's reviews of the same days choose: what is taken out, and notes on impact. Of somebody else's work there are none.
 * A review that cannot be read is told on stderr, and chooses nothing.
 */
export async function packetChoices(input: Input, options: CommonOptions): Promise<PacketChoices> {
  if (!isOwnWork(input.collection, options)) return joinChoices([]);
  const folder = single("journal", options.journal);
  const found = (await listDocuments(folder)).filter(({ kind }) => kind === "review");
  const files = new Map(found.map(({ name, file }) => [name, file]));
  const names = reviewsWithin([...files.keys()], input.period, input.ladder.period.startMonth);
  const choices: Choices[] = [];
  for (const name of names) choices.push(...(await choicesIn(folder, name, files.get(name) ?? name)));
  const joined = joinChoices(choices);
  tellTakenOut(joined, input);
  return joined;
}

async function choicesIn(folder: string | undefined, name: string, file: string): Promise<readonly Choices[]> {
  try {
    const { choices, problems } = parseDocument((await readDocument(folder, "review", name)) ?? "");
    printProblems(problems.map((problem) => ({ ...problem, where: file })));
    return [choices];
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    printProblems([{ code: error.code, severity: "warning", where: error.file, message: error.message }]);
    return [];
  }
}

/** A verdict that changes by what was left out must not change in silence. */
function tellTakenOut({ excluded }: PacketChoices, { collection }: Input): void {
  const out = new Set(excluded);
  const count = collection.artifacts.filter(({ id, counts }) => counts && out.has(id)).length;
  if (count > 0)
    printNote(`left out ${count === 1 ? "1 artifact" : `${count} artifacts`}, as your reviews of these days do`);
}
