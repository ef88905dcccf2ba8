import type { CriterionStatus, Gap, RuleProgress, WeekProgress } from "../progress/types.ts";

/** One artifact as evidence in a review: everything a face shows of it, already worded. Hostile text, not escaped. */
export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** `RFC`, `pull request` */
  readonly kindLabel: string;
  /** `RFCs`, for several of them. */
  readonly kindPlural?: string;
  readonly group: "documents" | "changes" | "withOthers" | "elsewhere";
  /** Day it counts on, `2026-10-12`, and for people `12 Oct`. */
  readonly date: string;
  readonly day: string;
  readonly status: string;
  readonly role: string;
  readonly repository: string;
  /** Short hash, empty for what was logged by hand. */
  readonly commit: string;
  readonly path?: string;
  /** Where it can be opened by others, if a remote or a link is known. Only http(s). */
  readonly url?: string;
  readonly reach?: number;
  readonly assisted?: boolean;
  /** True when only the journal knows it: links into its repository may lead nowhere. */
  readonly unreachable?: true;
}

export interface ReviewCriterion {
  readonly id: string;
  readonly expects: string;
  readonly status: CriterionStatus;
  /** `Met`, `Partly`, `No evidence`, `Yours to say` */
  readonly verdict: string;
  /** The rule and the number: `Needs 40 reviews this quarter. There are 23, which is on pace for 37.` */
  readonly rule: string;
  readonly rules: readonly RuleProgress[];
  /** Ids into `Review.evidence`, newest first. */
  readonly evidence: readonly string[];
  /** Ids of what came close to a rule and counts for none, newest first; `rule` says what it lacks. */
  readonly near?: readonly string[];
  /** Question to answer in one's own words, for a manual rule. */
  readonly prompt?: string;
}

export interface ReviewSection {
  readonly dimension: string;
  readonly title: string;
  readonly criteria: readonly ReviewCriterion[];
}

/** A question of the company's form, with what answers it. */
export interface ReviewAnswer {
  readonly id: string;
  readonly question: string;
  /** Ids of the criteria in the dimensions that answer it. */
  readonly criteria: readonly string[];
  /** Ids into `Review.evidence`, newest first. */
  readonly evidence: readonly string[];
  /** Most characters that the form takes. */
  readonly maxLength?: number;
}

/** A number with its caption: `3 of 7`, `criteria shown, 2 partly`. */
export interface Fact {
  readonly value: string;
  readonly caption: string;
}

/**
 * The draft of a self-review, as data. Markdown, HTML and the panel are three renderings of it. Every sentence in it
 * holds a number or stands on evidence; nothing is judged that a rule does not judge.
 */
export interface Review {
  /** `Self-review, fourth quarter 2026` */
  readonly title: string;
  /** `Mid (L2) against Senior (L3) · 1 Oct to 31 Dec, week 8 of 13 · 3 repositories` */
  readonly subtitle: string;
  readonly meta: {
    readonly period: string;
    readonly start: string;
    readonly end: string;
    readonly rung: string;
    readonly target: string;
    readonly ladder: string;
    /** Day of drafting, `2026-11-23`. */
    readonly drafted: string;
    readonly repositories: readonly string[];
  };
  readonly facts: readonly Fact[];
  readonly sections: readonly ReviewSection[];
  /** The company's own form, where the ladder has one. */
  readonly questions?: readonly ReviewAnswer[];
  readonly weekly: {
    readonly text: string;
    readonly weeks: readonly WeekProgress[];
    /** What counts in the period but lies in none of its weeks, a sentence for each side. */
    readonly edges?: readonly string[];
  };
  readonly gaps: readonly Gap[];
  /** What to do next, one line per gap that can still be closed, with its date. Empty once the period is over. */
  readonly plan: readonly string[];
  /** `31 December` when the period still runs, for the heading of the gaps. */
  readonly until?: string;
  /** All artifacts of the period that count, newest first: the appendix. */
  readonly evidence: readonly Evidence[];
  /** Listed with their reason, never counted: drafts, reverted. */
  readonly notCounted: readonly (Evidence & { readonly reason: string })[];
  /** What could not be read, so that nothing is silently missing. */
  readonly problems: readonly string[];
}
