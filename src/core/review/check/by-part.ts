import { wordsSpan } from "../document/edit.ts";
import { written } from "../document/fences.ts";
import { parseDocument } from "../document/parse.ts";
import type { Finding, FindingCode } from "./types.ts";

/** A finding beside the words that it is about, for a face that shows them part by part. */
export interface PartFinding {
  readonly code: FindingCode;
  readonly severity: Finding["severity"];
  readonly message: string;
  /** The sentence, as it stands in the document. Hostile text. */
  readonly quote: string;
  /** Which of the places where just this stands in the words about the part, from 1. */
  readonly nth: number;
}

/** Where just this stands in a text, as offsets, also where one overlaps the next. */
export function placesOf(quote: string, text: string): readonly number[] {
  const places: number[] = [];
  if (quote === "") return places;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** The findings on what the person wrote, by part. What is found in drafted parts is not the person's to mend, and left out. */
export function findingsByPart(
  text: string,
  findings: readonly Finding[],
): Readonly<Record<string, readonly PartFinding[]>> {
  const document = parseDocument(text);
  const names = new Set(document.blocks.flatMap((block) => (block.type === "part" ? [written(block.name)] : [])));
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const offset = (line: number, column: number) => (starts[line - 1] ?? text.length) + column - 1;
  const located = findings.map((finding) => ({
    finding,
    start: offset(finding.line, finding.column),
    end: offset(finding.endLine, finding.endColumn),
  }));
  const parts = [...names].flatMap((name) => {
    const span = wordsSpan(document, name);
    const inside = located.filter(({ start, end }) => span !== undefined && start >= span.start && end <= span.end);
    const found = inside.map(({ finding: { code, severity, message }, start, end }) => {
      const quote = text.slice(start, end).replace(/\r\n?/g, "\n");
      const upTo = text.slice(span?.start, end).replace(/\r\n?/g, "\n");
      return { code, severity, message, quote, nth: placesOf(quote, upTo).length };
    });
    return found.length === 0 ? [] : [[name, found] as const];
  });
  return Object.fromEntries(parts);
}
