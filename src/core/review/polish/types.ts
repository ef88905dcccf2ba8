import type { Artifact } from "../../artifacts/types.ts";
import type { CheckedRepository } from "../check/types.ts";
import type { Evidence, Review } from "../types.ts";
import type { Choices } from "../writing.ts";

/** What a person wants to have polished: their words about some criteria or questions of a review. */
export interface PolishInput {
  readonly review: Review;
  /** Those of the review, to find what the words cite. */
  readonly artifacts: readonly Artifact[];
  readonly repositories: readonly CheckedRepository[];
  readonly notes: Choices["notes"];
  readonly parts: readonly ChosenPart[];
}

/** A criterion or question with the person's words about it, in Markdown; they may be empty. */
export interface ChosenPart {
  /** As it is named in the document: `criterion mentoring`. */
  readonly part: string;
  readonly words: string;
}

/** A piece of evidence under its short name. */
export interface SentEvidence {
  /** `E1` */
  readonly id: string;
  readonly evidence: Evidence;
  /** The title as it is sent. Empty when it is held back. */
  readonly title: string;
  /** The person's line on its impact, as it is sent. */
  readonly note?: string;
}

/** A sentence of the person's under its short name. Offsets into the words of its part. */
export interface SentSentence {
  /** `S1` */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** As it is sent: without markup, links and citations. */
  readonly text: string;
  /** Short names of the evidence that it cites. */
  readonly evidence: readonly string[];
  /** Addresses that it links to and that are no evidence sent. */
  readonly links: readonly string[];
}

/** One chosen part as it is sent. */
export interface SentPart {
  /** `C1` */
  readonly id: string;
  readonly part: string;
  /** What the criterion expects, or the question. */
  readonly asks: string;
  readonly words: string;
  readonly sentences: readonly SentSentence[];
  /** Short names of the evidence that may be cited for it. */
  readonly evidence: readonly string[];
}

/** All that a model is given, and what its answer is judged by. */
export interface Sending {
  readonly parts: readonly SentPart[];
  readonly evidence: readonly SentEvidence[];
  /** What is not sent although it belongs here, and why, each a sentence. */
  readonly heldBack: readonly string[];
}

/** One sentence as a model gives it, not judged. Hostile text. */
export interface AnswerSentence {
  readonly text: string;
  readonly evidence: readonly string[];
  /** The sentence that it replaces; absent for a new one. */
  readonly replaces?: string;
  /** The part that a new sentence is about. */
  readonly about?: string;
}

/**
 * One row of the diff. `proposed` and `dropped` change the words once the person accepts them; `refused` and `same` never do.
 */
export interface ProposedSentence {
  /** What the person wrote, as it was sent; absent for a new sentence. */
  readonly before?: string;
  /** What would stand there, without its citations; absent for a removal. */
  readonly after?: string;
  /** Ids of the artifacts that it would cite. */
  readonly evidence: readonly string[];
  readonly state: "proposed" | "refused" | "dropped" | "same";
  /** Why it is refused, or what would be lost by accepting it. Plain sentences with hostile text in them. */
  readonly reasons: readonly string[];
}

/** The diff of one part, and all that is needed to carry it out. */
export interface Proposal {
  readonly part: string;
  /** The words that it is a diff of. */
  readonly words: string;
  readonly rows: readonly ProposalRow[];
}

export interface ProposalRow extends ProposedSentence {
  /** What it takes the place of in the words; absent for a new sentence. */
  readonly span?: { readonly start: number; readonly end: number };
  /** The Markdown to put there, with its citations; empty for a removal; absent where nothing may be changed. */
  readonly markdown?: string;
}
