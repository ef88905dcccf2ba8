import { type ReviewPart, reviewParts } from "../parts.ts";
import type { Review } from "../types.ts";
import { type Choices, writingOf } from "../writing.ts";
import { cites, type ShownEvidence } from "./cited.ts";
import { fenced, goneLine, keptLine, written } from "./fences.ts";
import { frontOf } from "./front-of.ts";
import { goneOf } from "./gone.ts";
import { keptLines } from "./kept.ts";
import { parseDocument } from "./parse.ts";
import type { Block, GoneMark, Part, ReviewDocument } from "./types.ts";

/**
 * The document with its drafted parts as the review has them now: evidence, numbers and verdicts are new, and every character
 * that the person wrote stands where it stood. Parts that are new are put after the part they follow; what was written under a
 * part or about evidence that is gone is marked; what was written inside of a drafted part is kept below it.
 * @param review drafted of what the document's choices leave in, see `takeOut`
 * @returns the text of the document, the same when nothing is new
 */
export function redraft(document: ReviewDocument, review: Review): string {
  let text = redraftOnce(document, review);
  // Fences that somebody typed into a drafted part become parts themselves, once they stand outside of it.
  const isTyped = document.blocks.some((block) => block.type === "part" && block.edited);
  for (let round = 0; isTyped && round < mostRounds; round++) {
    const next = redraftOnce(parseDocument(text), review);
    if (next === text) break;
    text = next;
  }
  return text;
}

/** Fences within fences within fences: nobody types more, and what is left is settled by the next redraft. */
const mostRounds = 4;

function redraftOnce(document: ReviewDocument, review: Review): string {
  const newline = /\r\n/.test(document.text.slice(0, 2000)) ? "\r\n" : "\n";
  const gone = goneOf(document, review, document.choices);
  const parts = partsOf(review, document.choices, gone.part);
  const pieces = withoutGaps(piecesOf(document, parts, gone.cited, newline));
  return `${frontOf(document, review, newline)}${withNewParts(pieces, parts, newline)
    .map(({ text }) => text)
    .join("")}`;
}

/** A new document. */
export function newDocument(review: Review): string {
  return redraft(parseDocument(""), review);
}

/** The parts to draft, in order, with what is gone before the appendix. */
function partsOf(review: Review, choices: Choices, gone: ReviewPart | undefined): readonly ReviewPart[] {
  const parts = reviewParts(review, writingOf(choices, true));
  const at = parts.findIndex(({ kind }) => kind === "evidence");
  const all = gone === undefined ? parts : [...parts.slice(0, at), gone, ...parts.slice(at)];
  const omitted = new Set(choices.omit);
  return all.filter((part) => !omitted.has(written(part)) && !omitted.has(plainName(part)));
}

/** As a person would write it in `omit`, with nothing encoded. */
function plainName({ kind, id }: ReviewPart): string {
  return id === "" ? kind : `${kind} ${id}`;
}

/** A piece of the new text, and the part that it is or that words belong to. */
interface Piece {
  readonly text: string;
  readonly part?: string;
  readonly words?: true;
  /** Nothing came of it; the blank lines after it go too. */
  readonly dropped?: true;
}

function piecesOf(
  document: ReviewDocument,
  parts: readonly ReviewPart[],
  cited: readonly ShownEvidence[],
  newline: string,
): readonly Piece[] {
  const here = new Set(document.blocks.flatMap((block) => (block.type === "part" ? [written(block.name)] : [])));
  const drafted = new Map(parts.map((part) => [written(part), part]));
  const used = new Set<string>();
  return document.blocks.flatMap((block, index): readonly Piece[] => {
    if (block.type === "words") return wordsPieces(block.text, cited, newline);
    const hasWords = wordsAfter(document.blocks, index);
    if (block.type === "gone") return gonePieces(block, drafted, here, hasWords, newline);
    const name = written(block.name);
    if (used.has(name)) return [{ text: document.text.slice(block.start, block.end), words: true }];
    used.add(name);
    return partPieces(block, drafted.get(name), hasWords, newline);
  });
}

/** Without the blank lines that followed what was dropped. */
function withoutGaps(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece, index) => {
    const isGap = piece.words === true && piece.text.trim() === "" && pieces[index - 1]?.dropped === true;
    return piece.dropped !== true && !isGap;
  });
}

function partPieces(
  block: Part,
  drafted: ReviewPart | undefined,
  hasWords: boolean,
  newline: string,
): readonly Piece[] {
  const name = written(block.name);
  const kept = block.edited ? keptLines(block.body, drafted?.body ?? "", block.sum) : [];
  const keptText = kept.length === 0 ? "" : ["", keptLine, "", ...kept.map(withoutReturn), ""].join(newline);
  const own: readonly Piece[] = keptText === "" ? [] : [{ text: keptText, words: true }];
  if (drafted !== undefined) return [{ text: fenced(block.name, drafted.body, newline), part: name }, ...own];
  const hasOwn = hasWords || own.length > 0;
  if (!hasOwn) return [{ text: "", dropped: true }];
  return [
    ...(block.name.kind === "gone" ? [] : [{ text: `${goneLine({ part: block.name })}${newline}`, part: name }]),
    ...own,
  ];
}

/** A line's own `\r` stays: only what joins them is ours. */
function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

/** The mark of a part that is drafted again gives its place to it; marks of evidence are set anew over the words. */
function gonePieces(
  { of }: GoneMark,
  drafted: ReadonlyMap<string, ReviewPart>,
  here: Set<string>,
  hasWords: boolean,
  newline: string,
): readonly Piece[] {
  if ("evidence" in of) return [];
  const name = written(of.part);
  if (here.has(name)) return [];
  here.add(name);
  const part = drafted.get(name);
  if (part !== undefined) return [{ text: fenced(of.part, part.body, newline), part: name }];
  return hasWords ? [{ text: `${goneLine({ part: of.part })}${newline}`, part: name }] : [{ text: "", dropped: true }];
}

function wordsPieces(text: string, cited: readonly ShownEvidence[], newline: string): readonly Piece[] {
  const marks = text.trim() === "" ? [] : cited.filter((one) => cites(text, one));
  const lines = marks.map(({ id }) => `${goneLine({ evidence: id })}${newline}`).join("");
  return [{ text: `${lines}${text}`, words: true }];
}

/** Whether the person wrote anything between a block and the next part. */
function wordsAfter(blocks: readonly Block[], index: number): boolean {
  for (const block of blocks.slice(index + 1)) {
    if (block.type === "words" && block.text.trim() !== "") return true;
    if (block.type === "part" || (block.type === "gone" && "part" in block.of)) return false;
  }
  return false;
}

/** Puts each part that the document does not have after the one it follows, and after the words about that. */
function withNewParts(pieces: readonly Piece[], parts: readonly ReviewPart[], newline: string): readonly Piece[] {
  const all = [...pieces];
  let previous: string | undefined;
  for (const part of parts) {
    const name = written(part);
    if (!all.some((piece) => piece.part === name)) {
      const at = placeAfter(all, previous);
      const separator = separatorAfter(all.slice(0, at), newline);
      const text = `${separator}${fenced(part, part.body, newline)}${at < all.length ? newline : ""}`;
      all.splice(at, 0, { text, part: name });
    }
    previous = name;
  }
  return all;
}

function placeAfter(pieces: readonly Piece[], previous: string | undefined): number {
  const from = previous === undefined ? 0 : pieces.findIndex(({ part }) => part === previous) + 1;
  const next = pieces.slice(from).findIndex(({ part }) => part !== undefined);
  return next === -1 ? pieces.length : from + next;
}

/** A blank line between a part and what stands before it. */
function separatorAfter(before: readonly Piece[], newline: string): string {
  const text = before.slice(-3).reduce((all, piece) => all + piece.text, "");
  if (text === "") return "";
  if (/(?:^|\n)\r?\n$/.test(text)) return "";
  return text.endsWith("\n") ? newline : `${newline}${newline}`;
}
