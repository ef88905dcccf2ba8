/** Part of a text, from an offset to the one after its end. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The text of a range with some parts of it painted over, character for character, so that offsets stay true. Takes time
 * in the length of both.
 * @param parts in any order; they may lie outside of the range and over one another
 */
export function masked(text: string, { start, end }: Range, parts: readonly Range[], paint: string): string {
  const inside = parts.filter((part) => part.end > start && part.start < end).toSorted((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = start;
  for (const part of inside) {
    const [from, to] = [Math.max(at, part.start), Math.min(end, part.end)];
    if (to <= at) continue;
    pieces.push(text.slice(at, from), paint.repeat(to - from));
    at = to;
  }
  return [...pieces, text.slice(at, end)].join("");
}
