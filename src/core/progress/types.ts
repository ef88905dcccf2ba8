import type { Period, Week } from "../calendar/types.ts";

export type CriterionStatus = "met" | "partial" | "none" | "manual";

/** For a share of weeks that does not hold yet: how many more weeks it takes, and how many are left to the period. */
export interface WeeksOutlook {
  readonly missing: number;
  readonly left: number;
}

/** One rule measured. `text` and `gap` are plain words made here, so that no face words anything itself. */
export interface RuleProgress {
  readonly type: "artifacts" | "manual" | "any";
  /** How many it takes, in artifacts (or weeks, for a rule with a share of weeks). 0 for a manual rule. */
  readonly need: number;
  readonly have: number;
  readonly met: boolean;
  /** `1 RFC or design document that 3 others touched, per quarter`; for a manual rule, its prompt. */
  readonly text: string;
  /** `1 more RFC that 3 others touched, by 31 Dec`. Absent when met, and for a manual rule. */
  readonly gap?: string;
  /** Weeks judged so far (those over, time off left out, and the running one once it is kept), for a rule with a share of weeks. */
  readonly weeks?: number;
  readonly outlook?: WeeksOutlook;
  /** What `have` comes to by the end of the period at the rate so far. Only while the period runs. */
  readonly pace?: number;
  /** Artifacts that count towards it, newest first. */
  readonly evidence: readonly string[];
  /**
   * Artifacts of the period that are of its kinds and paths, and of its assistance, but lack its reach, its tests or its
   * `before`, newest first. They count for nothing in `have`; absent when there are none, and when the rule holds.
   */
  readonly near?: readonly string[];
  /** What came close and what it lacks: `1 RFC, which 1 other touched; it needs 3`. Absent for `any`: its rules have it. */
  readonly nearText?: string;
  /** Pieces in all that a rule with a share of weeks found, in whatever week. */
  readonly total?: number;
  /** The alternatives, for `any`. */
  readonly rules?: readonly RuleProgress[];
}

export interface CriterionProgress {
  readonly id: string;
  readonly dimension: string;
  readonly expects: string;
  readonly weight?: number;
  readonly status: CriterionStatus;
  /** Short, for a tree row: `2 of 1 · reach 11`, `23 of 40 · on pace`, `no evidence`, `yours to say`. */
  readonly summary: string;
  readonly rules: readonly RuleProgress[];
  /** Artifact ids, newest first, each once. */
  readonly evidence: readonly string[];
  /** What came close to one of its rules and counts for none, newest first; absent when there is nothing. */
  readonly near?: readonly string[];
  /** Examples from the ladder, for what would show it. */
  readonly examples: readonly string[];
}

/** The counting artifacts of one kind in a week. */
export interface WeekKind {
  readonly kind: string;
  readonly group: keyof WeekProgress["groups"];
  readonly count: number;
  /** How many of them count towards the weekly artifact. */
  readonly towards: number;
  /** `2 pull requests`. A ladder's own label is hostile text. */
  readonly text: string;
}

/** One week of the period against the weekly artifact. */
export interface WeekProgress {
  readonly week: string;
  readonly start: string;
  readonly end: string;
  /** Artifacts that count towards the weekly rule (all that count, when the rung has no weekly rule). */
  readonly count: number;
  readonly need: number;
  readonly met: boolean;
  readonly state: "past" | "current" | "future" | "time off";
  /** Every artifact of the week, counting or not, newest first. */
  readonly artifacts: readonly string[];
  /** Counting artifacts of the week by group, for the chart: documents, changes, with others, from elsewhere. */
  readonly groups: {
    readonly documents: number;
    readonly changes: number;
    readonly withOthers: number;
    readonly elsewhere: number;
  };
  /** The same by kind, those towards the weekly artifact first; absent in a week with none. */
  readonly kinds?: readonly WeekKind[];
}

/** What is missing, in plain words. */
export interface Gap {
  /** The criterion's id, or `weekly`. */
  readonly criterion: string;
  readonly text: string;
}

/** Where one person stands against a rung. The contract of `ladderlog progress --json`, and what every face renders. */
export interface Progress {
  /** Rung ids. */
  readonly rung: string;
  readonly target: string;
  /** `Mid (L2)` */
  readonly rungTitle: string;
  readonly targetTitle: string;
  readonly ladder: string;
  readonly period: Period;
  /** The week that runs now, and its place in the period (1-based); absent when the period does not hold today. */
  readonly now?: { readonly week: Week; readonly number: number };
  /** The running week, judged whole: on the first or last days of a period it may belong to the neighbour. Present when the period runs. */
  readonly thisWeek?: WeekProgress;
  /** How many weeks the period has. */
  readonly weeks: number;
  readonly criteria: readonly CriterionProgress[];
  readonly weekly: readonly WeekProgress[];
  /** The weekly artifact over the elapsed weeks (the running one only once it is kept). */
  readonly weeklySummary: {
    readonly kept: number;
    readonly elapsed: number;
    /** Share of weeks needed, 0 to 1. */
    readonly share: number;
    readonly met: boolean;
    /** `1 RFC or architectural improvement a week, in 75 % of weeks`; absent when the rung has no weekly rule. */
    readonly text?: string;
    /** Weeks kept in a row up to now. */
    readonly streak: number;
    readonly outlook?: WeeksOutlook;
  };
  readonly points?: { readonly have: number; readonly need: number };
  readonly gaps: readonly Gap[];
}
