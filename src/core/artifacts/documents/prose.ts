import { countWords } from "../../letters.ts";

/** What kind of text a document is, in numbers. */
export interface Prose {
  /** Words outside code. */
  readonly words: number;
  /** Share (0 to 1) of the lines with text that are items of a list of links. */
  readonly links: number;
}

const linkItem = /^\s*(?:[-*+•]|\d+[.)]|\|)\s+.{0,80}?(?:\[[^\]]+\]\(|\[[^\]]+\]\[|https?:\/\/|`[^`<]+<|link:)/;

/**
 * What of a line is no words: addresses and tags. None of them holds what another one begins with; without that a line of nothing
 * but beginnings would be looked through once for each.
 */
const noWords = /\]\([^()]*\)|https?:\S+|<[^<>]*>/g;

/** Enough to tell a document from a pointer or a list of links. */
const maxLines = 300;

/** Measures the beginning of a text, given as lines without its metadata block. */
export function proseOf(lines: readonly string[]): Prose {
  let fenced = false;
  let words = 0;
  let text = 0;
  let links = 0;
  for (const line of lines.slice(0, maxLines)) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced || line.trim() === "") continue;
    text += 1;
    if (linkItem.test(line)) links += 1;
    words += countWords(line.replace(noWords, " "));
  }
  return { words, links: text === 0 ? 0 : links / text };
}

/** Whether there is text enough to be a document by itself. */
export function hasSubstance({ words }: Prose): boolean {
  return words >= 150;
}
