import { longDay } from "../calendar/day.ts";
import { escapeMarkdown, link, plainLine } from "../review/escape.ts";
import type { Daily, DailyLine, DailyPart } from "./daily.ts";

/** The status as a Markdown file, with a line left for what blocks. Ends with a line break. */
export function dailyMarkdown({ day, sinceText, shipped, next }: Daily): string {
  const blocks = [
    `# Daily status, ${longDay(day)} ${day.slice(0, 4)}`,
    `## Shipped since ${sinceText}`,
    listOf(orNothing(shipped), markdownLine, escapeMarkdown, "-"),
    "## Next",
    listOf(next, markdownLine, escapeMarkdown, "-"),
    "## Blocked",
    "-",
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The status as text to paste into a chat: bold headings and bullets as Slack writes them, each address spelt out. */
export function dailyChat({ sinceText, shipped, next }: Daily): string {
  return [
    `*Shipped* since ${sinceText}`,
    listOf(orNothing(shipped), chatLine, chatText, "•"),
    "*Next*",
    listOf(next, chatLine, chatText, "•"),
    "*Blocked*",
    "•",
  ].join("\n");
}

/** What is next and what blocks is for the person to write; that nothing landed is known. */
function orNothing(shipped: DailyPart): DailyPart {
  return shipped.lines.length === 0 ? { lines: [], rest: "nothing landed" } : shipped;
}

function listOf(
  { lines, rest }: DailyPart,
  write: (line: DailyLine) => string,
  escaped: (text: string) => string,
  bullet: string,
): string {
  const all = [...lines.map(write), ...(rest === undefined ? [] : [escaped(rest)])];
  return all.length === 0 ? bullet : all.map((line) => `${bullet} ${line}`).join("\n");
}

function markdownLine(line: DailyLine): string {
  const facts = factsOf(line).map((fact) => escapeMarkdown(fact));
  return `${link(line.title, line.url)}${facts.length > 0 ? ` (${facts.join(", ")})` : ""}`;
}

function chatLine(line: DailyLine): string {
  const facts = factsOf(line).map(chatText);
  const words = `${chatText(line.title)}${facts.length > 0 ? ` (${facts.join(", ")})` : ""}`;
  return line.url === undefined ? words : `${words} ${line.url}`;
}

function factsOf({ label, repository }: DailyLine): readonly string[] {
  return [label, repository].filter((fact) => fact !== undefined);
}

/** Text from outside for a chat: one line, in which nothing calls anybody (`@here`, `<!channel>`). */
function chatText(text: string): string {
  return plainLine(text)
    .replace(/<(?=[!@#])/g, "‹")
    .replace(/(?<!`)@[\w.-]+(?!`)/g, (mention) => `\`${mention}\``);
}
