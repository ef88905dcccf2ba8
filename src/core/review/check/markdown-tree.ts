import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Extension } from "micromark-util-types";

/** Quotations and lists in one another on one line cost the square of their number: nobody writes so many. */
const deepStart = /^(?:[ \t>*+-]|\d{1,9}[.)]){80,}/gm;
const deepest = 40;
/** Emphasis is nothing that is looked for, and pairing its stars costs the square of their number. */
const withoutEmphasis: Extension = { disable: { null: ["attention"] } };

/**
 * Markdown (CommonMark without emphasis, tables, front matter) as a tree whose nodes know their offsets in the text. Never fails.
 * Load this module when it is used: it brings a Markdown parser.
 */
export function markdownTree(text: string): Root {
  const bounded = text.replace(deepStart, (start) => start.slice(0, deepest) + "x".repeat(start.length - deepest));
  return fromMarkdown(bounded, {
    extensions: [frontmatter(["yaml"]), gfmTable(), withoutEmphasis],
    mdastExtensions: [frontmatterFromMarkdown(["yaml"]), gfmTableFromMarkdown()],
  });
}
