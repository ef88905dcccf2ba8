import type { RungFile, WeeklyFile } from "../schema/rung.ts";
import { quote } from "../source/quote.ts";
import { didYouMean } from "../suggest.ts";
import type { Criterion, Rung, WeeklyRule } from "../types.ts";
import { type Context, checkKinds, listOf, present } from "./context.ts";
import { resolveCriteria } from "./criteria.ts";
import { inheritCriteria } from "./inherit.ts";
import { type RungsById, resolveNext } from "./next.ts";

/** The rungs of a ladder in the file's order. One whose id is taken already is reported and left out. */
export function resolveRungs(files: readonly RungFile[], context: Context): Rung[] {
  const rungs = byId(files, context);
  const next = resolveNext(rungs, context);
  const heirs = [...rungs].map(([id, rung]) => {
    const complete = (criterion: Criterion) => withExamples(rung, criterion);
    const own = resolveCriteria(rung, context);
    return { id, inherits: rung.inherits === true, next: next.get(id) ?? [], own, complete };
  });
  const criteria = inheritCriteria(heirs);
  return [...rungs].map(([id, rung]) => resolveRung(id, rung, next.get(id) ?? [], criteria.get(id) ?? [], context));
}

function byId(files: readonly RungFile[], { positions, report }: Context): RungsById {
  const rungs = new Map<string, RungFile>();
  for (const rung of files) {
    const id = String(rung.id);
    const message = `Another rung has the id ${quote(id)}. Give this one its own: it is left out until then.`;
    if (rungs.has(id)) report.error(positions.value(rung, "id"), "duplicate-id", message);
    else rungs.set(id, rung);
  }
  return rungs;
}

function resolveRung(
  id: string,
  rung: RungFile,
  next: readonly string[],
  criteria: readonly Criterion[],
  context: Context,
): Rung {
  checkExamples(rung, criteria, context);
  return present({
    id,
    level: textOf(rung.level),
    title: textOf(rung.title) ?? textOf(rung.level) ?? id,
    track: textOf(rung.track),
    next,
    scope: rung.scope?.trim(),
    salary: rung.salary && present({ currency: rung.salary.currency, from: rung.salary.from, to: rung.salary.to }),
    weekly: rung.weekly && resolveWeekly(rung.weekly, context),
    criteria,
    threshold: rung.threshold,
  });
}

function textOf(label: string | number | undefined): string | undefined {
  return label === undefined ? undefined : String(label).trim();
}

function resolveWeekly(weekly: WeeklyFile, context: Context): WeeklyRule {
  const anyOf = listOf(weekly.anyOf);
  checkKinds(weekly, "anyOf", anyOf, context);
  return { anyOf, atLeast: weekly.atLeast ?? 1, weeks: weekly.weeks ?? 1 };
}

/** Examples stand beside the criterion, or under its id in the rung, or both. */
function withExamples({ examples = {} }: RungFile, criterion: Criterion): Criterion {
  const more = Object.hasOwn(examples, criterion.id) ? listOf(examples[criterion.id]) : [];
  return more.length === 0 ? criterion : { ...criterion, examples: [...criterion.examples, ...more] };
}

function checkExamples(
  { examples = {} }: RungFile,
  criteria: readonly Criterion[],
  { positions, report }: Context,
): void {
  const ids = new Set(criteria.map((criterion) => criterion.id));
  for (const id of Object.keys(examples)) {
    if (ids.has(id)) continue;
    const message = `This rung has no criterion with the id ${quote(id)}, so these examples are not shown.${didYouMean(id, ids)}`;
    report.warning(positions.key(examples, id), "unknown-criterion", message);
  }
}
