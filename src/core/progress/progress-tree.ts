import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import { shortPeriod } from "../calendar/label.ts";
import { evidenceNodes } from "./evidence-nodes.ts";
import { shortLabel } from "./label.ts";
import { type ProgressNode, type Shown, statusLooks, textNode } from "./nodes.ts";
import type { CriterionProgress, CriterionStatus, Gap, Progress } from "./types.ts";
import { counted } from "./words.ts";

/** The Rung Progress view: one root with the weekly artifact and every criterion under it. */
export function progressTree(shown: Shown): readonly ProgressNode[] {
  const { progress, ladder } = shown;
  const title = (id: string, otherwise: string): string =>
    ladder.rungs.find((rung) => rung.id === id)?.title ?? otherwise;
  const from = title(progress.rung, progress.rungTitle);
  const to = title(progress.target, progress.targetTitle);
  const byId = new Map(shown.artifacts.map((artifact) => [artifact.id, artifact]));
  const root: ProgressNode = {
    id: "rung",
    label: cleanTitle(progress.rung === progress.target ? to : `${from} → ${to}`),
    description: whenOf(progress),
    icon: "milestone",
    tooltip: cleanTitle(
      `${progress.rungTitle} against ${progress.targetTitle}, ${progress.ladder}, ${progress.period.label}`,
    ),
    expanded: true,
    children: [...weeklyNode(progress), ...progress.criteria.map((criterion) => criterionNode(criterion, shown, byId))],
  };
  return [root];
}

/** `Q4 · week 8 of 14` while the period runs, else its label. */
function whenOf({ now, weeks, period }: Progress): string {
  return now === undefined ? period.label : `${shortPeriod(period)} · week ${now.number} of ${weeks}`;
}

function weeklyNode({ weeklySummary, gaps }: Progress): readonly ProgressNode[] {
  const { text, kept, elapsed, streak } = weeklySummary;
  if (text === undefined) return [];
  const description = elapsed === 0 ? "no week is over yet" : `${kept} of ${counted(elapsed, "week")}`;
  const { icon, color, word } = statusLooks[weeklyStatus(weeklySummary)];
  const node: ProgressNode = {
    id: "weekly",
    label: "Weekly artifact",
    description,
    icon,
    ...(color === undefined || elapsed === 0 ? {} : { color }),
    tooltip: cleanLines([text, `${description}, ${streak} in a row`]),
    spoken: `Weekly artifact, ${word}, ${description}`,
    children: missingNodes("weekly", gaps),
  };
  return [node];
}

function weeklyStatus({ met, kept, elapsed }: Progress["weeklySummary"]): CriterionStatus {
  if (kept === 0) return "none";
  return met && elapsed > 0 ? "met" : "partial";
}

function criterionNode(criterion: CriterionProgress, shown: Shown, byId: ReadonlyMap<string, Artifact>): ProgressNode {
  const id = `criterion:${criterion.id}`;
  const label = shortLabel(criterion.expects);
  const { icon, color, word } = statusLooks[criterion.status];
  return {
    id,
    label,
    description: criterion.summary,
    icon,
    ...(color === undefined ? {} : { color }),
    tooltip: criterionTooltip(criterion, word),
    spoken: `${label}, ${word}, ${criterion.summary}`,
    expanded: criterion.status === "partial",
    children: [
      ...evidenceNodes(
        id,
        criterion.evidence.flatMap((one) => byId.get(one) ?? []),
        shown,
      ),
      ...nearNodes(id, criterion, shown, byId),
      ...missingNodes(criterion.id, shown.progress.gaps),
      ...questionNodes(id, criterion),
    ],
  };
}

/** What came close, under a row of its own, so that nobody takes it for what counts. */
function nearNodes(
  parent: string,
  { near = [] }: CriterionProgress,
  shown: Shown,
  byId: ReadonlyMap<string, Artifact>,
): readonly ProgressNode[] {
  if (near.length === 0) return [];
  const id = `${parent}/near`;
  const found = near.flatMap((one) => byId.get(one) ?? []);
  return [{ ...textNode(id, `${near.length} came close`, "circle-slash"), children: evidenceNodes(id, found, shown) }];
}

function missingNodes(criterion: string, gaps: readonly Gap[]): readonly ProgressNode[] {
  return gaps
    .filter((gap) => gap.criterion === criterion)
    .map(({ text }, index) => textNode(`gap:${criterion}/${index}`, cleanTitle(text), "circle-outline"));
}

function questionNodes(parent: string, { rules }: CriterionProgress): readonly ProgressNode[] {
  const prompts = rules.flatMap((rule) => [rule, ...(rule.rules ?? [])]).filter(({ type }) => type === "manual");
  return prompts.map(({ text }, index) => textNode(`${parent}/question/${index}`, cleanTitle(text), "question"));
}

function criterionTooltip({ expects, summary, rules, examples }: CriterionProgress, word: string): string {
  const asked = rules.filter(({ type }) => type !== "manual").map(({ text }) => `Asked for: ${text}`);
  const shownBy = examples.length === 0 ? [] : [`Would show it: ${examples.join("; ")}`];
  return cleanLines([expects, `${word}: ${summary}`, ...asked, ...shownBy]);
}

function cleanLines(lines: readonly string[]): string {
  return lines.map((line) => cleanTitle(line, 400)).join("\n");
}
