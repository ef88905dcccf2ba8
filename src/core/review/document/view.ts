import type { Review } from "../types.ts";
import type { Choices } from "../writing.ts";
import { orderOf } from "./choices.ts";
import { readable, wordsAbout } from "./edit.ts";
import type { DocumentEdit } from "./edits.ts";
import { written } from "./fences.ts";
import type { ReviewDocument } from "./types.ts";

/** A piece of evidence as it stands under a criterion or a question. */
export interface Card {
  /** Into `Review.evidence` or, for what was taken out or lies beside the period, `Review.notCounted`. */
  readonly id: string;
  /** Taken out of this review by the person. */
  readonly isOut: boolean;
}

/** What a person has made of a review: what a face shows beside the review itself. Hostile text as much as any. */
export interface DocumentView {
  /** What the parts of criteria, questions and dimensions are called, by their ids. */
  readonly names: Readonly<Record<"criterion" | "question" | "section", Readonly<Record<string, string>>>>;
  /** The person's words by part (`head`, `criterion mentoring`), where there are any. */
  readonly words: Readonly<Record<string, string>>;
  /** The evidence by part, as it was put in order, with what was taken out in its place. */
  readonly cards: Readonly<Record<string, readonly Card[]>>;
  /** One line on impact by artifact. */
  readonly notes: Choices["notes"];
  /** Artifacts that were taken out. */
  readonly excluded: Choices["excluded"];
  /** Words that stand under no part of the review: before the first, or about one that is gone. */
  readonly astray: readonly { readonly about: string; readonly text: string }[];
  /** What of the document could not be understood. */
  readonly problems: readonly string[];
}

/**
 * What a document holds beside the review.
 * @param review drafted of what the document's choices leave in
 * @param whole the same with nothing taken out
 */
export function viewOf(document: ReviewDocument, review: Review, whole: Review): DocumentView {
  const names = new Set(document.blocks.flatMap((block) => (block.type === "part" ? [written(block.name)] : [])));
  const words = [...names].map((name) => [name, wordsAbout(document, name)] as const);
  return {
    names: namesOf(whole),
    words: Object.fromEntries(words.filter(([, text]) => text !== "")),
    cards: Object.fromEntries(cardsOf(document.choices, review, whole)),
    notes: document.choices.notes,
    excluded: document.choices.excluded,
    astray: astrayWords(document),
    problems: document.problems.map(({ message }) => message),
  };
}

function namesOf({ sections, questions = [] }: Review): DocumentView["names"] {
  const named = (kind: "criterion" | "question" | "section", ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, written({ kind, id })]));
  return {
    criterion: named(
      "criterion",
      sections.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
    ),
    question: named(
      "question",
      questions.map(({ id }) => id),
    ),
    section: named(
      "section",
      sections.map(({ dimension }) => dimension),
    ),
  };
}

interface WithEvidence {
  readonly name: string;
  readonly id: string;
  readonly evidence: readonly string[];
}

/** Criteria and questions with their evidence, by the name of their part. */
function partsWithEvidence({ sections, questions = [] }: Review): readonly WithEvidence[] {
  const named =
    (kind: "criterion" | "question") => (one: { readonly id: string; readonly evidence: readonly string[] }) => ({
      name: written({ kind, id: one.id }),
      id: one.id,
      evidence: one.evidence,
    });
  return [...sections.flatMap(({ criteria }) => criteria.map(named("criterion"))), ...questions.map(named("question"))];
}

function cardsOf(choices: Choices, review: Review, whole: Review): readonly (readonly [string, readonly Card[]])[] {
  const out = new Set(choices.excluded);
  const left = new Map(partsWithEvidence(review).map(({ name, evidence }) => [name, evidence]));
  return partsWithEvidence(whole).map(({ name, id, evidence }) => {
    const all = new Set([...evidence, ...(left.get(name) ?? [])]);
    const first = orderOf(choices, id).filter((one) => all.has(one));
    return [name, [...new Set([...first, ...all])].map((one) => ({ id: one, isOut: out.has(one) }))];
  });
}

/** A card that gets another place among those of its part. */
export interface Move {
  readonly part: string;
  readonly artifact: string;
  /** From 0. */
  readonly to: number;
}

/** The edit that moves a card: the order is kept as far as it differs from what is drafted. Undefined for what is not there. */
export function orderEdit(
  document: ReviewDocument,
  review: Review,
  whole: Review,
  move: Move,
): DocumentEdit | undefined {
  const of = partsWithEvidence(whole).find(({ name }) => name === move.part)?.id;
  const ids = new Map(cardsOf(document.choices, review, whole)).get(move.part)?.map(({ id }) => id) ?? [];
  const from = ids.indexOf(move.artifact);
  if (of === undefined || from === -1) return undefined;
  const place = Math.min(ids.length - 1, move.to);
  const chosen = new Set(orderOf(document.choices, of));
  const last = Math.max(
    from,
    place,
    ids.findLastIndex((one) => chosen.has(one)),
  );
  const moved = ids.toSpliced(from, 1).toSpliced(place, 0, move.artifact);
  return { type: "order", of, ids: moved.slice(0, last + 1) };
}

function astrayWords({ blocks }: ReviewDocument): DocumentView["astray"] {
  const found: { readonly about: string; readonly text: string }[] = [];
  const seen = new Set<string>();
  let about: string | undefined = "";
  for (const block of blocks) {
    if (block.type === "part") {
      const name = written(block.name);
      about = seen.has(name) ? name : undefined;
      seen.add(name);
    } else if (block.type === "gone" && "part" in block.of) about = written(block.of.part);
    const text = block.type === "words" && about !== undefined ? readable(block.text) : "";
    if (about !== undefined && text !== "") found.push({ about, text });
  }
  return found;
}
