import { html, type TemplateResult } from "lit";
import type { CriterionStatus } from "../core/progress/types.ts";
import type { Evidence } from "../core/review/types.ts";

const byKind: ReadonlyMap<string, string> = new Map([
  ["rfc", "file-text"],
  ["design-doc", "file-text"],
  ["adr", "law"],
  ["plan", "checklist"],
  ["postmortem", "pulse"],
  ["roadmap", "milestone"],
  ["strategy", "compass"],
  ["direction", "circle-slash"],
  ["runbook", "book"],
  ["onboarding", "mortar-board"],
  ["guide", "book"],
  ["ai-guidance", "sparkle"],
  ["pull-request", "git-pull-request"],
  ["feature", "rocket"],
  ["architecture", "type-hierarchy"],
  ["migration", "database"],
  ["observability", "graph"],
  ["infrastructure", "server"],
  ["tool", "tools"],
  ["review", "eye"],
  ["pairing", "person-add"],
  ["unblock", "unlock"],
  ["ticket", "tasklist"],
  ["walkthrough", "play"],
  ["thread", "comment-discussion"],
  ["note", "note"],
  ["peer-review", "person"],
]);

const byGroup: Readonly<Record<Evidence["group"], string>> = {
  documents: "file-text",
  changes: "git-merge",
  withOthers: "person",
  elsewhere: "note",
};

const byStatus: Readonly<Record<CriterionStatus, string>> = {
  met: "pass",
  partial: "color-mode",
  none: "circle-large-outline",
  manual: "edit",
};

/** Codicon of an artifact: its kind's, or for a kind that the ladder names, its group's. */
export function kindIcon(evidence: Pick<Evidence, "kind" | "group">): string {
  return byKind.get(evidence.kind) ?? byGroup[evidence.group] ?? "file";
}

/** Codicon of a verdict. Each has a shape of its own, so that the colour is never alone. */
export function statusIcon(status: CriterionStatus): string {
  return byStatus[status] ?? "circle-large-outline";
}

/** A codicon that says nothing the words beside it don't: hidden from assistive technology. */
export function icon(name: string, classes = ""): TemplateResult {
  return html`<span class="codicon codicon-${name} ${classes}" aria-hidden="true"></span>`;
}
