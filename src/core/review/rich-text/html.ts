import type { RichBlock, Span } from "./types.ts";

/** Blocks as an HTML fragment of h1 to h3, p, ul, ol, li, strong, em and a: no class, no style, nothing that runs. */
export function richHtml(blocks: readonly RichBlock[]): string {
  return blocks.map(blockHtml).join("\n");
}

function blockHtml(block: RichBlock): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${spansHtml(block.spans)}</h${block.level}>`;
    case "paragraph":
      return `<p>${spansHtml(block.spans)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${itemHtml(item)}</li>`).join("")}</${tag}>`;
    }
  }
}

/** The first line of an item stands right in it: some editors break the line before a paragraph in an item. */
function itemHtml([first, ...rest]: readonly RichBlock[]): string {
  if (first === undefined) return "";
  return `${first.kind === "paragraph" ? spansHtml(first.spans) : blockHtml(first)}${rest.map(blockHtml).join("")}`;
}

function spansHtml(spans: readonly Span[]): string {
  return spans.map(spanHtml).join("");
}

function spanHtml({ text, strong, em, href }: Span): string {
  const plain = escapeHtml(text);
  const slanted = em === true ? `<em>${plain}</em>` : plain;
  const bold = strong === true ? `<strong>${slanted}</strong>` : slanted;
  return href === undefined ? bold : `<a href="${escapeHtml(href)}">${bold}</a>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
