import type { Commit } from "../../history/types.ts";
import { hasLetter } from "../../letters.ts";
import { longestTitle } from "../title.ts";

/** Paragraphs that are no sentence about the topic: lists, trailers, quotations, addresses, what merge tools write. */
const noSentence =
  /^(?:[*\-+#>|=_~<[({]|\d+[.)]\s|https?:|[A-Z](?=[\w-]*-[\w-])[\w-]+:\s|(?:cc|bug|fixes|closes|resolves|refs?|see|source|link|conflicts?|reviewed|merge[ds]?|merging|by|this (?:merge|reverts|pull))\b)/i;
/** What is said of the branch as a branch (`Resurrect a stalled topic`), and not of what it does. */
const ofBranch = /\b(?:topic|this (?:branch|series)|patch(?:es)? (?:series|from|by)|series (?:from|by))\b/i;

/**
 * The first sentence of a merge's own message body, when it is one about what was merged: as one line without its full
 * stop. Undefined for a body of lists, trailers or addresses, for fewer than two words, and for one too long to be shown as a title.
 */
export function mergeSentence({ body }: Commit): string | undefined {
  const paragraph =
    body
      .slice(0, 4_000)
      .trim()
      .split(/\n\s*\n/, 1)[0] ?? "";
  if (noSentence.test(paragraph)) return undefined;
  const line = paragraph.replace(/\s+/g, " ").trim();
  // A full stop with a capital or nothing after it, so that `e.g. x` and `v1.2` end no sentence.
  const stop = /[.!?](?=\s+\p{Lu}|\s*$)/u.exec(line)?.index;
  const sentence = (stop === undefined ? line : line.slice(0, stop)).trim();
  if (ofBranch.test(sentence)) return undefined;
  return sentence.length > longestTitle || !/\S\s+\S/.test(sentence) || !hasLetter(sentence) ? undefined : sentence;
}
