/** A line without the marks of Markdown, reStructuredText, AsciiDoc or wiki text: links keep their words. */
export function withoutMarkup(text: string): string {
  const line = text.slice(0, 2000);
  // Most lines have none, and each of these patterns takes its time to be made.
  if (!/[<[`{*_~'\\&]/.test(line)) return line;
  return withoutEmphasis(withoutTags(line))
    .replace(/\\([\\`*_{}[\]()#+\-.!<>])/g, "$1")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">");
}

function withoutTags(line: string): string {
  return line
    .replace(/<!--.*?-->|<!--.*$/g, "")
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]*)\]\[[^\]]*\]/g, "$1")
    .replace(/(?:https?|link):\S+?\[([^\]]*)\]/g, "$1")
    .replace(/`([^`<]*?)\s*<[^>]*>`__?/g, "$1")
    .replace(/:[a-z]+:`([^`]*)`/g, "$1")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/\{#[^}]*\}/g, "")
    .replace(/(\*\*|__|``|`|~~|''')/g, "");
}

function withoutEmphasis(line: string): string {
  if (!/[*_]/.test(line)) return line;
  return line.replace(/(?<![\p{L}\p{N}])[*_](?=\S)([^*_]*?)(?<=\S)[*_](?![\p{L}\p{N}])/gu, "$1");
}
