import type { Evidence, Review, ReviewCriterion } from "../types.ts";

/** What the rules give: `none` where no rule of the target rung counts artifacts. */
export type PacketVerdict = "promote" | "hold" | "coach" | "none";

/** One piece of a criterion's strongest evidence, and why it is. */
export interface Strongest {
  /** Id into `Packet.evidence`. */
  readonly id: string;
  /** `7 other people touched it`, `a document`, `one of the newest`, `you wrote on its impact` */
  readonly why: string;
}

export interface PacketCriterion extends Pick<ReviewCriterion, "id" | "expects" | "status" | "verdict" | "rule"> {
  /** Ids of all its evidence, newest first. */
  readonly evidence: readonly string[];
  readonly strongest: readonly Strongest[];
  /** Ids of what came close to a rule and counts for none, newest first; `rule` says what it lacks. */
  readonly near: readonly string[];
  /** `11 people, over 2 documents, added up`; absent where nobody else touched any. */
  readonly reach?: string;
  readonly gaps: readonly string[];
  readonly prompt?: string;
}

/** The case for or against a promotion, as data: what the rules give and what they stand on. Hostile text, not escaped. */
export interface Packet {
  /** `Promotion packet, 31 Aug 2026 to 22 Nov 2026` */
  readonly title: string;
  readonly subtitle: string;
  readonly meta: Review["meta"];
  readonly verdict: {
    readonly value: PacketVerdict;
    /** `Hold` */
    readonly name: string;
    /** Which rule gives it, in a sentence. */
    readonly rule: string;
    readonly reasons: readonly string[];
  };
  /** Of the target rung, by dimension. */
  readonly sections: readonly { readonly title: string; readonly criteria: readonly PacketCriterion[] }[];
  /** Of the rung that the person stands on; empty when it is the target. */
  readonly current: readonly Pick<ReviewCriterion, "id" | "expects" | "status" | "verdict">[];
  /** Last day on which a gap can still be closed; absent once the period is over. */
  readonly until?: string;
  readonly evidence: readonly Evidence[];
  /** What the person wrote on the impact of these, by id; absent where they wrote nothing. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}
