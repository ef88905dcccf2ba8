import type { RichBlock, Span } from "./types.ts";

/** Blocks as text without any marks, for a field that takes no more: a blank line between blocks, `- ` before an item. */
export function richPlain(blocks: readonly RichBlock[]): string {
  return blocks.map((block) => blockText(block, "")).join("\n\n");
}

function blockText(block: RichBlock, indent: string): string {
  if (block.kind !== "list") return `${indent}${spansText(block.spans)}`;
  const items = block.items.map((item, index) => itemText(item, block.ordered ? `${index + 1}. ` : "- ", indent));
  return items.join("\n");
}

function itemText([first, ...rest]: readonly RichBlock[], mark: string, indent: string): string {
  if (first === undefined) return "";
  const deeper = `${indent}  `;
  const lines = rest.map((block) => blockText(block, deeper));
  if (first.kind === "list") return [blockText(first, deeper), ...lines].join("\n");
  return [`${indent}${mark}${spansText(first.spans)}`, ...lines].join("\n");
}

/** The words, and after those of a link where it leads. */
function spansText(spans: readonly Span[]): string {
  return spans
    .map(({ text, href }, index) => {
      const isLast = href !== undefined && spans[index + 1]?.href !== href;
      return isLast && href !== text ? `${text} (${href})` : text;
    })
    .join("");
}
