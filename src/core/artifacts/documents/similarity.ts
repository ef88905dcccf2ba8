import { joinWords } from "../../letters.ts";

/** Texts that share so much of the shorter one's lines are copies of one another. */
const copied = 0.6;
const telling = 20;
const maxLines = 2000;

/**
 * Whether two texts are one document in two places: most telling lines of the shorter one stand in the other. Markup that
 * a site adds around a copy does not matter; two documents of one template differ in their text.
 * @param least share of lines (0 to 1) that has to be there.
 */
export function isNearCopy(a: string, b: string, least = copied): boolean {
  const [short, long] = [linesOf(a), linesOf(b)].toSorted((x, y) => x.size - y.size);
  if (short === undefined || long === undefined || short.size === 0) return false;
  let shared = 0;
  for (const line of short) if (long.has(line)) shared += 1;
  return shared / short.size >= least;
}

function linesOf(text: string): ReadonlySet<string> {
  const lines = text.split("\n", maxLines).map((line) => joinWords(line, " ").trim().toLowerCase());
  return new Set(lines.filter((line) => line.length >= telling));
}
