import { cleanTitle } from "../artifacts/title.ts";

const longest = 300;
const longestSentences = 3000;
const longestUrl = 2000;
/** An invisible break after `@`, so that nobody is notified and no address is linked where a review is pasted. */
const breaker = "\u200b";
/** Characters that start something in Markdown wherever they stand. */
const special = /[\\`*_[\]<>|~$&]/g;

/** Text from outside as one plain line: no control, direction or invisible characters, at most 300 (or so many) characters. */
export function plainLine(text: string, most = longest): string {
  return cleanTitle(text, most);
}

/**
 * Text from outside as Markdown that reads as exactly that text: no markup, HTML, entity, link, autolink (with or
 * without a scheme), table cell or heading can come of it, wherever on a line it stands; `@name` notifies nobody.
 */
export function escapeMarkdown(text: string, most = longest): string {
  return plainLine(text, most)
    .replace(special, "\\$&")
    .replace(/\/(?=\/)/g, "\\/")
    .replace(/@(?=[^\s\p{P}]|[_-])/gu, `\\@${breaker}`)
    .replace(/(?<=[^\s.])\.(?=[^\s\d.])/gu, "\\.")
    .replace(/^([#+=:-])/, "\\$1")
    .replace(/(?<!\\)#(?=#*$)/g, "\\#")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** Sentences of ours with words of a ladder in them, as Markdown: longer than a title may be. */
export function escapeSentences(text: string): string {
  return escapeMarkdown(text, longestSentences);
}

/** Text from outside as a code span, empty for no text. For a table cell use `codeCell`. */
export function code(text: string): string {
  const line = plainLine(text);
  if (line === "") return "";
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A code span in a table, where a bar ends the cell even inside of code. */
export function codeCell(text: string): string {
  return code(text).replaceAll("|", "\\|");
}

/** A link when the address is http(s) without a name or password in it, else the text alone. */
export function link(text: string, url: string | undefined): string {
  const target = url === undefined ? undefined : safeUrl(url);
  const words = escapeMarkdown(text);
  return target === undefined || words === "" ? words : `[${words}](${target.replaceAll("&", "&amp;")})`;
}

/**
 * An address that may become a link: http(s), a host, no user in front of it, no control, direction or space
 * characters; what Markdown or HTML could stumble over is percent-encoded. Undefined for any other.
 */
export function safeUrl(url: string): string | undefined {
  if (url.length > longestUrl || cleanTitle(url, longestUrl) !== url) return undefined;
  const match = /^(https?):\/\/([\p{L}\p{N}.:[\]-]+)([/?#].*)?$/iu.exec(url);
  if (match === null || /\s/.test(url)) return undefined;
  const [, scheme = "", host = "", rest = ""] = match;
  return `${scheme.toLowerCase()}://${host}${rest.replace(/[<>"'`()[\]{}|\\^]/g, percent)}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
