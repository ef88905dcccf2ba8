import { draftedSentences, isDrafted } from "./drafted.ts";
import { passagesOf } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import type { Passage, Sentence, Span } from "./types.ts";

/** A sentence of a review, and whether the draft wrote it. */
export interface ReadSentence extends Sentence {
  readonly isDrafted: boolean;
  /** What the items of a list show that the sentence leads into (`I led the migration:`). */
  readonly shownBelow: readonly Span[];
}

/**
 * All sentences of a review in order. Those that the draft wrote are told by their form, or because they stand word for
 * word in a fresh draft.
 */
export function readSentences(text: string, drafted?: string): readonly ReadSentence[] {
  const known = new Set(
    drafted === undefined ? [] : passagesOf(drafted).map(({ start, end }) => drafted.slice(start, end)),
  );
  const passages = passagesOf(text);
  const below = spansBelow(passages);
  return passages.flatMap((passage, index) => {
    const raw = text.slice(passage.start, passage.end);
    const whole = known.has(raw) || isDrafted(raw, passage);
    const sentences = sentencesOf(text, passage);
    const marks = draftedSentences(
      sentences.map(({ start, end }) => text.slice(start, end)),
      passage,
    );
    return sentences.map((sentence, at) => {
      const leads =
        at === sentences.length - 1 && /:[*_\s]*$/.test(text.slice(Math.max(0, sentence.end - 8), sentence.end));
      return { ...sentence, isDrafted: whole || marks[at] === true, shownBelow: leads ? (below[index] ?? []) : [] };
    });
  });
}

/** For each passage the spans of the items right below it; of an item none, so that each list is walked once. */
function spansBelow(passages: readonly Passage[]): readonly (readonly Span[])[] {
  return passages.map(({ kind }, index) => {
    if (kind === "item") return [];
    let end = index + 1;
    while (passages[end]?.kind === "item") end += 1;
    return passages.slice(index + 1, end).flatMap(({ spans }) => spans);
  });
}
