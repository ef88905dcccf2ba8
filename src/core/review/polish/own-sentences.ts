import { cleanTitle } from "../../artifacts/title.ts";
import type { Artifact } from "../../artifacts/types.ts";
import type { Citations } from "../check/cited.ts";
import { masked, type Range } from "../check/masked.ts";
import { passagesOf } from "../check/passages.ts";
import { sentencesOf } from "../check/sentences.ts";
import type { Passage, Sentence, Span } from "../check/types.ts";

/** A sentence of the person's that may be sent: where it stands, its words, and what it cites. */
export interface OwnSentence extends Range {
  /** Its words without markup, links and citations. */
  readonly text: string;
  readonly artifacts: readonly Artifact[];
  /** Addresses of links that lead to no artifact. */
  readonly links: readonly string[];
}

/** Nobody writes a longer sentence, and one that is longer is left as it is. */
export const longestSentence = 600;
/** Nobody writes more about one part, in UTF-16 units of Markdown. */
export const longestWords = 20_000;
const address = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/u;

/** What was found in the person's words about a part. */
export interface OwnSentences {
  readonly sentences: readonly OwnSentence[];
  /** How many sentences hold what is not sent: an e-mail address. */
  readonly withAddress: number;
  /** True when there is more than is read at once: nothing of it was. */
  readonly isTooLong: boolean;
}

/**
 * The sentences of words in Markdown that may be sent and replaced, in order. Rows of tables, headings, code, quotations, opinions, and
 * sentences with HTML, pictures or e-mail addresses in them are not: they stay as they are.
 */
export function ownSentences(words: string, citations: Citations): OwnSentences {
  if (words.length > longestWords) return { sentences: [], withAddress: 0, isTooLong: true };
  const all = passagesOf(words)
    .filter(({ kind }) => kind !== "row")
    .flatMap((passage) => sentencesOf(words, passage).filter((one) => isPlain(one, passage)))
    .map((sentence) => ownSentence(words, sentence, citations))
    .filter(({ text }) => /\p{L}/u.test(text) && text.length <= longestSentence);
  const sentences = all.filter(({ text }) => !address.test(text));
  return { sentences, withAddress: all.length - sentences.length, isTooLong: false };
}

function isPlain({ start, end, isOpinion, spans }: Sentence, { silent }: Passage): boolean {
  if (isOpinion || end - start > longestSentence * 4 || spans.some(({ kind }) => kind === "mark")) return false;
  const codes = new Set(spans.filter(({ kind }) => kind === "code").map((span) => span.start));
  return silent.every((part) => part.end <= start || part.start >= end || codes.has(part.start));
}

function ownSentence(words: string, { start, end, spans }: Sentence, citations: Citations): OwnSentence {
  const found = spans.map((span) => ({ span, cited: citations.of(span) }));
  const artifacts = found.flatMap(({ cited }) => (cited?.kind === "artifacts" ? cited.artifacts : []));
  const links = found.flatMap(({ span, cited }) =>
    span.kind === "link" && cited?.kind !== "artifacts" ? [cleanTitle(span.target)] : [],
  );
  const citing = found.flatMap(({ span, cited }) => (cited === undefined || span.kind === "number" ? [] : [span]));
  return {
    start,
    end,
    text: plainText(words, { start, end }, spans, citing),
    artifacts: [...new Set(artifacts)],
    links,
  };
}

/** Links keep their words; what only cites, in brackets, goes. */
function plainText(words: string, range: Range, spans: readonly Span[], citing: readonly Span[]): string {
  const links = spans.flatMap(({ kind, start, end, words: inner }): readonly Range[] => {
    if (kind !== "link") return [];
    return inner === undefined
      ? [{ start, end }]
      : [
          { start, end: inner.start },
          { start: inner.end, end },
        ];
  });
  const gone = [...links, ...citing.flatMap((span) => bracketsAround(words, range, span))];
  return cleanTitle(
    masked(words, range, gone, "\u0000")
      .replaceAll("\u0000", "")
      .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
      .replace(/(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)/g, ""),
    longestSentence + 1,
  ).replace(/\s+(?=[.,;:!?]$)/, "");
}

/** The brackets in which a citation stands alone with its title: ` ([RFC](…))`, ` (RFC: `a.md`)`. */
function bracketsAround(words: string, range: Range, span: Span): readonly Range[] {
  const before = words.slice(range.start, span.start);
  const open = before.lastIndexOf("(");
  if (open === -1 || before.slice(open).includes(")")) return [];
  const close = words.slice(span.end, range.end).indexOf(")");
  if (close === -1) return [];
  const from = before.slice(0, open).trimEnd().length;
  return [{ start: range.start + from, end: span.end + close + 1 }];
}
