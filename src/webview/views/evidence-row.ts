import { html, nothing, type TemplateResult } from "lit";
import type { Evidence } from "../../core/review/types.ts";
import { icon, kindIcon } from "../icons.ts";
import { clean, named, shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";

/** What else there is to know of an artifact beside its title: its kind, a part other than the author's, its status, assistance. */
function about({ kindLabel, role, status, assisted, unreachable }: Evidence): string {
  const part = role === "co-author" ? ["co-author"] : [];
  const standing = status === "merged" ? [] : [status];
  const help = assisted === true ? ["AI-assisted"] : [];
  const known = unreachable === true ? ["unreachable"] : [];
  return [kindLabel, ...part, ...standing, ...help, ...known].map((word) => shorten(word, 60)).join(" · ");
}

function reachOf({ reach }: Evidence): readonly string[] {
  return reach === undefined || reach === 0 ? [] : [reach === 1 ? "1 person" : `${reach} people`];
}

/** `12 Oct · 7 people · platform/rfcs`, each part unbroken where it can be. */
export function whenAndWhere(evidence: Evidence): TemplateResult {
  const parts = [evidence.day, ...reachOf(evidence), evidence.repository].map((part) => shorten(part, 120));
  const shown = parts.filter((part) => part !== "");
  return html`${shown.map((part, index) => html`${index === 0 ? nothing : " · "}<bdi>${part}</bdi>`)}`;
}

/** Where it is, for the tooltip: the path and the short hash, after the title when the row does not show it whole. */
function place({ title, path = "", commit }: Evidence): string {
  const isCut = clean(title).length > shorten(title).length;
  const lines = [isCut ? shorten(title, 1000) : "", shorten(path, 500), shorten(commit, 40)];
  return lines.filter((line) => line !== "").join("\n");
}

/**
 * The title as a link that opens the artifact in the editor. What kind it is stands inside of the link, so that it follows the
 * last word of a long title and is part of the link's name.
 */
export function evidenceLink(evidence: Evidence, context: PanelContext): TemplateResult {
  const open = () => context.send({ type: "open", artifact: evidence.id });
  return html`<button type="button" class="link" title=${place(evidence)} @click=${open}>
    <bdi>${named(evidence.title)}</bdi> <span class="about quiet small">${about(evidence)}</span>
  </button>`;
}

/** One artifact as one row: its icon, its title as a link, and its facts. `before` stands at its start. */
export function evidenceRow(
  evidence: Evidence,
  context: PanelContext,
  reason?: string,
  before: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<li class="row ${before === nothing ? "" : "with-box"}">
    ${before}${icon(kindIcon(evidence), "quiet")}
    <div class="what">
      ${evidenceLink(evidence, context)}
      ${reason === undefined ? nothing : html`<span class="reason small">${shorten(reason)}</span>`}
    </div>
    <div class="when quiet small">${whenAndWhere(evidence)}</div>
  </li>`;
}
