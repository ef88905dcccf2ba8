import markdownIt, { type MarkdownIt } from "markdown-it";

/**
 * Reads Markdown that a person wrote or that was drafted: an address in it becomes a link when it has a scheme, and an image is
 * text. Load this module when it is used: it brings a Markdown parser.
 * @param html whether HTML is told apart from text; what is made of it is the caller's, who must not let it through
 */
export function markdownReader(html: boolean): MarkdownIt {
  const reader = markdownIt({ html, linkify: true }).disable("image");
  reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false }).add("ftp:", null).add("//", null);
  return reader;
}
