import { richBlocks } from "./blocks.ts";
import { richHtml } from "./html.ts";
import { richPlain } from "./text.ts";

/** The same document twice, as a clipboard takes it. */
export interface RichText {
  /** A fragment with no more than headings, paragraphs, lists, emphasis and links to the web. */
  readonly html: string;
  readonly text: string;
}

/**
 * Markdown as it pastes into documents and forms (Google Docs, Notion, Lattice, 15Five, Culture Amp): tables become lists, for not
 * all of them know tables; HTML becomes text and comments nothing. Load this module when it is used: it brings a Markdown parser.
 */
export function richText(markdown: string): RichText {
  const blocks = richBlocks(markdown);
  return { html: richHtml(blocks), text: richPlain(blocks) };
}
