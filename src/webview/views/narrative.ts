import { html, nothing, type TemplateResult } from "lit";
import type { PartFinding } from "../../core/review/check/by-part.ts";
import type { PanelFix } from "../../protocol.ts";
import { icon } from "../icons.ts";
import { cleanLines, shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { polish } from "./polish.ts";

/** A part that the person writes about. */
export interface Narrative {
  /** As the document names it: `criterion mentoring`. */
  readonly part: string;
  /** What the field is called for who does not see the page around it. */
  readonly label: string;
  readonly hint: string;
  /** Most characters that the form takes. */
  readonly limit?: number | undefined;
}

/** The person's words about a part, what the check of them found, and what the review before said. */
export function narrative({ part, label, hint, limit }: Narrative, context: PanelContext): TemplateResult {
  const { document, period } = context.ready();
  return html`<div class="narrative">
    <ladderlog-text
      .of=${{ type: "words", id: part, period }}
      .host=${context.fields}
      .value=${document.words[part] ?? ""}
      .handled=${document.handled}
      .refusal=${context.refusal()}
      .label=${label}
      .hint=${hint}
      .limit=${limit}
    ></ladderlog-text>
    ${findingList(part, context)}${polishable(part, context)}${previousWords(part, context)}
  </div>`;
}

/** Criteria and questions have evidence that a model may be given; other parts have none. */
function polishable(part: string, context: PanelContext): TemplateResult | typeof nothing {
  const { criterion, question } = context.ready().document.names;
  const has = [criterion, question].some((names) => Object.values(names).includes(part));
  return has ? polish(part, context) : nothing;
}

/** A narrative only where there are words: for parts that few write about. */
export function narrativeIfAny(one: Narrative, context: PanelContext): TemplateResult | typeof nothing {
  return context.ready().document.words[one.part] === undefined ? nothing : narrative(one, context);
}

const fixLabels: Readonly<Record<PanelFix, string>> = {
  attach: "Attach evidence…",
  opinion: "Mark as opinion",
  delete: "Delete the sentence",
};

function findingList(part: string, context: PanelContext): TemplateResult | typeof nothing {
  const findings = context.findings(part);
  if (findings.length === 0) return nothing;
  return html`<ul class="findings small" aria-label="What the check found">
    ${findings.map((one) => finding(part, one, context))}
  </ul>`;
}

function finding(part: string, found: PartFinding, context: PanelContext): TemplateResult {
  const { code, severity, message, quote, nth } = found;
  const press = (fix: PanelFix) => () => context.send({ type: "fix", part, quote, nth, fix });
  const fixes: readonly PanelFix[] =
    code !== "unproved-claim" ? [] : quote.startsWith("|") ? ["attach", "delete"] : ["attach", "opinion", "delete"];
  return html`<li class=${severity}>
    ${icon(severity === "error" ? "error" : "warning")}
    <div>
      <span class="only-read">${severity}: </span><q><bdi>${shorten(quote, 160)}</bdi></q> <span>${shorten(message, 600)}</span>
      ${
        fixes.length === 0
          ? nothing
          : html`<div class="fixes">
              ${fixes.map((fix) => html`<button type="button" class="link small" @click=${press(fix)}>${fixLabels[fix]}</button>`)}
            </div>`
      }
    </div>
  </li>`;
}

/** What the review before said of the same part. */
function previousWords(part: string, context: PanelContext): TemplateResult | typeof nothing {
  const previous = context.previous();
  const said = previous?.parts[part];
  if (previous === undefined || said === undefined) return nothing;
  return html`<div class="previous" role="group" aria-label=${`The review of ${shorten(previous.label, 40)}`}>
    <p class="quiet small">${shorten(previous.label, 40)}${said.verdict === undefined ? nothing : html`: <bdi>${shorten(said.verdict, 40)}</bdi>`}</p>
    ${said.words === "" ? nothing : html`<p class="said-then"><bdi>${cleanLines(said.words)}</bdi></p>`}
  </div>`;
}
