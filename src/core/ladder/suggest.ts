/** Longer words are not compared: nobody mistypes a word of this length into another. */
const maxLength = 60;

/** Only so many candidates are compared: a list that long is not one that a person keeps in mind. */
const maxCandidates = 300;

/**
 * The candidate that `word` was probably meant to be: at most a third of its letters off (at least one is allowed),
 * capitals ignored. Undefined when none is that close.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  if (written.length === 0 || written.length > maxLength) return undefined;
  const allowed = Math.max(1, Math.floor(written.length / 3));
  const ranked = [...candidates]
    .slice(0, maxCandidates)
    .filter((candidate) => Math.abs(candidate.length - written.length) <= allowed)
    .map((candidate) => ({ candidate, off: distance(written, candidate.toLowerCase()) }))
    .sort((a, b) => a.off - b.off);
  const best = ranked[0];
  return best !== undefined && best.off <= allowed ? best.candidate : undefined;
}

/** ` Did you mean x?`, or nothing: to append to a sentence. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = suggest(word, candidates);
  return found === undefined ? "" : ` Did you mean ${found}?`;
}

/** How many letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell(a, b, i, j, { beforeLast, last, row }));
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

interface Rows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
  readonly row: readonly number[];
}

function cell(a: string, b: string, i: number, j: number, { beforeLast, last, row }: Rows): number {
  const at = (numbers: readonly number[], index: number) => numbers[index] ?? Number.POSITIVE_INFINITY;
  const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, at(beforeLast, j - 2) + 1) : best;
}
