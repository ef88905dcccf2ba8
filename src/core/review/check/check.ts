import { type Cited, citationsOver } from "./cited.ts";
import { claimOf } from "./claim.ts";
import { findingsOn } from "./findings.ts";
import { positionsIn } from "./positions.ts";
import { readSentences } from "./read-sentences.ts";
import { tooLong } from "./too-long.ts";
import type { CheckInput, Finding } from "./types.ts";

/**
 * Checks that a review claims nothing that it does not show: every finding with its place, in order. What the draft wrote
 * is taken as it stands, but for its links. A text that is too long is not read, and says so. Takes time in the length of the text and the number of artifacts.
 */
export function checkReview(input: CheckInput): readonly Finding[] {
  const { text, drafted } = input;
  const long = tooLong(text);
  if (long !== undefined) return [long];
  const citations = citationsOver(input);
  const at = positionsIn(text);
  return readSentences(text, drafted).flatMap((sentence) => {
    const cited = sentence.spans.map((span) => ({ span, cited: citations.of(span) }));
    const below = sentence.shownBelow.flatMap((span) => citations.of(span) ?? []);
    const claim = sentence.isDrafted ? undefined : claimOf(sentence);
    return findingsOn({ sentence, claim, cited, below, timeZone: input.timeZone, at });
  });
}

/** The commits and paths of a review that no artifact answers for: what `lookUp` must find out, each once. */
export function openCitations(input: Omit<CheckInput, "whose">): readonly Extract<Cited, { kind: "place" }>[] {
  if (tooLong(input.text) !== undefined) return [];
  const citations = citationsOver(input);
  const open = new Map<string, Extract<Cited, { kind: "place" }>>();
  for (const { spans } of readSentences(input.text)) {
    for (const span of spans) {
      const cited = citations.of(span);
      if (cited?.kind === "place") open.set(cited.key, cited);
    }
  }
  return [...open.values()];
}
