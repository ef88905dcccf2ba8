import { shortDay } from "../calendar/day.ts";
import { counted, joined } from "../progress/words.ts";
import { code, codeCell, escapeMarkdown, link } from "./escape.ts";
import type { Evidence } from "./types.ts";

/** More pieces of one kind under one criterion than this are summed up in a line; the appendix lists them all. */
const mostListed = 6;

/** Evidence of one criterion as list items, newest first; what is many of a kind as one line. */
export function evidenceItems(evidence: readonly Evidence[]): readonly string[] {
  return [...Map.groupBy(evidence, ({ kind }) => kind).values()].flatMap((ofKind) =>
    ofKind.length > mostListed ? [`- ${summed(ofKind)}`] : ofKind.map((one) => `- ${evidenceLine(one)}`),
  );
}

/** `[Title](url): RFC, 12 Oct, 7 people, platform/rfcs`, with path or commit where no link leads there. */
export function evidenceLine(evidence: Evidence): string {
  const { title, url, kindLabel, role, status, day, reach = 0, repository, path, commit, assisted } = evidence;
  const facts = [
    escapeMarkdown(kindLabel),
    ...(role === "co-author" ? ["co-author"] : []),
    ...(status === "merged" ? [] : [status]),
    ...(assisted === true ? ["AI-assisted"] : []),
    day,
    ...(reach > 0 ? [counted(reach, "person", "people")] : []),
    escapeMarkdown(repository),
    ...(url === undefined ? [code(path ?? commit)] : []),
  ];
  return `${link(title, url)}: ${facts.filter((fact) => fact !== "").join(", ")}`;
}

/** `| 2026-10-12 | RFC | [Title](url) | platform/rfcs | `4f1c2d9` | `rfcs/0042.md` |` */
export function appendixRow({ date, kindLabel, title, url, repository, commit, path = "" }: Evidence): string {
  const cells = [
    date,
    escapeMarkdown(kindLabel),
    link(title, url),
    escapeMarkdown(repository),
    codeCell(commit),
    codeCell(path),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** `23 reviews, 1 Oct to 21 Nov, in platform and payments: listed under Evidence` */
function summed(evidence: readonly Evidence[]): string {
  const days = evidence.map(({ date }) => date).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const span = first === last ? shortDay(first) : `${shortDay(first)} to ${shortDay(last)}`;
  const repositories = [...new Set(evidence.map(({ repository }) => repository))].filter((name) => name !== "");
  const places =
    repositories.length > 3
      ? [`in ${counted(repositories.length, "repository", "repositories")}`]
      : repositories.length > 0
        ? [
            `in ${joined(
              repositories.map((name) => escapeMarkdown(name)),
              "and",
            )}`,
          ]
        : [];
  return `${[manyOf(evidence), span, ...places].join(", ")}: each listed under [Evidence](#evidence)`;
}

/** `23 reviews of others' work`, `14 pull requests` */
function manyOf(evidence: readonly Evidence[]): string {
  const [first] = evidence;
  const plural = first?.kindPlural ?? `${first?.kindLabel ?? "artifact"}s`;
  return `${evidence.length} ${escapeMarkdown(plural)}${first?.kind === "review" ? " of others' work" : ""}`;
}
