import type { Range } from "./masked.ts";

/** An HTML comment. One that begins a line takes the line where it ends whole, as in CommonMark. */
export interface Comment extends Range {
  readonly isBlock: boolean;
}

/**
 * The HTML comments of a Markdown text, in order, in one walk over it. One within a line ends within its paragraph; what is
 * never closed is none. Code is not told from words here.
 */
export function commentsIn(text: string): readonly Comment[] {
  const found: Comment[] = [];
  const closing = nextOf(text, /-->/g);
  const blank = nextOf(text, /\n[ \t\r]*\n/g);
  let after = 0;
  for (let start = text.indexOf("<!--"); start !== -1; start = text.indexOf("<!--", after)) {
    const end = closing(start + 4) + 3;
    if (end > text.length) break;
    const isBlock = beginsLine(text.slice(after, start), after === 0);
    const isText = !isBlock && (blank(start) < end || text[start - 1] === "\\");
    if (!isText) found.push({ start, end: isBlock ? endOfLine(text, end) : end, isBlock });
    after = isText ? start + 4 : (found.at(-1)?.end ?? end);
  }
  return found;
}

/** The text with its comments as blank lines, or as characters that mean nothing: every offset stays true. */
export function withoutComments(text: string, comments: readonly Comment[]): string {
  let at = 0;
  const pieces = comments.map(({ start, end, isBlock }) => {
    const before = text.slice(at, start);
    at = end;
    return before + text.slice(start, end).replace(/[^\r\n]/g, isBlock ? " " : "x");
  });
  return [...pieces, text.slice(at)].join("");
}

/** Where a pattern is found next, asked with growing offsets; past the end where it is not. */
function nextOf(text: string, pattern: RegExp): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known >= from) return known;
    pattern.lastIndex = from;
    known = pattern.exec(text)?.index ?? text.length;
    return known;
  };
}

function beginsLine(before: string, isStart: boolean): boolean {
  const line = before.lastIndexOf("\n") + 1;
  return (isStart || line > 0) && before.slice(line).trim() === "";
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
