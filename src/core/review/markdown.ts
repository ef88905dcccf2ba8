import { frontMatter } from "./front-matter.ts";
import { reviewParts } from "./parts.ts";
import type { Review } from "./types.ts";

/** The review as a Markdown file: front matter, then what `reviewBody` gives. Ends with a line break. */
export function reviewMarkdown(review: Review): string {
  return `${frontMatter(review)}\n\n${reviewBody(review)}`;
}

/**
 * The review as Markdown without front matter: summary, the company's form, a section for each dimension, the weeks, what is
 * missing, and all evidence. Everything that comes from a history or a ladder is escaped (see `escape.ts`).
 */
export function reviewBody(review: Review): string {
  return `${reviewParts(review)
    .map(({ body }) => body)
    .join("\n\n")}\n`;
}
