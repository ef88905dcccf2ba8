import { shortDay } from "../calendar/day.ts";
import { counted, joined } from "../progress/words.ts";
import { trimEndOf } from "../trim.ts";
import { code, codeCell, escapeMarkdown, escapeSentences, link } from "./escape.ts";
import type { Evidence } from "./types.ts";
import { inChosenOrder, plainWriting, type Writing } from "./writing.ts";

/** Of many pieces of one kind under one criterion so many are listed, the newest; the appendix lists them all. */
const listedFirst = 8;
/** A line for one or two more would save nothing. */
const slack = 2;

/**
 * Evidence of one criterion as list items: first what the person put in order or wrote a note on, then the newest; of many
 * of a kind the first, and a line for the rest.
 * @param of the criterion or question that it is evidence for
 */
export function evidenceItems(
  evidence: readonly Evidence[],
  writing: Writing = plainWriting,
  of = "",
): readonly string[] {
  const { chosen, others } = inChosenOrder(evidence, writing, of);
  const item = (one: Evidence) => `- ${evidenceLine(one, writing)}`;
  const grouped = [...Map.groupBy(others, ({ kind }) => kind).values()].flatMap((ofKind) => {
    const isLong = ofKind.length > listedFirst + slack;
    const shown = (isLong ? ofKind.slice(0, listedFirst) : ofKind).map(item);
    return isLong ? [...shown, `- ${rest(ofKind.slice(listedFirst))}`] : shown;
  });
  return [...chosen.map(item), ...grouped];
}

/**
 * `[Title](url): RFC, 12 Oct, 7 people, platform/rfcs`, with path or commit where no link leads there, the person's note on
 * its impact, and in a document its id as a comment.
 */
export function evidenceLine(evidence: Evidence, writing: Writing = plainWriting, reason = ""): string {
  const note = writing.notes.get(evidence.id);
  const told = [
    toldEvidence(evidence),
    ...(reason === "" ? [] : [reason]),
    ...(note === undefined ? [] : [`Impact: ${escapeSentences(note)}`]),
  ];
  return `${told.map((one, index) => (index < told.length - 1 ? trimEndOf(one, /\./) : one)).join(". ")}${idMark(evidence, writing)}`;
}

/** The id as a comment that no viewer shows. */
function idMark({ id }: Evidence, { marked }: Writing): string {
  return marked && /^[\w-]+$/.test(id) ? ` <!-- ${id} -->` : "";
}

function toldEvidence(evidence: Evidence): string {
  const {
    title,
    url,
    kindLabel,
    role,
    status,
    day,
    reach = 0,
    repository,
    path,
    commit,
    assisted,
    unreachable,
  } = evidence;
  const facts = [
    escapeMarkdown(kindLabel),
    ...(role === "co-author" ? ["co-author"] : []),
    ...(status === "merged" ? [] : [status]),
    ...(assisted === true ? ["AI-assisted"] : []),
    day,
    ...(reach > 0 ? [counted(reach, "person", "people")] : []),
    escapeMarkdown(repository),
    ...(url === undefined ? [code(path ?? commit)] : []),
    ...(unreachable === true ? ["unreachable"] : []),
  ];
  return `${link(title, url)}: ${facts.filter((fact) => fact !== "").join(", ")}`;
}

/** `| 2026-10-12 | RFC | [Title](url) | platform/rfcs | `4f1c2d9` | `rfcs/0042.md` |` */
export function appendixRow(evidence: Evidence, writing: Writing = plainWriting): string {
  const { date, kindLabel, title, url, repository, commit, path = "", assisted, unreachable } = evidence;
  const cells = [
    date,
    `${escapeMarkdown(kindLabel)}${assisted === true ? ", AI-assisted" : ""}`,
    `${link(title, url)}${unreachable === true ? " (unreachable)" : ""}`,
    escapeMarkdown(repository),
    codeCell(commit),
    `${codeCell(path)}${idMark(evidence, writing)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** `and 116 more reviews, 1 Oct to 21 Nov, in platform and payments, listed in the appendix` */
function rest(evidence: readonly Evidence[]): string {
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
  return `${[`and ${moreOf(evidence)}`, span, ...places].join(", ")}: each in the appendix, under [Evidence](#evidence)`;
}

/** `23 more reviews`, `14 more pull requests` */
function moreOf(evidence: readonly Evidence[]): string {
  const [first] = evidence;
  const plural = first?.kindPlural ?? `${first?.kindLabel ?? "artifact"}s`;
  return `${evidence.length} more ${escapeMarkdown(plural)}`;
}
