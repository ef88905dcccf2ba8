/** How often: the span that a rule's number is counted over. */
export type Per = "week" | "month" | "quarter" | "period";

/** A rule that artifacts satisfy. Every field that is present must hold for an artifact to count towards it. */
export interface ArtifactRule {
  readonly type: "artifacts";
  readonly anyOf: readonly string[];
  readonly atLeast: number;
  readonly per: Per;
  /** With `per: week`: the share (0 to 1) of elapsed weeks that must hold `atLeast`. */
  readonly weeks?: number;
  /** At least this many other people touched it. */
  readonly reach?: number;
  /** Globs, one of which must match a path of it. */
  readonly paths?: readonly string[];
  readonly withTests?: boolean;
  /** A commit of it says in an exact form that an AI tool assisted. */
  readonly assisted?: boolean;
  /** Dated before an artifact of this kind that it is for. */
  readonly before?: string;
}

/** A rule that only the person can answer. */
export interface ManualRule {
  readonly type: "manual";
  readonly prompt?: string;
}

/** One of several rules suffices. */
export interface AnyRule {
  readonly type: "any";
  readonly rules: readonly Rule[];
}

export type Rule = ArtifactRule | ManualRule | AnyRule;

export interface Criterion {
  readonly id: string;
  readonly dimension: string;
  readonly expects: string;
  readonly weight?: number;
  readonly points?: number;
  /** All must hold. Never empty: a criterion with none is given one manual rule. */
  readonly evidence: readonly Rule[];
  readonly examples: readonly string[];
  /** The lower rung it comes from, for a cumulative rung (`inherits: true`). */
  readonly from?: string;
}

/** The weekly artifact of a rung. */
export interface WeeklyRule {
  readonly anyOf: readonly string[];
  readonly atLeast: number;
  /** Share of weeks (0 to 1) that must hold it. */
  readonly weeks: number;
}

export interface Rung {
  readonly id: string;
  readonly level?: string;
  readonly title: string;
  readonly track?: string;
  /** Ids of the rungs above: written in the file, else the following rung of the same track, else none. */
  readonly next: readonly string[];
  readonly scope?: string;
  readonly salary?: { readonly currency: string; readonly from: number; readonly to?: number };
  readonly weekly?: WeeklyRule;
  /** Its own criteria, after those inherited from below. */
  readonly criteria: readonly Criterion[];
  /** Points needed to stand on this rung, in a ladder that counts points. */
  readonly threshold?: number;
}

/** How artifacts of a kind are recognised: a built-in definition, or one from the ladder file. */
export interface KindRule {
  readonly id: string;
  readonly label?: string;
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
}

export interface ReviewQuestion {
  readonly id: string;
  readonly question: string;
  readonly dimensions: readonly string[];
  readonly kinds: readonly string[];
  readonly maxLength?: number;
}

export interface Ladder {
  readonly name: string;
  readonly period: { readonly unit: "month" | "quarter" | "half" | "year"; readonly startMonth: number };
  readonly kinds: readonly KindRule[];
  /** Id and label, in the order to show. A weight is for people to read. */
  readonly dimensions: readonly { readonly id: string; readonly label: string; readonly weight?: number }[];
  /** Lowest first, at least one. */
  readonly rungs: readonly Rung[];
  readonly questions: readonly ReviewQuestion[];
}
