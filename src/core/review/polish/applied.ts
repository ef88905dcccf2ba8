import { passagesOf } from "../check/passages.ts";
import type { Proposal } from "./types.ts";
import { mayApply } from "./view.ts";

/**
 * The words with the accepted rows of the diff carried out (by their place in `rows`), as Markdown. All else is the person's words, character by
 * character; rows that are refused or the same change nothing. Undefined when the words are others than the diff is of.
 */
export function applied(words: string, { words: of, rows }: Proposal, accepted: readonly number[]): string | undefined {
  if (words !== of) return undefined;
  const chosen = new Set(accepted);
  const taken = rows.filter((row, index) => chosen.has(index) && mayApply(row));
  const replaced = taken
    .flatMap(({ span, markdown = "" }) => (span === undefined ? [] : [{ ...span, markdown }]))
    .toSorted((a, b) => b.start - a.start)
    .reduce(splice, words);
  const added = taken.flatMap(({ span, markdown }) => (span === undefined ? (markdown ?? []) : [])).join(" ");
  return added === "" ? replaced : withParagraph(replaced, added);
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
}

/** A sentence that goes takes the blanks after it along, on its line. */
function splice(text: string, { start, end, markdown }: Change): string {
  const rest = text.slice(end);
  return text.slice(0, start) + markdown + (markdown === "" ? rest.replace(/^[ \t]+/, "") : rest);
}

/** New sentences stand in a paragraph of their own behind the words, or before them where the words end in code or a comment. */
function withParagraph(words: string, paragraph: string): string {
  if (words.trim() === "") return paragraph;
  const newline = words.includes("\r\n") ? "\r\n" : "\n";
  const end = words.trimEnd();
  const behind = `${end}${newline}${newline}${paragraph}`;
  const start = behind.length - paragraph.length;
  const isRead = passagesOf(behind).some((passage) => passage.start === start && passage.kind === "paragraph");
  return isRead ? `${behind}${words.slice(end.length)}` : `${paragraph}${newline}${newline}${words}`;
}
