import type { Evidence } from "./types.ts";

/** What a person chose for the evidence of one review, by id. */
export interface Choices {
  /** Artifacts taken out of the review. */
  readonly excluded: readonly string[];
  /** For a criterion or question: which evidence comes first, in this order. */
  readonly order: Readonly<Record<string, readonly string[]>>;
  /** One line on the impact of an artifact. Hostile text as much as any. */
  readonly notes: Readonly<Record<string, string>>;
  /** Parts not to draft: `weekly`, `criterion mentoring`. */
  readonly omit: readonly string[];
}

/** How the evidence of a review is written out. */
export interface Writing {
  readonly notes: ReadonlyMap<string, string>;
  readonly order: ReadonlyMap<string, readonly string[]>;
  /** Whether each piece carries its id in a comment, so that a document can be read back. */
  readonly marked: boolean;
}

export const noChoices: Choices = { excluded: [], order: {}, notes: {}, omit: [] };

/** As a draft is written that nobody has worked on. */
export const plainWriting: Writing = { notes: new Map(), order: new Map(), marked: false };

/** As a document is written that holds these choices. */
export function writingOf({ notes, order }: Choices, marked: boolean): Writing {
  return { notes: new Map(Object.entries(notes)), order: new Map(Object.entries(order)), marked };
}

/** What the person put in order, then what they wrote a note on; and all the rest as it came. */
export function inChosenOrder(
  evidence: readonly Evidence[],
  { notes, order }: Writing,
  of: string,
): { readonly chosen: readonly Evidence[]; readonly others: readonly Evidence[] } {
  const byId = new Map(evidence.map((one) => [one.id, one]));
  const noted = evidence.filter(({ id }) => notes.has(id)).map(({ id }) => id);
  const first = new Set([...(order.get(of) ?? []), ...noted]);
  return {
    chosen: [...first].flatMap((id) => byId.get(id) ?? []),
    others: evidence.filter(({ id }) => !first.has(id)),
  };
}
