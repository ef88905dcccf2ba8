/** So many lines may go on with a paragraph of a list or quotation: a parser looks back over them all at each. */
const most = 200;
const marked = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\r?$))/;
/** What always begins an item of its own. */
const item = /^ {0,3}[-*+][ \t]+[^\s]/;

/**
 * The text with the ends of lines as spaces where very many lines in a row go on with one paragraph of a list or quotation,
 * so that they are one line. The paragraph is the same, and every offset stays true.
 */
export function withoutLazyLines(text: string): string {
  let [isInside, afterBlank, count] = [false, true, 0];
  const pieces: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const isBlank = line.trim() === "";
    if (marked.test(line)) isInside = true;
    else if (afterBlank && !isBlank && /^ ?\S/.test(line)) isInside = false;
    count = isBlank || !isInside || item.test(line) ? 0 : count + 1;
    if (index > 0) pieces.push(count > most ? " " : "\n");
    pieces.push(line);
    afterBlank = isBlank;
  }
  return pieces.join("");
}

/** So many characters that may mean something stand in one run of lines. */
const mostSigns = 15_000;

/** The text without the signs of links, code and the like where one run of lines has more than a parser can merge in time. */
export function withoutManySigns(text: string): string {
  let count = 0;
  return text.replace(/\n[ \t\r]*\n|[[\]!<&\\`]/g, (found) => {
    if (found.startsWith("\n")) count = 0;
    else count += 1;
    return count > mostSigns ? "x" : found;
  });
}
