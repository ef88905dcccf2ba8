import type { Token } from "markdown-it";
import { markdownReader } from "../markdown-reader.ts";
import { linesOf, withoutComments } from "./spans.ts";
import { tableAsList } from "./table-list.ts";
import type { RichBlock, Span } from "./types.ts";

/** Markdown as blocks that every place knows. Load this module when it is used: it brings a Markdown parser. */
export function richBlocks(markdown: string): readonly RichBlock[] {
  const reader = markdownReader(true).disable("strikethrough");
  return new BlockReader(reader.parse(markdown, {})).read();
}

type Paragraph = Extract<RichBlock, { kind: "paragraph" }>;

/** Walks over the tokens of a Markdown text once. What opens a block reads on to what closes it. */
class BlockReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The blocks up to a closing token of a type, or to the end. */
  read(until?: string): readonly RichBlock[] {
    const blocks: RichBlock[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== until; token = this.#next())
      blocks.push(...this.#blocksOf(token));
    return blocks;
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  #blocksOf(token: Token): readonly RichBlock[] {
    switch (token.type) {
      case "heading_open":
        return this.#heading(Number(token.tag.slice(1)));
      case "inline":
        return linesOf(token).map((spans) => ({ kind: "paragraph", spans }));
      case "bullet_list_open":
        return [this.#list(false, "bullet_list_close")];
      case "ordered_list_open":
        return [this.#list(true, "ordered_list_close")];
      case "table_open":
        return [this.#table()];
      case "fence":
      case "code_block":
        return plainLines(token.content);
      case "html_block":
        return plainLines(withoutComments(token.content));
      default:
        // Paragraphs are told by what is in them, quotations by their paragraphs, and rules by nothing.
        return [];
    }
  }

  #heading(level: number): readonly RichBlock[] {
    const spans = this.read("heading_close").flatMap((block) => (block.kind === "paragraph" ? block.spans : []));
    return spans.length === 0 ? [] : [{ kind: "heading", level: level === 1 ? 1 : level === 2 ? 2 : 3, spans }];
  }

  #list(ordered: boolean, until: string): RichBlock {
    const items: (readonly RichBlock[])[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== until; token = this.#next())
      if (token.type === "list_item_open") items.push(this.read("list_item_close"));
    return { kind: "list", ordered, items: items.filter((item) => item.length > 0) };
  }

  #table(): RichBlock {
    const rows: (readonly Span[])[][] = [];
    for (let token = this.#next(); token !== undefined && token.type !== "table_close"; token = this.#next()) {
      if (token.type === "tr_open") rows.push([]);
      if (token.type === "inline") rows.at(-1)?.push(linesOf(token).flat());
    }
    const [head = [], ...body] = rows;
    return tableAsList(head, body);
  }
}

function plainLines(text: string): readonly Paragraph[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => ({ kind: "paragraph", spans: [{ text: line }] }));
}
