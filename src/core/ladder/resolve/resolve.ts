import type { KindFile, LadderFile } from "../schema.ts";
import type { Positions } from "../source/plain.ts";
import type { Report } from "../source/report.ts";
import type { KindRule, Ladder } from "../types.ts";
import { contextOf, listOf, present } from "./context.ts";
import { resolveDimensions } from "./dimensions.ts";
import { resolveQuestions } from "./questions.ts";
import { resolveRungs } from "./rungs.ts";

/**
 * The ladder that a file describes, with everything it leaves out filled in. What refers to something that does not
 * exist is reported, and left out or shown by its id.
 */
export function resolveLadder(file: LadderFile, positions: Positions, report: Report): Ladder {
  const context = contextOf(file, positions, report);
  const rungs = resolveRungs(file.rungs, context);
  return {
    name: String(file.name ?? "Career ladder").trim(),
    period: { unit: file.period?.unit ?? "quarter", startMonth: file.period?.startMonth ?? 1 },
    kinds: Object.entries(file.kinds ?? {}).map(([id, kind]) => kindRule(id, kind ?? {})),
    dimensions: resolveDimensions(file, rungs, context),
    rungs,
    questions: resolveQuestions(file, context),
  };
}

function kindRule(id: string, kind: KindFile): KindRule {
  const label = kind.label === undefined ? undefined : String(kind.label).trim();
  return present({ id, label, paths: [...listOf(kind.paths)], exclude: [...listOf(kind.exclude)] });
}
