import type { Proposal, ProposalRow, ProposedSentence } from "./types.ts";

/** One row of a diff as a face shows it. */
export interface PolishRow extends ProposedSentence {
  /** Whether accepting it would change the words. */
  readonly canAccept: boolean;
  readonly isAccepted: boolean;
  /** The person said that it stays as it is. */
  readonly isLeft: boolean;
}

/** What a model proposes for the words about one part. */
export interface PolishView {
  /** As people know it. Hostile text as much as any. */
  readonly model: string;
  readonly rows: readonly PolishRow[];
}

/** The diff as a face shows it: no place in the words, and no Markdown, which only the host needs. */
export function polishView(
  { rows }: Proposal,
  model: string,
  accepted: ReadonlySet<number>,
  left: ReadonlySet<number>,
): PolishView {
  return {
    model,
    rows: rows.map((row, index) => {
      const { span: _span, markdown: _markdown, ...shown } = row;
      const isAccepted = accepted.has(index);
      return { ...shown, canAccept: mayApply(row), isAccepted, isLeft: !isAccepted && left.has(index) };
    }),
  };
}

/** Whether accepting a row changes the words. */
export function mayApply({ state, markdown }: ProposalRow): boolean {
  return (state === "proposed" || state === "dropped") && markdown !== undefined;
}
