import { kindLabel, kindPlural } from "../artifacts/kinds.ts";
import type { Artifact } from "../artifacts/types.ts";
import type { ArtifactRule, KindRule } from "../ladder/types.ts";
import type { Lacking, Matcher } from "./matching.ts";
import type { Measuring } from "./measuring.ts";
import type { RuleProgress } from "./types.ts";
import { joined } from "./words.ts";

/** What of the period is meant by a rule but lacks its reach, its tests or its `before`, and the words for it. */
export function nearOf(
  rule: ArtifactRule,
  { lacks }: Matcher,
  { counting, ladder }: Measuring,
): Pick<RuleProgress, "near" | "nearText"> {
  const found = counting
    .map(({ artifact }) => ({ artifact, lacking: lacks(artifact) }))
    .filter(({ lacking }) => lacking.length > 0);
  if (found.length === 0) return {};
  const artifacts = found.map(({ artifact }) => artifact);
  const lacking = new Set(found.flatMap((one) => one.lacking));
  return { near: artifacts.map(({ id }) => id), nearText: nearWords(rule, artifacts, lacking, ladder.kinds) };
}

/** `1 RFC, which 1 other touched; it needs 3`, `3 features, which came without tests`. */
function nearWords(
  { reach = 0, before = "" }: ArtifactRule,
  artifacts: readonly Artifact[],
  lacking: ReadonlySet<Lacking>,
  kinds: readonly KindRule[],
): string {
  const several = artifacts.length > 1;
  const lacks = [
    ...(lacking.has("tests") ? ["came without tests"] : []),
    ...(lacking.has("before") ? [beforeWords(before, several, kinds)] : []),
    ...(lacking.has("reach") ? [reachWords(reach, artifacts)] : []),
  ];
  return `${artifacts.length} ${nounOf(artifacts, kinds)}, ${lacks.map((lack) => `which ${lack}`).join(", or ")}`;
}

function nounOf(artifacts: readonly Artifact[], kinds: readonly KindRule[]): string {
  const found = [...new Set(artifacts.map(({ kind }) => kind))];
  const words = found.map((id) => (artifacts.length > 1 ? kindPlural(id, kinds) : kindLabel(id, kinds)));
  return joined(words, "and");
}

function beforeWords(kind: string, several: boolean, kinds: readonly KindRule[]): string {
  return several
    ? `were not written before the ${kindPlural(kind, kinds)} they are for`
    : `was not written before the ${kindLabel(kind, kinds)} it is for`;
}

function reachWords(needed: number, artifacts: readonly Artifact[]): string {
  const most = artifacts.reduce((found, { reach = 0 }) => Math.max(found, reach), 0);
  const several = artifacts.length > 1;
  const others = most === 0 ? "nobody else" : `${several ? "at most " : ""}${most} ${most === 1 ? "other" : "others"}`;
  return `${others} touched; ${several ? "each" : "it"} needs ${needed}`;
}
