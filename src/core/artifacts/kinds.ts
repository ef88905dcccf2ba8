import type { KindRule } from "../ladder/types.ts";
import type { KindGroup } from "./types.ts";

/** A kind of artifact: its id, its words for one and for several, and the group it falls into. */
export interface Kind {
  readonly id: string;
  readonly label: string;
  readonly plural: string;
  readonly group: KindGroup;
}

const kind = (group: KindGroup, id: string, label: string, plural = `${label}s`): Kind => ({
  id,
  label,
  plural,
  group,
});

/** Every kind that is recognised with no configuration, in the order to show them. */
export const builtInKinds: readonly Kind[] = [
  kind("documents", "rfc", "RFC"),
  kind("documents", "design-doc", "design document"),
  kind("documents", "adr", "ADR"),
  kind("documents", "plan", "plan"),
  kind("documents", "postmortem", "post-mortem"),
  kind("documents", "roadmap", "roadmap"),
  kind("documents", "strategy", "strategy", "strategies"),
  kind("documents", "direction", "directional document"),
  kind("documents", "runbook", "runbook"),
  kind("documents", "onboarding", "onboarding document"),
  kind("documents", "guide", "guide"),
  kind("documents", "ai-guidance", "AI guidance", "AI guidance files"),
  kind("changes", "pull-request", "pull request"),
  kind("changes", "feature", "feature"),
  kind("changes", "architecture", "architectural improvement"),
  kind("changes", "migration", "migration"),
  kind("changes", "observability", "observability change"),
  kind("changes", "infrastructure", "infrastructure change"),
  kind("changes", "tool", "tool"),
  kind("with others", "review", "review"),
  kind("with others", "pairing", "pairing", "pairings"),
  kind("with others", "unblock", "unblocking change"),
  kind("from elsewhere", "ticket", "ticket"),
  kind("from elsewhere", "walkthrough", "walkthrough"),
  kind("from elsewhere", "thread", "thread"),
  kind("from elsewhere", "note", "note"),
  kind("from elsewhere", "peer-review", "peer review"),
];

const byId: ReadonlyMap<string, Kind> = new Map(builtInKinds.map((k) => [k.id, k]));

/**
 * The kind with this id: built in (under the ladder's label, when it gives one), else one that the ladder adds, which is
 * a document because a ladder recognises its kinds by path; undefined for an id that neither knows.
 */
export function kindOf(id: string, ladderKinds: readonly KindRule[] = []): Kind | undefined {
  const builtIn = byId.get(id);
  const rule = ladderKinds.find((k) => k.id === id);
  if (rule === undefined) return builtIn;
  const label = rule.label ?? builtIn?.label ?? id;
  if (builtIn !== undefined && label === builtIn.label) return builtIn;
  return { id, label, plural: pluralOf(label), group: builtIn?.group ?? "documents" };
}

/** What to call one artifact of a kind: the ladder's label, else the built-in one, else the id itself. */
export function kindLabel(id: string, ladderKinds: readonly KindRule[] = []): string {
  return kindOf(id, ladderKinds)?.label ?? id;
}

/** What to call several artifacts of a kind. */
export function kindPlural(id: string, ladderKinds: readonly KindRule[] = []): string {
  return kindOf(id, ladderKinds)?.plural ?? pluralOf(id);
}

/** The group that a kind falls into. An id that nobody knows comes from a journal: it is from elsewhere. */
export function kindGroup(id: string, ladderKinds: readonly KindRule[] = []): KindGroup {
  return kindOf(id, ladderKinds)?.group ?? "from elsewhere";
}

function pluralOf(label: string): string {
  if (/[^aeiou]y$/i.test(label)) return `${label.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/i.test(label) ? `${label}es` : `${label}s`;
}
