import { type Change, changeOf } from "./change.ts";

/**
 * Words that were changed in two places at once, from the same start: in a text field, and meanwhile in another window or an editor.
 * Both changes are made where they are apart. Where they meet theirs stands, and below it the lines that only mine has.
 * No words that either added are lost; a line of mine that theirs has too stands once.
 * @param base what both began with
 */
export function mergedWords(base: string, mine: string, theirs: string): string {
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  const own = changeOf(base, mine);
  const other = changeOf(base, theirs);
  if (own.end < other.start) return both(base, own, other);
  if (other.end < own.start) return both(base, other, own);
  return withLinesOf(theirs, mine);
}

function both(base: string, first: Change, second: Change): string {
  return (
    base.slice(0, first.start) + first.text + base.slice(first.end, second.start) + second.text + base.slice(second.end)
  );
}

function withLinesOf(theirs: string, mine: string): string {
  const there = new Set(theirs.split("\n").map((line) => line.trim()));
  const lines = mine.split("\n").filter((line) => !there.has(line.trim()));
  return lines.length === 0 ? theirs : `${theirs}${theirs.trim() === "" ? "" : "\n\n"}${lines.join("\n")}`;
}
