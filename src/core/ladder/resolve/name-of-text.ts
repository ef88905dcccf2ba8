const maxLength = 48;

/**
 * An id made from a sentence: its letters and digits (of any script) in small, joined with `-`, cut at a word near 48
 * characters, with a number when the id is taken already.
 */
export function idFrom(sentence: string, fallback: string, taken: ReadonlySet<string>): string {
  const words =
    sentence
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const base = joined(words) || fallback;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

function joined([first = "", ...others]: readonly string[]): string {
  let id = [...first].slice(0, maxLength).join("");
  for (const word of others) {
    if (id.length + word.length >= maxLength) return id;
    id = `${id}-${word}`;
  }
  return id;
}
