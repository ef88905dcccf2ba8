import { frontMatter } from "../front-matter.ts";
import type { Review } from "../types.ts";
import { takenOut } from "./choices.ts";
import { withoutComments } from "./comments.ts";
import { trimmedLines, withoutMarks, written } from "./fences.ts";
import { parseDocument } from "./parse.ts";
import { redraft } from "./redraft.ts";
import type { Block, ReviewDocument } from "./types.ts";

/** What a person wrote about one part. */
export interface PartWords {
  /** `criterion mentoring`; empty for what stands before the first part. */
  readonly part: string;
  readonly text: string;
}

/** The document to hand in, as a Markdown file: front matter of the draft, then what `exportBody` gives. */
export function exportMarkdown(document: ReviewDocument, review: Review): string {
  return `${frontMatter(review)}\n\n${exportBody(document, review)}`;
}

/**
 * The document to hand in, as Markdown without front matter: what is drafted of the review, and the person's words. Fences, marks and ids
 * are left out, and so is what only the person needs: what they took out, and what is no longer evidence.
 */
export function exportBody(document: ReviewDocument, review: Review): string {
  const notCounted = review.notCounted.filter(({ reason }) => reason !== takenOut);
  const { blocks } = parseDocument(redraft(document, { ...review, notCounted }));
  return `${blocks
    .map(exported)
    .filter((piece) => piece !== "")
    .join("\n\n")}\n`;
}

/** What the person wrote, part by part, in the order of the document. */
export function wordsOf({ blocks }: ReviewDocument): readonly PartWords[] {
  const found: PartWords[] = [];
  let part = "";
  for (const block of blocks) {
    if (block.type === "part") part = written(block.name);
    if (block.type === "gone" && "part" in block.of) part = written(block.of.part);
    const text = block.type === "words" ? withoutComments(withoutMarks(block.text)).trim() : "";
    if (text !== "") found.push({ part, text });
  }
  return found;
}

const ids = / <!-- [\w-]{1,64} -->(?=\r?$| \|\r?$)/gm;
/** What the form takes is for who writes. */
const formLimit = /^\*The form takes \d+ characters\.\*\r?\n\r?\n/m;

function exported(block: Block): string {
  switch (block.type) {
    case "gone":
      return "";
    case "words":
      return trimmedLines(withoutComments(withoutMarks(block.text)));
    case "part":
      return block.name.kind === "gone" ? "" : trimmedLines(block.body.replace(ids, "").replace(formLimit, ""));
  }
}
