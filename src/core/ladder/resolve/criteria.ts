import type { CriterionEntryFile, RungFile } from "../schema/rung.ts";
import { quote } from "../source/quote.ts";
import type { Place } from "../source/report.ts";
import type { Criterion } from "../types.ts";
import { type Context, checkDimension, listOf, present } from "./context.ts";
import { generalDimension } from "./dimensions.ts";
import { idFrom } from "./name-of-text.ts";
import { manualRule, resolveRules } from "./rules.ts";

/** One criterion as it stands in the file. */
interface Entry {
  readonly criterion: CriterionEntryFile;
  readonly dimension: string;
  readonly dimensionPlace: Place;
}

/** A rung's own criteria, in the file's order. One whose id is taken already is reported and left out. */
export function resolveCriteria(rung: RungFile, context: Context): Criterion[] {
  const taken = new Set<string>();
  const kept = entriesOf(rung, context).filter((entry) => !isDuplicate(entry, taken, context));
  return kept.map((entry) => resolveCriterion(entry, taken, context));
}

function entriesOf({ criteria = [] }: RungFile, context: Context): Entry[] {
  if (Array.isArray(criteria)) return criteria.map((criterion) => entryOf(criterion, undefined, context));
  return Object.entries(criteria).flatMap(([dimension, list]) => {
    const place = context.positions.key(criteria, dimension);
    return list.map((criterion) => entryOf(criterion, { dimension, place }, context));
  });
}

function entryOf(
  criterion: CriterionEntryFile,
  group: { dimension: string; place: Place } | undefined,
  context: Context,
): Entry {
  if (typeof criterion === "object" && criterion.dimension !== undefined) {
    const dimensionPlace = context.positions.value(criterion, "dimension");
    return { criterion, dimension: String(criterion.dimension), dimensionPlace };
  }
  return {
    criterion,
    dimension: group?.dimension ?? generalDimension,
    dimensionPlace: group?.place ?? { start: 0, end: 0 },
  };
}

/** Ids that are written out come first, so that one made from a sentence never takes theirs. */
function isDuplicate({ criterion }: Entry, taken: Set<string>, { positions, report }: Context): boolean {
  if (typeof criterion === "string" || criterion.id === undefined) return false;
  const id = String(criterion.id);
  if (taken.has(id)) {
    const message = `Another criterion of this rung has the id ${quote(id)}. Give this one its own: it is left out until then.`;
    report.error(positions.value(criterion, "id"), "duplicate-id", message);
    return true;
  }
  taken.add(id);
  return false;
}

function resolveCriterion(
  { criterion, dimension, dimensionPlace }: Entry,
  taken: Set<string>,
  context: Context,
): Criterion {
  if (dimension !== generalDimension) checkDimension(dimension, dimensionPlace, context);
  const fields = typeof criterion === "string" ? { expects: criterion } : criterion;
  const id = fields.id === undefined ? idFrom(fields.expects, "criterion", taken) : String(fields.id);
  taken.add(id);
  return present({
    id,
    dimension,
    expects: fields.expects.trim(),
    weight: fields.weight,
    points: fields.points,
    evidence: typeof criterion === "string" ? [manualRule()] : resolveRules(criterion.evidence, context),
    examples: [...listOf(fields.examples)],
  });
}
