import { lineKey } from "./fences.ts";

/**
 * The lines of an edited part that the newly drafted one does not hold, as they stand: what the person wrote into it, and
 * old numbers of a line they touched, for what was theirs in it cannot be told. Each line of the new part answers for one.
 */
export function keptLines(edited: string, drafted: string): readonly string[] {
  const there = new Map<string, number>();
  for (const line of drafted.split("\n")) there.set(lineKey(line), (there.get(lineKey(line)) ?? 0) + 1);
  const lines = edited.replace(/\r?\n$/, "").split("\n");
  const kept = lines.filter((line) => {
    const left = there.get(lineKey(line)) ?? 0;
    there.set(lineKey(line), left - 1);
    return left <= 0;
  });
  return kept.every((line) => line.trim() === "") ? [] : kept;
}
