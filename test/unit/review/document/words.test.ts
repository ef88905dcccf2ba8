import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDocument } from "../../../../src/core/review/document/parse.ts";
import { newDocument, redraft } from "../../../../src/core/review/document/redraft.ts";
import { anyReview, anyWords, reviewNumber } from "../../helpers/words.ts";

/** Somewhere in a document, and what is typed there. */
const anyTyping = fc.record({ at: fc.nat(), words: anyWords });
const runs = { numRuns: 40 };

/**
 * The stretches of words in a document that hold more than blank space. A line that reads as a fence is the program's, whoever typed it: when a
 * part between two of them is gone, they are one around the words that are left, and the lines of these are kept below it.
 */
function written(text: string): readonly string[] {
  return parseDocument(text).blocks.flatMap((block) => {
    if (block.type !== "words" || block.text.trim() === "") return [];
    return block.text.includes("<!-- ladderlog:") ? ownLines(block.text) : [block.text];
  });
}

/** All lines of a text, but those that are blank or fences. */
function ownLines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("<!-- ladderlog:"));
}

/** Types at the start of a line between the parts. */
function typeBetween(text: string, { at, words }: { readonly at: number; readonly words: string }): string {
  const places = parseDocument(text).blocks.flatMap((block) => (block.type === "part" ? [block.end] : []));
  const place = places[at % Math.max(1, places.length)] ?? text.length;
  return `${text.slice(0, place)}\n${words}\n${text.slice(place)}`;
}

/** Types at the start of any line after the front matter, in drafted parts as well. */
function typeAnywhere(text: string, { at, words }: { readonly at: number; readonly words: string }): string {
  const from = parseDocument(text).blocks[0]?.start ?? 0;
  const breaks = [...text.slice(from).matchAll(/\n/g)].map(({ index }) => from + index + 1);
  const place = breaks[at % Math.max(1, breaks.length)] ?? text.length;
  return `${text.slice(0, place)}${words}\n${text.slice(place)}`;
}

/** Whether all of these stand in the text, in this order. */
function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at !== -1;
  });
}

describe("the person's words", () => {
  it("stand character for character and in order after any redrafts, wherever they were written between parts", () => {
    fc.assert(
      fc.property(anyReview, fc.array(fc.tuple(anyTyping, anyReview), { maxLength: 4 }), (first, steps) => {
        steps.reduce(
          (text, [typing, review]) => {
            const typed = typeBetween(text, typing);
            const next = redraft(parseDocument(typed), reviewNumber(review));
            assert.ok(holdsInOrder(next, written(typed)), JSON.stringify({ typed, next }));
            return next;
          },
          newDocument(reviewNumber(first)),
        );
      }),
      runs,
    );
  });

  it("are not lost when written into a drafted part", () => {
    fc.assert(
      fc.property(anyReview, fc.array(fc.tuple(anyTyping, anyReview), { maxLength: 3 }), (first, steps) => {
        steps.reduce(
          (text, [typing, review]) => {
            const next = redraft(parseDocument(typeAnywhere(text, typing)), reviewNumber(review));
            const lines = new Set(next.split(/\r?\n/));
            for (const line of ownLines(typing.words.replaceAll("\r\n", "\n").replace(/\r$/, "")))
              assert.ok(lines.has(line), JSON.stringify({ line, next }));
            return next;
          },
          newDocument(reviewNumber(first)),
        );
      }),
      runs,
    );
  });

  it("are found again by the parser, which keeps every character and never fails", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyWords,
            anyReview.map((index) => newDocument(reviewNumber(index))),
          ),
          { maxLength: 3 },
        ),
        (pieces) => {
          const text = pieces.join("\n");
          const { blocks, front } = parseDocument(text);
          const start = blocks[0]?.start ?? text.length;
          assert.equal(blocks.map((block) => text.slice(block.start, block.end)).join(""), text.slice(start));
          assert.ok(front !== undefined || start <= 1 || blocks.length === 0);
        },
      ),
      runs,
    );
  });

  it("settle: the same review changes nothing the second time", () => {
    fc.assert(
      fc.property(anyReview, anyReview, fc.array(anyTyping, { maxLength: 3 }), (first, second, typings) => {
        const text = typings.reduce(typeAnywhere, newDocument(reviewNumber(first)));
        const once = redraft(parseDocument(text), reviewNumber(second));
        const twice = redraft(parseDocument(once), reviewNumber(second));
        assert.equal(redraft(parseDocument(twice), reviewNumber(second)), twice);
      }),
      runs,
    );
  });
});
