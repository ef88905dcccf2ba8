import type { Problem } from "../../problem.ts";
import type { PartKind } from "../parts.ts";
import type { Choices } from "../writing.ts";

/** A stretch of a document, in UTF-16 units: `start` belongs to it, `end` does not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Which part of a review: the criterion's, the question's or the dimension's id, or none. */
export interface PartName {
  readonly kind: PartKind;
  readonly id: string;
}

/** A drafted part between its two fences. The span holds both lines of the fences, with their line breaks. */
export interface Part extends Span {
  readonly type: "part";
  readonly name: PartName;
  /** What stands between the fences: Markdown, with its last line break. */
  readonly body: string;
  readonly bodyStart: number;
  /** True when it is not what was drafted: the person wrote in it. */
  readonly edited: boolean;
  /** Of what was drafted. */
  readonly sum: string;
}

/** A line that says that words below are about a part or about evidence that is gone. */
export interface GoneMark extends Span {
  readonly type: "gone";
  readonly of: { readonly part: PartName } | { readonly evidence: string };
}

/** What the person wrote, and the blank lines between parts. */
export interface Words extends Span {
  readonly type: "words";
  readonly text: string;
}

export type Block = Part | GoneMark | Words;

/** The front matter. The span is of the YAML between its fences. */
export interface Front extends Span {
  readonly text: string;
}

/** A review as a file: everything of the text, with its place in it. Blocks follow each other without a gap. */
export interface ReviewDocument {
  readonly text: string;
  readonly front?: Front;
  readonly choices: Choices;
  readonly blocks: readonly Block[];
  /** What could not be understood, and is left as it stands. */
  readonly problems: readonly Problem[];
}
