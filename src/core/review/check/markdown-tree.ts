import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Extension } from "micromark-util-types";
import { withoutLazyLines, withoutManySigns } from "./long-runs.ts";

/** What stands before the words of a line: the marks of quotations and lists. */
const lineStart = /^(?:[ \t>*+-]|\d{1,9}[.)])+/gm;
const marker = />|(?:[*+-]|\d{1,9}[.)])(?=[ \t])/g;
/** Each line of a text is asked of all quotations and lists that it may go on with: nobody writes more of them than this. */
const deepest = { markers: 10, columns: 24 };
/** A list that ends within another makes the parser copy all that it has read. */
const mostNested = 500;
/** Nothing that is looked for, and reading it costs the square of its number: pairs of stars, HTML, underlined headings. */
const less: Extension = { disable: { null: ["attention", "htmlFlow", "htmlText", "setextUnderline"] } };

/**
 * Markdown (CommonMark without emphasis, HTML and underlined headings; tables, front matter) as a tree whose nodes know their
 * offsets in the text. Quotations and lists beyond a depth are words. Never fails.
 * Load this module when it is used: it brings a Markdown parser.
 */
export function markdownTree(text: string): Root {
  const shallow = text.replace(lineStart, boundedIn(text));
  return fromMarkdown(withoutManySigns(withoutLazyLines(shallow)), {
    extensions: [frontmatter(["yaml"]), gfmTable(), less],
    mdastExtensions: [frontmatterFromMarkdown(["yaml"]), gfmTableFromMarkdown()],
  });
}

/** Gives the start of a line in which the marks that lie too deep mean nothing. */
function boundedIn(text: string): (start: string, offset: number) => string {
  let nested = 0;
  return (start, offset) => {
    const isWhole = /^[\r\n]?$/.test(text.charAt(offset + start.length));
    let count = 0;
    const marked = `${start}${isWhole ? " " : ""}`.replace(marker, (mark: string, at: number) => {
      count += 1;
      const isNested = mark !== ">" && (at > 1 || count > 1);
      if (isNested) nested += 1;
      const isFar = at > deepest.columns || start.slice(0, at).includes("\t\t\t\t\t\t");
      return isFar || count > deepest.markers || (isNested && nested > mostNested) ? "x".repeat(mark.length) : mark;
    });
    return marked.slice(0, start.length);
  };
}
