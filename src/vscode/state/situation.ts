import type { Period } from "../../core/calendar/types.ts";
import type { Collection } from "../../core/collect.ts";
import type { Rung } from "../../core/ladder/types.ts";
import type { Problem } from "../../core/problem.ts";
import type { Shown } from "../../core/progress/nodes.ts";
import type { Streak } from "../../core/progress/streak.ts";
import type { Progress } from "../../core/progress/types.ts";
import type { LadderInUse } from "./ladder-files.ts";

/** One reading of the history, measured: what every face shows. */
export interface Standing {
  readonly ladder: LadderInUse;
  readonly period: Period;
  readonly rung: Rung;
  readonly target: Rung;
  /** False while the person has not said which rung they stand on: the lowest serves. */
  readonly isRungChosen: boolean;
  /** Names of the settings that no rung of the ladder is called by, or more than one. */
  readonly unknownRungs: readonly string[];
  readonly collection: Collection;
  readonly progress: Progress;
  /** Weeks kept in a row up to now. Only of the running period. */
  readonly streak?: Streak;
  /** Everything that is wrong with the ladder, the repositories and the journal. */
  readonly problems: readonly Problem[];
  /** ISO instant of the measuring. */
  readonly now: string;
}

/** How things are in this window; the views, the status bar and the welcome texts follow from it. */
export type Situation =
  /** The first reading goes on; nothing is known yet. */
  | { readonly kind: "reading" }
  | { readonly kind: "no-folder" }
  | { readonly kind: "untrusted" }
  /** No repository could be read; the problems say why, where there were any. */
  | { readonly kind: "no-repository"; readonly problems: readonly Problem[] }
  /** There is history, and nobody in it is known to be the person. */
  | { readonly kind: "nobody"; readonly standing: Standing }
  /** The person stopped the first reading. */
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "ready"; readonly standing: Standing };

/** What the core makes trees and the status line of. */
export function shownOf({ progress, ladder, collection, streak }: Standing): Shown {
  const row = streak === undefined ? {} : { streak };
  return { progress, ladder: ladder.ladder, artifacts: collection.artifacts, ...row };
}
