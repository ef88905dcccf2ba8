import { fenceLine, lineKey } from "./fences.ts";
import { sumOfLines } from "./sum.ts";

/** Larger parts are not searched for what was put into them: each place and length of it is tried. */
const mostSearched = { lines: 60, characters: 5_000 };

/**
 * What the person wrote into an edited part, as it stands. Lines that were put in at one place are told by the sum of what
 * was drafted, which is that of the rest. Else it is all that the newly drafted part does not hold, old numbers too, for
 * what was theirs in a line they touched cannot be told; each line of the new part answers for one.
 * @param sum of the part as it was drafted
 */
export function keptLines(edited: string, drafted: string, sum: string): readonly string[] {
  const lines = edited.replace(/\r?\n$/, "").split("\n");
  const kept = insertedLines(lines, sum) ?? linesNotIn(drafted, lines);
  return kept.every((line) => line.trim() === "") ? [] : kept;
}

/**
 * The lines that stand together and without which the part is what was drafted, and no blank ones around them. Among lines
 * that read as ours nothing is told apart: what is kept of them may be a mark, with nothing that it stands over.
 */
function insertedLines(lines: readonly string[], sum: string): readonly string[] | undefined {
  const characters = lines.reduce((all, line) => all + line.length, 0);
  if (lines.length > mostSearched.lines || characters > mostSearched.characters) return undefined;
  if (lines.some((line) => fenceLine(line) !== undefined)) return undefined;
  const keys = lines.map(lineKey);
  for (let count = 1; count < lines.length; count++) {
    for (let from = 0; from + count <= lines.length; from++) {
      if (sumOfLines([...keys.slice(0, from), ...keys.slice(from + count)]) !== sum) continue;
      const inserted = lines.slice(from, from + count);
      const isText = (line: string) => line.trim() !== "";
      return inserted.slice(Math.max(0, inserted.findIndex(isText)), inserted.findLastIndex(isText) + 1);
    }
  }
  return undefined;
}

function linesNotIn(drafted: string, lines: readonly string[]): readonly string[] {
  const there = new Map<string, number>();
  for (const line of drafted.split("\n")) there.set(lineKey(line), (there.get(lineKey(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const left = there.get(lineKey(line)) ?? 0;
    there.set(lineKey(line), left - 1);
    return left <= 0;
  });
}
