import { trimEndOf } from "../../trim.ts";
import type { Span } from "./types.ts";

/** An address as it stands in plain words, or the number of a pull request: `#412`, `!412`. */
const pieces = /https?:\/\/[^\s<>"`|]+|(?<![\p{L}\p{N}&/#!])[#!](\d{1,9})(?![\p{L}\p{N}_])/giu;

/** Bare addresses and numbers of pull requests in a run of plain words, `start` to `end` of the text. */
export function spansInWords(text: string, start: number, end: number): readonly Span[] {
  return [...text.slice(start, end).matchAll(pieces)].map(({ 0: whole, 1: number, index }) => {
    const from = start + index;
    if (number !== undefined) return { kind: "number", start: from, end: from + whole.length, target: number };
    const target = trimEndOf(whole, /[.,;:!?)*_\]'’”]/);
    return { kind: "link", start: from, end: from + target.length, target };
  });
}
