import { plainJson } from "../../plain-json.ts";
import { hidePrivate } from "../hide-private.ts";
import type { RichText } from "../rich-text/rich-text.ts";
import type { Review } from "../types.ts";
import { exportBody, exportMarkdown, wordsOf } from "./export.ts";
import { parseDocument } from "./parse.ts";
import { redraft } from "./redraft.ts";
import type { ReviewDocument } from "./types.ts";

/** What a review can be handed in as. */
export const handInFormats = ["md", "html", "json"] as const;
export type HandInFormat = (typeof handInFormats)[number];

/** A document and the review that it is handed in with. */
export interface HandedIn {
  readonly document: ReviewDocument;
  readonly review: Review;
}

/**
 * The same with nothing of some repositories but that something was done. The document is drafted anew with all of them first: of a part that
 * the person wrote in, only what is theirs is kept then, and not every line that is drafted otherwise now. A drafted line of such a
 * repository that they touched goes too.
 * @param repositories as `hidePrivate` takes them
 */
export function hidePrivateIn({ document, review }: HandedIn, repositories: readonly string[]): HandedIn {
  if (repositories.length === 0) return { document, review };
  const hidden = hidePrivate(review, repositories);
  const evidence = ({ evidence: counted, notCounted }: Review) => [...counted, ...notCounted];
  // What was logged by hand is of no repository before.
  const named = new Set(evidence(review).flatMap(({ id, repository }) => (repository === "" ? [] : [id])));
  const gone = evidence(hidden).filter(({ id, repository }) => repository === "" && named.has(id));
  const ids = new Set(gone.map(({ id }) => id));
  const { text, blocks } = parseDocument(redraft(document, review));
  const start = blocks[0]?.start ?? text.length;
  const shown = blocks.map((block) => {
    const lines = text.slice(block.start, block.end);
    return block.type === "words" ? withoutLinesOf(lines, ids) : lines;
  });
  return { document: parseDocument(text.slice(0, start) + shown.join("")), review: hidden };
}

const lineId = / <!-- ([\w-]{1,64}) -->(?: \|)?\s*$/;

function withoutLinesOf(words: string, ids: ReadonlySet<string>): string {
  return words
    .split("\n")
    .filter((line) => !ids.has(lineId.exec(line)?.[1] ?? ""))
    .join("\n");
}

/**
 * The document to hand in: the draft and the person's words, without marks and ids, and without what only the person needs. JSON
 * has the review, and beside it the choices and the words, part by part.
 * @param review with private repositories hidden, if they shall be
 */
export async function handIn(format: HandInFormat, document: ReviewDocument, review: Review): Promise<string> {
  switch (format) {
    case "md":
      return exportMarkdown(document, review);
    case "json":
      return plainJson({ ...review, choices: document.choices, words: wordsOf(document) });
    case "html": {
      // It brings a Markdown parser.
      const { pageHtml } = await import("../html.ts");
      return pageHtml(review.title, exportBody(document, review));
    }
  }
}

/** The same document for the clipboard, to paste into documents and forms. */
export async function handInRichText(document: ReviewDocument, review: Review): Promise<RichText> {
  const { richText } = await import("../rich-text/rich-text.ts");
  return richText(exportBody(document, review));
}
