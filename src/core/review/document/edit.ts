import type { Choices } from "../writing.ts";
import { written } from "./fences.ts";
import { type FrontValue, setInFront } from "./front-edit.ts";
import { parseDocument } from "./parse.ts";
import type { PartName, Span } from "./types.ts";

/** The document with other choices in its front matter; nothing else in it changes. It must have front matter. */
export function withChoices(text: string, choices: Partial<Choices>): string {
  const { front } = parseDocument(text);
  if (front === undefined) return text;
  const newline = front.text.includes("\r\n") ? "\r\n" : "\n";
  const values = choices as Readonly<Record<string, FrontValue>>;
  return `${text.slice(0, front.start)}${setInFront(front.text, values, newline)}${text.slice(front.end)}`;
}

/** Where the person's words about a part stand: all between it and the next part. Undefined when there is no such part. */
export function wordsSpan(text: string, name: PartName): Span | undefined {
  const { blocks } = parseDocument(text);
  const at = blocks.findIndex((block) => block.type === "part" && written(block.name) === written(name));
  const part = blocks[at];
  if (part === undefined) return undefined;
  const rest = blocks.slice(at + 1);
  const start = rest.find((block) => block.type !== "gone" || "part" in block.of)?.start ?? text.length;
  const end = rest.find((block) => block.type === "part" || (block.type === "gone" && "part" in block.of))?.start;
  return { start, end: end ?? text.length };
}

/** The person's words about a part, without the blank lines around them. Empty when there are none. */
export function wordsAbout(text: string, name: PartName): string {
  const span = wordsSpan(text, name);
  return span === undefined ? "" : text.slice(span.start, span.end).trim();
}

/** The document with other words about a part; nothing else in it changes. As it was when there is no such part. */
export function withWords(text: string, name: PartName, words: string): string {
  const span = wordsSpan(text, name);
  if (span === undefined) return text;
  const own = words.trim();
  const isLast = span.end === text.length;
  const block = own === "" ? "\n" : `\n${own}\n${isLast ? "" : "\n"}`;
  return `${text.slice(0, span.start)}${block}${text.slice(span.end)}`;
}
