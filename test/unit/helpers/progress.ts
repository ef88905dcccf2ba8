import type { Artifact } from "../../../src/core/artifacts/types.ts";
import { parsePeriod } from "../../../src/core/calendar/parse.ts";
import type { Period } from "../../../src/core/calendar/types.ts";
import type {
  AnyRule,
  ArtifactRule,
  Criterion,
  Ladder,
  ManualRule,
  Rule,
  Rung,
} from "../../../src/core/ladder/types.ts";
import { type MeasureInput, measureProgress } from "../../../src/core/progress/measure.ts";
import type { CriterionProgress, Progress } from "../../../src/core/progress/types.ts";

/** A period by its id, in UTC unless another zone is named. */
export function period(id = "2026-Q4", timeZone = "UTC", startMonth = 1): Period {
  const result = parsePeriod(id, { timeZone, startMonth });
  if ("problem" in result) throw new Error(result.problem.message);
  return result.period;
}

/** One RFC a quarter, or what a test asks for instead. */
export function rule(given: Partial<Omit<ArtifactRule, "type">> = {}): ArtifactRule {
  return { type: "artifacts", anyOf: ["rfc"], atLeast: 1, per: "quarter", ...given };
}

export function manual(prompt?: string): ManualRule {
  return { type: "manual", ...(prompt === undefined ? {} : { prompt }) };
}

export function anyRule(...rules: readonly Rule[]): AnyRule {
  return { type: "any", rules };
}

export function criterion(given: Partial<Criterion> = {}): Criterion {
  const expects = "Writes RFCs that change what other teams do";
  return { id: "writing-rfc", dimension: "writing", expects, evidence: [rule()], examples: [], ...given };
}

export function rung(given: Partial<Rung> = {}): Rung {
  return { id: "senior", level: "L3", title: "Senior", next: [], criteria: [criterion()], ...given };
}

export function ladder(given: Partial<Ladder> = {}): Ladder {
  return {
    name: "Platform engineering ladder",
    period: { unit: "quarter", startMonth: 1 },
    kinds: [],
    dimensions: [
      { id: "writing", label: "Writing" },
      { id: "scope", label: "Scope" },
      { id: "ai", label: "AI tools" },
    ],
    rungs: [rung({ id: "mid", level: "L2", title: "Mid" }), rung()],
    questions: [],
    ...given,
  };
}

/** Sunday evening, 22 November 2026, week 8 of 14 of the fourth quarter. */
export const now = "2026-11-22T20:00:00Z";

/** Progress of some artifacts in the fourth quarter of 2026, eight weeks into it. */
export function progress(artifacts: readonly Artifact[], given: Partial<MeasureInput> = {}): Progress {
  const mid = rung({ id: "mid", level: "L2", title: "Mid", criteria: [] });
  return measureProgress({ ladder: ladder(), rung: mid, target: rung(), artifacts, period: period(), now, ...given });
}

/** How some artifacts fare against one criterion that has these rules. */
export function measured(
  rules: readonly Rule[],
  artifacts: readonly Artifact[],
  given: Partial<MeasureInput> = {},
): CriterionProgress {
  const target = rung({ criteria: [criterion({ evidence: rules })] });
  const found = progress(artifacts, { target, ...given }).criteria[0];
  if (found === undefined) throw new Error("The rung has a criterion.");
  return found;
}
