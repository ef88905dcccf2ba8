import type { Choices } from "../writing.ts";
import { trimmedLines, withoutMarks, written } from "./fences.ts";
import { type FrontValue, setInFront } from "./front-edit.ts";
import { parseDocument } from "./parse.ts";
import type { ReviewDocument, Span } from "./types.ts";

/** The document with other choices in its front matter; nothing else in it changes. It must have front matter. */
export function withChoices(text: string, choices: Partial<Choices>): string {
  const { front } = parseDocument(text);
  if (front === undefined) return text;
  const newline = front.text.includes("\r\n") ? "\r\n" : "\n";
  const values = choices as Readonly<Record<string, FrontValue>>;
  return `${text.slice(0, front.start)}${setInFront(front.text, values, newline)}${text.slice(front.end)}`;
}

/**
 * Where the person's words about a part stand: all between it and the next part. Undefined when there is no such part.
 * @param part its name as it is written: `criterion mentoring`
 */
export function wordsSpan({ blocks, text }: ReviewDocument, part: string): Span | undefined {
  const at = blocks.findIndex((block) => block.type === "part" && written(block.name) === part);
  const found = blocks[at];
  if (found === undefined) return undefined;
  const rest = blocks.slice(at + 1);
  const start = rest.find((block) => block.type !== "gone" || "part" in block.of)?.start ?? text.length;
  const end = rest.find((block) => block.type === "part" || (block.type === "gone" && "part" in block.of))?.start;
  return { start, end: end ?? text.length };
}

/**
 * The person's words about a part as they read them: marks of ours and blank lines around are left out, lines end in `\n`.
 * Empty when there are none, or no such part.
 */
export function wordsAbout(document: ReviewDocument, part: string): string {
  const span = wordsSpan(document, part);
  return span === undefined ? "" : readable(document.text.slice(span.start, span.end));
}

/** Words without marks of ours and blank lines around, and with `\n` at the end of lines. */
export function readable(text: string): string {
  return trimmedLines(withoutMarks(text.replace(/\r\n?/g, "\n")));
}

/**
 * The document with other words about a part; nothing else in it changes. As it was when there is no such part, and when
 * these are the words already.
 */
export function withWords(text: string, part: string, words: string): string {
  const document = parseDocument(text);
  const span = wordsSpan(document, part);
  const own = readable(words);
  if (span === undefined || own === wordsAbout(document, part)) return text;
  const newline = /\r\n/.test(text.slice(0, 2000)) ? "\r\n" : "\n";
  const isLast = span.end === text.length;
  const block = own === "" ? "\n" : `\n${own}\n${isLast ? "" : "\n"}`;
  return `${text.slice(0, span.start)}${block.replaceAll("\n", newline)}${text.slice(span.end)}`;
}
