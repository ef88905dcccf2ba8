import { trimEndOf } from "../trim.ts";

/**
 * Text as it will stand in Markdown: words that some reader would turn into a link or a mention, or that are names of
 * files or code, are set as code, for nothing comes of what stands in a code span. All other text is escaped.
 */
export interface Segment {
  readonly code: boolean;
  readonly text: string;
}

/** What its writer set as code (no bar in it, which would end a table's cell), a word, or what lies between. */
const pieces = /(?<!`)`([^`|\s](?:[^`|]*[^`|\s])?)`(?!`)|[^\s|`]+|[\s|]+|`+/gu;

/** `a.md`, `www.`, `//host`, `a@b` and `@team`, `1.2.3.4`, `api/**`: bare domains and addresses are links on many hosts. */
const addressLike = /(?<!\.)\.(?:\p{L}{2}|xn--)|www\.|\/\/[^\s/]|@(?:[^\s\p{P}]|[_-])|\d\.\d+\.\d+\.\d|\*.*\/|\/.*\*/iu;
const before = /^[("'[{<,;:!?=+&#$%~_\u2018-\u201f\u00ab\u00bb]+/u;
const after = /[>"',;:!?.=+&#$%~_\u2018-\u201f\u00ab\u00bb\u2026]/u;
const closers: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Splits one plain line; the segments put together are the line, but for the backticks around what was set as code. */
export function segmentsOf(line: string): readonly Segment[] {
  const found = [...line.matchAll(pieces)].flatMap(([whole, set]) =>
    set === undefined ? segmentsOfPiece(whole) : [{ code: true, text: set }],
  );
  return found.reduce<Segment[]>(appended, []);
}

function segmentsOfPiece(piece: string): readonly Segment[] {
  if (!addressLike.test(piece)) return [{ code: false, text: piece }];
  const start = before.exec(piece)?.[0].length ?? 0;
  const core = withoutEnd(piece.slice(start));
  if (!addressLike.test(core)) return [{ code: false, text: piece }];
  return [
    { code: false, text: piece.slice(0, start) },
    { code: true, text: core },
    { code: false, text: piece.slice(start + core.length) },
  ].filter(({ text }) => text !== "");
}

/** Without the punctuation after it, and without a bracket that closes what opened before it. */
function withoutEnd(text: string): string {
  const cut = trimEndOf(text, after);
  const last = cut.at(-1) ?? "";
  const opener = closers[last];
  const isOpen = opener === undefined || numberOf(opener, cut) >= numberOf(last, cut);
  if (isOpen) return cut;
  return withoutEnd(cut.slice(0, -1));
}

function numberOf(character: string, text: string): number {
  return text.split(character).length - 1;
}

/** Two spans of code side by side would be read as one with backticks in it: they are made one. */
function appended(all: Segment[], segment: Segment): Segment[] {
  const last = all.at(-1);
  if (last === undefined || last.code !== segment.code) return [...all, segment];
  return [...all.slice(0, -1), { code: last.code, text: last.text + segment.text }];
}
