import { draftedSentences, isDrafted, isOfGone } from "./drafted.ts";
import { passagesOf } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import type { Passage, Sentence, Span } from "./types.ts";

/** A sentence of a review, and whether the draft wrote it. */
export interface ReadSentence extends Sentence {
  readonly isDrafted: boolean;
  /** What else shows it: the list that it leads into (`I led the migration:`), the item that it tells the impact of. */
  readonly shownBelow: readonly Span[];
}

/**
 * All sentences of a review in order. Those that the draft wrote are told by their form, or because they stand word for
 * word in a fresh draft.
 */
export function readSentences(text: string, drafted = ""): readonly ReadSentence[] {
  const known = new Set(passagesOf(drafted).map((passage) => rawOf(drafted, passage)));
  const passages = passagesOf(text);
  const below = spansBelow(passages);
  return passages.flatMap((passage, index) => {
    const raw = rawOf(text, passage);
    const isWhole = known.has(raw) || isDrafted(raw, passage);
    if (isWhole && isOfGone(passage)) return [];
    return sentencesIn(text, passage, isWhole, below[index] ?? []);
  });
}

function sentencesIn(
  text: string,
  passage: Passage,
  isWhole: boolean,
  below: readonly Span[],
): readonly ReadSentence[] {
  const sentences = sentencesOf(text, passage);
  const written = sentences.map(({ start, end }) => text.slice(start, end));
  const marks = draftedSentences(written, passage);
  const impact = written.findIndex((words) => words.startsWith("Impact: "));
  const [marked, cited] = spansOfItem(passage);
  return sentences.map((sentence, index) => {
    const words = written[index] ?? "";
    const isLast = index === sentences.length - 1;
    return {
      ...sentence,
      isDrafted: isWhole || marks[index] === true,
      shownBelow: [
        ...(impact !== -1 && index >= impact ? cited : marked),
        ...(isLast && leadsOn.test(words.slice(-8)) ? below : []),
      ],
    };
  });
}

const leadsOn = /:[*_\s]*$/;

/** An item of the draft cites one artifact, so a few are enough to look at, however long it is. */
const mostOfItem = 10;

/** What holds for all of an item, its mark, and what holds for a line on its impact (`Impact: …`): all that it cites. */
function spansOfItem({ kind, spans }: Passage): readonly [readonly Span[], readonly Span[]] {
  if (kind !== "item") return [[], []];
  return [spans.filter((span) => span.kind === "mark").slice(-1), spans.slice(0, mostOfItem)];
}

/** A passage as it is written, without the mark of an artifact behind it: the same saved and unsaved. */
function rawOf(text: string, { start, end }: Passage): string {
  return text.slice(start, end).replace(/ <!-- [\w-]{1,64} -->$/, "");
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
