/** C0 and C1 controls, line and paragraph separators: nothing that a one-line title may hold. */
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Embeddings, overrides and isolates: they can make a title read as another one. Plain marks (RLM, LRM) stay. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;
/** Invisible tag characters, which carry text that nobody sees. */
const tags = /[\u{e0000}-\u{e007f}]/gu;
/** More combining marks on one letter than any script needs; they would paint over the lines around. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;

/** Longest title that is shown whole. */
const longest = 300;

/** `text` with nothing in it that shows as something else or paints outside of its line. Any length. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(controls, " ")
    .replace(directionControls, "")
    .replace(tags, "")
    .replace(piledMarks, "$1")
    .trim();
}

/** `clean` for text of several lines, which stay lines. Blanks at the start of one stay too. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `${/^[ \t]*/.exec(line)?.[0] ?? ""}${clean(line)}`)
    .join("\n");
}

/** `clean`, cut at a length that still fits a row; the end of a cut text is `…`. */
export function shorten(text: string, most: number = longest): string {
  const cleaned = clean(text);
  if (cleaned.length <= most) return cleaned;
  return `${cleaned
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}…`;
}

/** `shorten`, for what has to have a name: a heading or a link without one could not be found by ear. */
export function named(text: string, most?: number): string {
  return shorten(text, most) || "Untitled";
}
