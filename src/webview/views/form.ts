import { html, nothing, type TemplateResult } from "lit";
import type { Review, ReviewAnswer } from "../../core/review/types.ts";
import { named } from "../text.ts";
import { cards } from "./cards.ts";
import type { PanelContext } from "./context.ts";
import { heading } from "./heading.ts";
import { narrative, narrativeIfAny } from "./narrative.ts";

/** The company's own form: each question with the evidence that answers it, and the answer. */
export function form({ questions = [] }: Review, context: PanelContext): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  return html`<section aria-labelledby="form">
    ${heading("form", "Review form", "your company's own questions")}
    ${narrativeIfAny({ part: "form", label: "On the review form", hint: "" }, context)}
    ${questions.map((one) => answer(one, context))}
  </section>`;
}

function answer({ id, question, evidence, maxLength }: ReviewAnswer, context: PanelContext): TemplateResult {
  const part = context.ready().document.names.question[id] ?? "";
  const label = `Your answer: ${named(question, 120)}`;
  return html`<article class="card">
    <h3>${named(question, 600)}</h3>
    ${evidence.length === 0 ? html`<p class="quiet small">No evidence.</p>` : nothing}
    ${cards(part, context)}
    ${narrative({ part, label, hint: "Your answer", limit: maxLength }, context)}
  </article>`;
}
