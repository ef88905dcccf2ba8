import { masked, type Range } from "./masked.ts";
import { isOpinion } from "./opinion.ts";
import type { Passage, Sentence, Span } from "./types.ts";

/**
 * Where a sentence may end: a stop with what closes after it, before a space or the end. What follows is looked at afterwards:
 * asked for in the pattern, it would be searched for anew from each of many dots.
 */
const stops = /[.!?\u2026\u3002\uff01\uff1f]+["'”’»)\]*_]*/gu;
/** What ends in a stop and no sentence with it. After a number it is a unit (`40 ms`). */
const shortened = /(?:^|[\s("'*_])(?:e\.g|i\.e|etc|vs|cf|approx|dr|mr|mrs|(?<!\d\s)(?:ms|\p{Lu}))\.$/iu;
/** So many characters before a stop are enough to know what it shortens. */
const lookBack = 12;
/** Words that may stand around a citation which is a sentence of its own: `(See [RFC 42](…).)` */
const aroundCitation = /\b(?:see|cf|evidence|proof|in|at|and|also|here)\b/giu;

/** The sentences of a passage, in order. What only cites (`([RFC](…))`) belongs to the sentence before it. */
export function sentencesOf(text: string, passage: Passage): readonly Sentence[] {
  const ranges = joinedCitations(text, passage, passage.kind === "row" ? [passage] : splitRanges(text, passage));
  const silent = rangesWith(ranges, passage.silent);
  return rangesWith(ranges, passage.spans).map(([{ start, end }, spans], index) => ({
    start,
    end,
    words: wordsOf(text, { start, end }, silent[index]?.[1] ?? [], spans),
    spans,
    isOpinion: isOpinion(text.slice(start, end)),
  }));
}

function splitRanges(text: string, passage: Passage): readonly Range[] {
  const { start, end, spans, silent } = passage;
  const plain = masked(text, passage, [...spans.filter(({ kind }) => kind !== "number"), ...silent], "x");
  const ends = [...plain.matchAll(stops)]
    .map(({ 0: stop, index }) => ({ at: index + stop.length, stop }))
    .filter(({ at, stop }) => isEnd(plain, at, stop))
    .map(({ at }) => start + at);
  const edges = [...new Set([start, ...ends, end])];
  return edges.slice(1).map((edge, index) => trimmed(text, { start: edges[index] ?? start, end: edge }));
}

function isEnd(plain: string, at: number, stop: string): boolean {
  if (at < plain.length && !/\s/u.test(plain.charAt(at))) return false;
  const next = /\S/u.exec(plain.slice(at, at + lookBack))?.[0] ?? "";
  if (/\p{Ll}/u.test(next)) return false;
  return stop !== "." || !shortened.test(plain.slice(Math.max(0, at - lookBack), at));
}

function trimmed(text: string, { start, end }: Range): Range {
  const before = /^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + before, end };
}

function joinedCitations(text: string, passage: Passage, ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  const hidden = [...passage.spans, ...passage.silent];
  for (const [range, parts] of rangesWith<Range>(ranges, hidden)) {
    const last = joined.at(-1);
    const rest = masked(text, range, parts, " ").replace(aroundCitation, " ");
    const onlyCites = parts.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
    if (last !== undefined && onlyCites) joined[joined.length - 1] = { start: last.start, end: range.end };
    else if (range.end > range.start) joined.push(range);
  }
  return joined;
}

/** Each range with the parts that begin in it, in one walk over both. */
function rangesWith<T extends Range>(
  ranges: readonly Range[],
  parts: readonly T[],
): readonly (readonly [Range, readonly T[]])[] {
  const sorted = parts.toSorted((a, b) => a.start - b.start);
  let at = 0;
  return ranges.map((range) => {
    const from = at;
    while (at < sorted.length && (sorted[at]?.start ?? 0) < range.end) at += 1;
    return [range, sorted.slice(from, at)];
  });
}

/** Links keep their words and lose their address. */
function wordsOf(text: string, range: Range, silent: readonly Range[], spans: readonly Span[]): string {
  const addresses = spans.flatMap(({ kind, start, end, words }): readonly Range[] => {
    if (kind === "code" || words === undefined) return [{ start, end }];
    return [
      { start, end: words.start },
      { start: words.end, end },
    ];
  });
  return masked(text, range, [...addresses, ...silent], " ");
}
