import { plainJson } from "../../plain-json.ts";
import type { RichText } from "../rich-text/rich-text.ts";
import type { Review } from "../types.ts";
import { exportBody, exportMarkdown, wordsOf } from "./export.ts";
import type { ReviewDocument } from "./types.ts";

/** What a review can be handed in as. */
export const handInFormats = ["md", "html", "json"] as const;
export type HandInFormat = (typeof handInFormats)[number];

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
