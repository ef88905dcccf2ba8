import { html, nothing, type TemplateResult } from "lit";
import type { ReviewCriterion } from "../../core/review/types.ts";
import { icon } from "../icons.ts";
import { named, shorten } from "../text.ts";
import { cards } from "./cards.ts";
import type { PanelContext } from "./context.ts";
import { evidenceRow } from "./evidence-row.ts";
import { foldedList } from "./folded-list.ts";
import { meter } from "./meter.ts";
import { narrative } from "./narrative.ts";
import { verdictChip } from "./verdict.ts";

/** Longest sentence of a ladder that is shown whole. */
const longestSentence = 600;

/** What came close to the rule and does not count, under a line that says so. */
function nearList({ id, near = [] }: ReviewCriterion, context: PanelContext): TemplateResult | typeof nothing {
  const known = near.map(context.evidence).filter((evidence) => evidence !== undefined);
  if (known.length === 0) return nothing;
  return html`<p class="quiet small">Came close:</p>
    ${foldedList(`near:${id}`, known, (evidence) => evidenceRow(evidence, context), context)}`;
}

/** A question that only the person can answer, asked quietly. */
function question(prompt: string): TemplateResult {
  return html`<p class="question">${icon("edit", "quiet")}<span>${shorten(prompt, longestSentence)}</span></p>`;
}

/** One expectation: what it says, the verdict, the rule with its number, the evidence, what is asked, and the person's words. */
export function criterionCard(criterion: ReviewCriterion, context: PanelContext): TemplateResult {
  const { id, expects, status, verdict, rule, rules, prompt = "" } = criterion;
  const part = context.ready().document.names.criterion[id] ?? "";
  const label = `In your own words: ${named(expects, 120)}`;
  const hint = status === "none" ? "What would show it, or why it is not here" : "What changed because of this?";
  return html`<article class="card">
    <div class="top"><h3>${named(expects, longestSentence)}</h3>${verdictChip(status, verdict)}</div>
    ${rule === "" ? nothing : html`<p class="rule quiet small">${shorten(rule, longestSentence)}</p>`}
    ${status === "partial" ? meter(rules) : nothing}
    ${cards(part, context)}
    ${nearList(criterion, context)}
    ${prompt === "" ? nothing : question(prompt)}
    ${narrative({ part, label, hint }, context)}
  </article>`;
}
