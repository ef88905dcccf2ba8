import { findRung, targetRungs } from "../core/ladder/rungs.ts";
import type { Ladder, Rung } from "../core/ladder/types.ts";
import { UsageError } from "./errors.ts";
import { type CommonOptions, single } from "./options.ts";

export interface RungOptions extends CommonOptions {
  readonly rung?: unknown;
  readonly target?: unknown;
}

/** The rung a person stands on and the one to measure against. @throws UsageError for one the ladder does not have. */
export function rungsOf(ladder: Ladder, options: RungOptions): { rung: Rung; target: Rung } {
  const named = single("rung", options.rung);
  if (named === undefined) throw new UsageError(`--rung is missing: say which rung you stand on (${names(ladder)}).`);
  const rung = rungNamed(ladder, named);
  const target = single("target", options.target);
  return { rung, target: target === undefined ? (targetRungs(ladder, rung)[0] ?? rung) : rungNamed(ladder, target) };
}

function rungNamed(ladder: Ladder, name: string): Rung {
  const rung = findRung(ladder, name);
  if (rung === undefined) throw new UsageError(`The ladder has no rung \`${name}\`. It has ${names(ladder)}.`);
  return rung;
}

function names(ladder: Ladder): string {
  return ladder.rungs.map(({ id }) => id).join(", ");
}
