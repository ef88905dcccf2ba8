import type { Token } from "markdown-it";
import { safeUrl } from "../escape.ts";
import type { Span } from "./types.ts";

/** How deep a run stands in each mark, and where it links to. */
interface Look {
  strong: number;
  em: number;
  href: string | undefined;
}

/**
 * The runs of one inline token, line by line: a hard break ends a line. Code is text, a comment is nothing, other HTML is the text
 * that it is, and a link that leads nowhere on the web is its words.
 */
export function linesOf({ children }: Token): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  const look: Look = { strong: 0, em: 0, href: undefined };
  for (const token of children ?? []) {
    change(look, token);
    const text = textOf(token);
    if (token.type === "hardbreak") lines.push([]);
    else if (text !== "") lines.at(-1)?.push(spanOf(text, look));
  }
  return lines.map(trimmed).filter((line) => line.length > 0);
}

function change(look: Look, token: Token): void {
  if (token.tag === "strong") look.strong += token.nesting;
  if (token.tag === "em") look.em += token.nesting;
  if (token.type === "link_open") look.href = safeUrl(String(token.attrGet("href") ?? ""));
  if (token.type === "link_close") look.href = undefined;
}

function textOf({ type, content }: Token): string {
  if (type === "softbreak") return " ";
  return type === "html_inline" ? withoutComments(content) : content;
}

/** HTML as text, its comments left out: they are for who writes. One that never ends is text. */
export function withoutComments(html: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let start = html.indexOf("<!--"); start !== -1; start = html.indexOf("<!--", from)) {
    const end = html.indexOf("-->", start + 2);
    if (end === -1) break;
    pieces.push(html.slice(from, start));
    from = end + 3;
  }
  return [...pieces, html.slice(from)].join("");
}

function spanOf(text: string, { strong, em, href }: Look): Span {
  return {
    text,
    ...(strong > 0 ? { strong: true } : {}),
    ...(em > 0 ? { em: true } : {}),
    ...(href === undefined ? {} : { href }),
  };
}

/** Without the space at both ends that a comment or a break leaves; nothing for a line of space alone. */
function trimmed(line: readonly Span[]): readonly Span[] {
  const first = line.findIndex(({ text }) => text.trim() !== "");
  const last = line.findLastIndex(({ text }) => text.trim() !== "");
  return line.slice(first === -1 ? line.length : first, last + 1).map((span, index, all) => {
    const start = index === 0 ? span.text.trimStart() : span.text;
    return { ...span, text: index === all.length - 1 ? start.trimEnd() : start };
  });
}
