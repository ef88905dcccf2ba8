import type { Artifact } from "../../artifacts/types.ts";
import type { Problem } from "../../problem.ts";

/**
 * What stands in a review that may lead to evidence: a link, code, the number of a pull request, or the id that a saved draft
 * puts behind a line of evidence as a comment. Offsets into the text.
 */
export interface Span {
  readonly kind: "link" | "code" | "number" | "mark";
  readonly start: number;
  readonly end: number;
  /** The address, the code, the number or the id. Hostile text. */
  readonly target: string;
  /** Where the words of a link stand, which are read as part of the sentence. */
  readonly words?: { readonly start: number; readonly end: number };
}

/** A paragraph (of a list item or not) or the row of a table. Offsets into the text. */
export interface Passage {
  readonly kind: "paragraph" | "item" | "row";
  readonly start: number;
  readonly end: number;
  /** Of inline code, links, pictures and HTML, in order. */
  readonly spans: readonly Span[];
  /** Parts whose characters are no words: code, HTML, pictures. */
  readonly silent: readonly { readonly start: number; readonly end: number }[];
  /** The heading of the second level above it, as written. */
  readonly section?: string;
  /** True for a row of a table that the draft makes: only its links are looked at. */
  readonly ofDraft?: true;
}

/** One sentence with what it cites. Offsets into the text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Its words: code, addresses and HTML are blanks, so that an offset in it is one in the sentence. */
  readonly words: string;
  readonly spans: readonly Span[];
  /** Marked as an opinion by its writer: it claims nothing. */
  readonly isOpinion: boolean;
}

/** A commit or a file that no artifact answers for: whose it is. */
export type Whose = "mine" | "others" | "gone";

/** A repository that was read, as a review may link to it. */
export interface CheckedRepository {
  readonly name: string;
  readonly webUrl?: string;
}

/** What a review is checked against. */
export interface CheckInput {
  /** The review's Markdown. Hostile text. */
  readonly text: string;
  /** Mine, of the review's period and the weeks at its edges. */
  readonly artifacts: readonly Artifact[];
  readonly repositories: readonly CheckedRepository[];
  readonly timeZone: string;
  /** Commits and paths that no artifact answers for, by their key (see `lookUp`). What is missing was not looked for. */
  readonly whose?: ReadonlyMap<string, Whose>;
  /** The same review as it would be drafted now: what stands in it word for word is not checked. */
  readonly drafted?: string;
}

/** What is wrong with one place of a review: a located problem. Errors are unproved claims and links that lead nowhere. */
export interface Finding extends Problem {
  readonly code: FindingCode;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type FindingCode =
  | "unproved-claim"
  | "evidence-gone"
  | "evidence-not-yours"
  | "evidence-does-not-count"
  | "number-not-shown"
  | "day-not-shown"
  | "unknown-link"
  | "review-too-long";
