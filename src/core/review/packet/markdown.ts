import { trimEndOf } from "../../trim.ts";
import { escapeMarkdown, escapeSentences } from "../escape.ts";
import { frontMatter } from "../front-matter.ts";
import { appendixRow, evidenceItems, evidenceLine } from "../markdown-evidence.ts";
import type { Evidence } from "../types.ts";
import { noChoices, type Writing, writingOf } from "../writing.ts";
import type { Packet, PacketCriterion } from "./types.ts";

/** The packet as a Markdown file: front matter, then what `packetBody` gives. */
export function packetMarkdown(packet: Packet): string {
  return `${frontMatter(packet)}\n\n${packetBody(packet)}`;
}

/** The packet as Markdown: the verdict with its reasons, each criterion, the rung held, and all evidence. Everything from outside is escaped. */
export function packetBody(packet: Packet): string {
  const { title, subtitle, verdict, sections, problems } = packet;
  const known = new Map(packet.evidence.map((one) => [one.id, one]));
  const writing = writingOf({ ...noChoices, notes: packet.notes ?? {} }, false);
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(subtitle),
    "## Verdict of the rules",
    `**${verdict.name}.** ${escapeSentences(verdict.rule)} The rules give this from what is written; people decide.`,
    verdict.reasons.map((reason) => `- ${escapeSentences(reason)}`).join("\n"),
    ...sections.flatMap((section) => [
      `## ${escapeMarkdown(section.title)}`,
      ...section.criteria.flatMap((criterion) => criterionBlocks(criterion, packet.until, { known, writing })),
    ]),
    ...currentBlocks(packet),
    ...evidenceBlocks(packet, writing),
    ...(problems.length === 0
      ? []
      : ["## What could not be read", problems.map((problem) => `- ${escapeSentences(problem)}`).join("\n")]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

interface Written {
  readonly known: ReadonlyMap<string, Evidence>;
  readonly writing: Writing;
}

function criterionBlocks(
  criterion: PacketCriterion,
  until: string | undefined,
  { known, writing }: Written,
): readonly string[] {
  const { expects, verdict, rule, strongest, evidence, near, reach, gaps, prompt } = criterion;
  const items = strongest.flatMap(({ id, why }) => {
    const one = known.get(id);
    if (one === undefined) return [];
    // Its kind and its day are on the line already; how many people it reached is worth a word.
    const note = writing.notes.get(id);
    const impact = note === undefined ? "" : `. Impact: ${escapeSentences(note)}`;
    return [`- ${trimEndOf(evidenceLine(one), /\./)}${(one.reach ?? 0) > 0 ? ` (${why})` : ""}${impact}`];
  });
  const left = evidence.length - items.length;
  const rest = left > 0 && items.length > 0 ? [`- and ${left} more, each under [Evidence](#evidence)`] : [];
  return [
    `### ${escapeSentences(expects)}`,
    `**${verdict}.** ${escapeSentences(rule)}`.trim(),
    [...items, ...rest].join("\n"),
    ...(reach === undefined ? [] : [`Reach: ${escapeMarkdown(reach)}.`]),
    ...(near.length === 0
      ? []
      : [
          "Came close:",
          evidenceItems(
            near.flatMap((id) => known.get(id) ?? []),
            writing,
          ).join("\n"),
        ]),
    gapsSentence(gaps, until),
    ...(prompt === undefined ? [] : [`*In your own words:* ${escapeSentences(prompt)}`]),
  ];
}

/** `17 reviews were missing.` after the period; while it runs `Missing: 17 more reviews by 31 Dec.` */
function gapsSentence(gaps: readonly string[], until: string | undefined): string {
  if (gaps.length === 0) return "";
  const words = escapeSentences(gaps.join("; "));
  return until === undefined ? `${words}.` : `Missing: ${words}.`;
}

function currentBlocks({ current, meta }: Packet): readonly string[] {
  if (current.length === 0) return [];
  const items = current.map(({ verdict, expects }) => `- **${verdict}**: ${escapeSentences(expects)}`);
  return [`## The rung held: ${escapeMarkdown(meta.rung)}`, items.join("\n")];
}

/** All evidence, and before it what the person noted on pieces that stand under no criterion. */
function evidenceBlocks({ evidence, sections }: Packet, writing: Writing): readonly string[] {
  if (evidence.length === 0) return ["## Evidence", "No artifact of this period counts."];
  const head = ["| Date | Kind | Title | Repository | Commit | Path |", "|---|---|---|---|---|---|"];
  const criteria = sections.flatMap((section) => section.criteria);
  const shown = new Set(criteria.flatMap(({ strongest, near }) => [...strongest.map(({ id }) => id), ...near]));
  const noted = evidence.filter(({ id }) => writing.notes.has(id) && !shown.has(id));
  const rows = [...head, ...evidence.map((one) => appendixRow(one))];
  return ["## Evidence", evidenceItems(noted, writing).join("\n"), rows.join("\n")];
}
