import { type CitedArtifact, citationOf, placeOfCitation } from "./citation.ts";
import { opinionMark } from "./opinion.ts";

/** What mends a sentence that claims something with no evidence. */
export type ClaimFix =
  | { readonly fix: "attach"; readonly artifact: CitedArtifact }
  | { readonly fix: "opinion" }
  | { readonly fix: "delete" };

/** What a fix puts in the place of a stretch of text. Offsets into the text, in UTF-16 units. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * How a sentence is mended: evidence is cited before its last stop, an opinion is marked as one, and with a sentence that is deleted
 * goes the space behind it, or its lines where nothing else stands on them.
 */
export function fixOf(
  text: string,
  sentence: { readonly start: number; readonly end: number },
  fix: ClaimFix,
): Replacement {
  const { start, end } = sentence;
  switch (fix.fix) {
    case "attach": {
      const place = start + placeOfCitation(text.slice(start, end));
      return { start: place, end: place, by: citationOf(fix.artifact) };
    }
    case "opinion":
      return { start, end: start, by: opinionMark };
    case "delete":
      return { ...wholeOf(text, start, end), by: "" };
  }
}

/** The text after it. */
export function replaced(text: string, { start, end, by }: Replacement): string {
  return text.slice(0, start) + by + text.slice(end);
}

function wholeOf(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const to = lineEnd === -1 ? text.length : lineEnd + 1;
  const isAlone =
    /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?$/.test(text.slice(from, start)) && text.slice(end, to).trim() === "";
  if (isAlone) return { start: from, end: to };
  return { start, end: end + (/^[^\S\r\n]*/.exec(text.slice(end))?.[0].length ?? 0) };
}
