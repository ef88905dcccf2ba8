import { cleanTitle } from "../title.ts";
import { withoutMarkup } from "./markup.ts";

/** A heading, with the number of its line (0-based) and the line where its section's text begins. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly line: number;
  readonly body: number;
}

const maxHeadings = 400;
const underlined = /^([=\-~^"'`#*+.:_])\1{2,}\s*$/;

/**
 * The headings of a document, in order, whatever its markup: `#` and `==` forms, underlined titles, `h1.` and AsciiDoc's
 * `=`. Lines inside code fences are no headings.
 */
export function headingsOf(lines: readonly string[], path: string): readonly Heading[] {
  const style = styleOf(path);
  const found: Heading[] = [];
  let fence = "";
  for (let i = 0; i < lines.length && found.length < maxHeadings; i++) {
    const line = lines[i] ?? "";
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && style !== "rst") {
      fence = fence === "" ? mark.slice(0, 3) : mark.startsWith(fence) ? "" : fence;
      continue;
    }
    if (fence !== "") continue;
    const heading = style === "rst" ? underTitle(lines, i) : (marked(line, i, style) ?? underTitle(lines, i));
    if (heading !== undefined && heading.text !== "") found.push(heading);
  }
  return found;
}

type Style = "markdown" | "rst" | "adoc" | "wiki" | "org";

function styleOf(path: string): Style {
  if (/\.(?:rst|txt)$/i.test(path)) return "rst";
  if (/\.(?:adoc|asciidoc|asc)$/i.test(path)) return "adoc";
  if (/\.(?:mediawiki|wiki|textile)$/i.test(path)) return "wiki";
  return /\.org$/i.test(path) ? "org" : "markdown";
}

const forms: Readonly<Record<Exclude<Style, "rst">, RegExp>> = {
  markdown: /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/,
  adoc: /^([=#]{1,6})[ \t]+(.*)$/,
  wiki: /^(={1,6}|h[1-6]\.)[ \t]*(.*?)[ \t]*=*[ \t]*$/,
  org: /^(\*{1,6})[ \t]+(.*)$/,
};

function marked(line: string, at: number, style: Exclude<Style, "rst">): Heading | undefined {
  const match = forms[style].exec(line);
  if (match === null) return undefined;
  const mark = match[1] ?? "";
  const level = mark.startsWith("h") ? Number(mark[1]) : mark.length;
  return { level, text: headingText(match[2] ?? ""), line: at, body: at + 1 };
}

/** `Title` over a line of `===`. The level follows the character: `=` first, all others below. */
function underTitle(lines: readonly string[], at: number): Heading | undefined {
  const text = lines[at] ?? "";
  const mark = underlined.exec(lines[at + 1] ?? "")?.[1];
  if (mark === undefined || text.trim() === "" || underlined.test(text) || /^\s*[|+>]|^[-*] /.test(text))
    return undefined;
  const rule = (lines[at + 1] ?? "").trim().length;
  if (rule < Math.min(text.trim().length, 3) || text.length > 300) return undefined;
  if (mark === "-" && rule === 3 && /[:|]/.test(text)) return undefined;
  const over = underlined.exec(lines[at - 1] ?? "")?.[1] === mark;
  return { level: over || mark === "=" || mark === "#" ? 1 : 2, text: headingText(text), line: at, body: at + 2 };
}

/** A badge is no part of a title; a picture alone stands for its words. */
function headingText(text: string): string {
  const words = cleanTitle(withoutMarkup(withoutImages(text)), 300);
  return words === "" ? cleanTitle(withoutMarkup(text), 300) : words;
}

/** More characters of a line are not looked at. */
const longest = 2_000;

function withoutImages(text: string): string {
  return text.includes("![") ? text.slice(0, longest).replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, "") : text;
}
