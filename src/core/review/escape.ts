import { cleanTitle } from "../artifacts/title.ts";
import { segmentsOf } from "./address.ts";

const longest = 300;
const longestSentences = 3000;
const longestUrl = 2000;
/** Text that starts a block of Markdown at the start of a line: a heading, a list, a quotation, a rule, a numbered item. */
const blockStart = /^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|-(?=[\s-]*$)|>|:(?=[:\s-])|=(?==*$)|~|\d{1,9}(?=[.)](?:\s|$)))/u;
/** The brackets of a text can be no link: paired, not nested, nothing after a pair that would make it one. */
const plainBrackets = /^[^[\]]*(?:\[[^[\]]*\](?![([:])[^[\]]*)*$/u;
/** A task of a list, or all of the text, which a colon after it would make a definition. */
const markOrAll = /^\[[ x]\]|^\[[^[\]]*\]$/iu;

/** Text from outside as one plain line: no control, direction or invisible characters, at most 300 (or so many) characters. */
export function plainLine(text: string, most = longest): string {
  return cleanTitle(text, most);
}

/**
 * Text from outside as Markdown that reads as that text: no markup but code, no HTML, entity, link, autolink (with or
 * without a scheme), mention, table cell or heading can come of it, wherever on a line it stands. Names of files, what
 * looks like an address, and what its writer set between backticks become code; a backslash stands only where the
 * character after it would mean something (CommonMark 0.31, 2.4 and 6; GFM 6.9).
 */
export function escapeMarkdown(text: string, most = longest): string {
  const segments = segmentsOf(plainLine(text, most));
  const masked = segments.map((segment) => (segment.code ? "\ufffc" : segment.text)).join("");
  const brackets = !plainBrackets.test(masked) || markOrAll.test(masked);
  return segments
    .map(({ code, text }, index) => (code ? `\`${text}\`` : escapeText(text, brackets, index === 0)))
    .join("")
    .replace(/(?<=(?:^|\s))#(?=#*$)/u, "\\#");
}

function escapeText(text: string, brackets: boolean, first: boolean): string {
  const escaped = text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, "\\\\")
    .replace(/[`|$~]/g, "\\$&")
    .replace(/(?<!\s)\*|\*(?!\s)/g, "\\*")
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => "\\_".repeat(run.length))
    .replace(/<(?=[\p{L}/!?]|$)/gu, "\\<")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/!$/, "\\!")
    .replace(brackets ? /[[\]]/g : /(?!)/, "\\$&");
  return first ? escapeStart(escaped) : escaped;
}

function escapeStart(text: string): string {
  return text.replace(blockStart, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
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
