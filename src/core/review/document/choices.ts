import type { Artifact } from "../../artifacts/types.ts";
import type { Choices } from "../writing.ts";

/** The reason that an artifact taken out gives. */
export const takenOut = "Taken out of this review.";

/**
 * The artifacts with those that a document leaves out marked as not counting, so that verdicts and numbers are of what is left
 * in, and the review lists them with the reason. For measuring and drafting.
 */
export function takeOut(artifacts: readonly Artifact[], { excluded }: Pick<Choices, "excluded">): readonly Artifact[] {
  const out = new Set(excluded);
  if (out.size === 0) return artifacts;
  return artifacts.map((artifact) =>
    out.has(artifact.id) && artifact.counts ? { ...artifact, counts: false, reason: takenOut } : artifact,
  );
}

/**
 * What several documents choose, as one: an artifact that any of them takes out is out, and of two notes on one artifact the later
 * document's stands. Order is chosen for one review, and left behind.
 * @param choices of each document, the oldest first
 */
export function joinChoices(choices: readonly Choices[]): Pick<Choices, "excluded" | "notes"> {
  return {
    excluded: [...new Set(choices.flatMap(({ excluded }) => excluded))],
    notes: Object.fromEntries(choices.flatMap(({ notes }) => Object.entries(notes))),
  };
}

/** The evidence that was put first for a criterion or question; none where nothing was. Ladders name their criteria as they like: `constructor`. */
export function orderOf({ order }: Pick<Choices, "order">, of: string): readonly string[] {
  return Object.hasOwn(order, of) ? (order[of] ?? []) : [];
}
