import { plainLine } from "./escape.ts";
import { reviewBody } from "./markdown.ts";
import { markdownReader } from "./markdown-reader.ts";
import { reviewStyle } from "./style.ts";
import type { Review } from "./types.ts";

/**
 * The review as one HTML page that needs nothing else: no script, no network, its style inside, made for reading and
 * for printing. Load this module when it is used: it brings a Markdown parser.
 */
export function reviewHtml(review: Review): string {
  return pageHtml(review.title, reviewBody(review));
}

/**
 * Markdown as such a page. HTML and images in it are shown as text, an address in the person's words becomes a link, and only
 * http(s) and mail links lead anywhere.
 * @param title hostile text
 */
export function pageHtml(title: string, markdown: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(plainLine(title))}</title>
<style>${reviewStyle}</style>
</head>
<body>
<main>
${body(markdown)}</main>
</body>
</html>
`;
}

function body(markdown: string): string {
  const reader = markdownReader(false);
  reader.validateLink = (address) => /^(?:https?:|mailto:|#)/i.test(address) || !/^[^/?#]*:/.test(address);
  reader.renderer.rules.heading_open = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (token?.tag === "h2" && tokens[index + 1]?.content === "Evidence") token.attrSet("id", "evidence");
    return self.renderToken(tokens, index, options);
  };
  reader.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet("rel", "noopener noreferrer");
    return self.renderToken(tokens, index, options);
  };
  reader.renderer.rules.table_open = () => `<div class="table" tabindex="0"><table>\n`;
  reader.renderer.rules.table_close = () => "</table></div>\n";
  return reader.render(markdown);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
