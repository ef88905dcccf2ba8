import { escapeMarkdown, escapeSentences } from "../escape.ts";
import type { ReviewPart } from "../parts.ts";
import type { Review } from "../types.ts";
import type { Choices } from "../writing.ts";
import { cites, goneEvidence, type ShownEvidence, shownEvidence } from "./cited.ts";
import type { ReviewDocument } from "./types.ts";

/** What the person wrote of evidence that is gone: which it is, and the part of the document that says so. */
export interface Gone {
  readonly cited: readonly ShownEvidence[];
  /** Undefined when nothing was written about anything that is gone. */
  readonly part?: ReviewPart;
}

/**
 * Evidence that the document showed or has a note on, that the person wrote about, and that the review no longer counts.
 * A part lists it with the line that it had, so that the words about it can still be understood.
 */
export function goneOf(document: ReviewDocument, review: Review, { notes }: Choices): Gone {
  const shown = shownEvidence(document);
  const words = document.blocks.flatMap((block) => (block.type === "words" ? [block.text] : []));
  const gone = goneEvidence(shown, review);
  const cited = gone.filter((one) => words.some((text) => cites(text, one)));
  const noted = notedOf(shown, review, notes);
  const listed = [...new Map([...noted, ...cited].map((one) => [one.id, one])).values()];
  if (listed.length === 0) return { cited };
  const body = ["## No longer evidence", listed.map((one) => itemOf(one, review, notes)).join("\n")].join("\n\n");
  return { cited, part: { kind: "gone", id: "", body } };
}

function notedOf(
  shown: ReadonlyMap<string, ShownEvidence>,
  review: Review,
  notes: Choices["notes"],
): readonly ShownEvidence[] {
  const there = new Set([...review.evidence, ...review.notCounted].map(({ id }) => id));
  const ids = Object.keys(notes).filter((id) => !there.has(id) && notes[id]?.trim() !== "");
  return ids.map((id) => shown.get(id) ?? { id, line: `Artifact ${escapeMarkdown(id)}`, handles: [id] });
}

function itemOf({ id, line }: ShownEvidence, review: Review, notes: Choices["notes"]): string {
  const [told = ""] = line.split(/\. (?:Impact|Why it is gone): /);
  const reason = review.notCounted.find((one) => one.id === id)?.reason;
  const note = notes[id];
  const why = reason === undefined ? "the history no longer shows it" : escapeSentences(reason);
  const impact = note === undefined ? "" : `. Impact: ${escapeSentences(note)}`;
  const mark = /^[\w-]{1,64}$/.test(id) ? ` <!-- ${id} -->` : "";
  return `- ${told}. Why it is gone: ${impact === "" ? why : why.replace(/\.+$/, "")}${impact}${mark}`;
}
