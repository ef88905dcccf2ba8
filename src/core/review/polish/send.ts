import { cleanTitle } from "../../artifacts/title.ts";
import { counted } from "../../progress/words.ts";
import { type Citations, citationsOver } from "../check/cited.ts";
import { written } from "../document/fences.ts";
import type { Evidence, Review } from "../types.ts";
import { readsLikeInstruction } from "./instructing.ts";
import { longestWords, type OwnSentences, ownSentences } from "./own-sentences.ts";
import type { ChosenPart, PolishInput, Sending, SentEvidence, SentPart } from "./types.ts";

/** So much evidence of a part is sent, the newest. */
const mostEvidence = 60;
const longestAsked = 600;

/** A part with what the review has of it and what the person wrote. */
interface Gathered extends ChosenPart, OwnSentences {
  readonly asks: string;
  readonly evidence: readonly Evidence[];
  readonly older: number;
}

/**
 * What a model would be given for the chosen parts: their evidence and what else the person's words cite of this review, and the
 * sentences of those words, each under a short name. Parts that the review does not have are left out.
 */
export function gatherSending(input: PolishInput): Sending {
  const citations = citationsOver(input);
  const gathered = input.parts.flatMap((chosen) => gather(chosen, input.review, citations));
  const all = new Map(gathered.flatMap(({ evidence }) => evidence.map((one) => [one.id, one] as const)));
  const evidence = [...all.values()].map((one, index) => sentEvidence(one, `E${index + 1}`, input.notes[one.id]));
  const names = new Map(evidence.map(({ id, evidence: one }) => [one.id, id]));
  const name = (artifact: { readonly id: string }) => names.get(artifact.id) ?? [];
  let sentences = 0;
  const parts = gathered.map(
    ({ part, words, asks, sentences: own, evidence: shown }, index): SentPart => ({
      id: `C${index + 1}`,
      part,
      asks,
      words,
      evidence: shown.flatMap(name),
      sentences: own.map(({ start, end, text, artifacts, links }) => {
        sentences += 1;
        return { id: `S${sentences}`, start, end, text, links, evidence: artifacts.flatMap(name) };
      }),
    }),
  );
  return { parts, evidence, heldBack: [...gathered.flatMap(heldBackOf), ...evidence.flatMap(withoutTitle)] };
}

function gather(chosen: ChosenPart, review: Review, citations: Citations): readonly Gathered[] {
  const found = partOf(review, chosen);
  if (found === undefined) return [];
  const own = ownSentences(chosen.words, citations);
  const { sentences } = own;
  const cited = new Set(sentences.flatMap((sentence) => sentence.artifacts.map(({ id }) => id)));
  const shown = new Set([...found.evidence, ...cited]);
  const all = [...review.evidence, ...review.notCounted.filter(({ id }) => found.evidence.includes(id))];
  const evidence = all.filter(({ id }) => shown.has(id));
  // What the person cites already is sent before what they might.
  const first = [...evidence.filter(({ id }) => cited.has(id)), ...evidence.filter(({ id }) => !cited.has(id))];
  const sent = first.slice(0, mostEvidence);
  const older = first.length - sent.length;
  return [{ ...chosen, ...own, asks: cleanTitle(found.asks, longestAsked), evidence: sent, older }];
}

function partOf({ sections, questions = [] }: Review, { part }: ChosenPart) {
  const isCalled = (kind: "criterion" | "question", id: string) => written({ kind, id }) === part;
  const criterion = sections.flatMap(({ criteria }) => criteria).find(({ id }) => isCalled("criterion", id));
  if (criterion !== undefined) return { asks: criterion.expects, evidence: criterion.evidence };
  const question = questions.find(({ id }) => isCalled("question", id));
  return question && { asks: question.question, evidence: question.evidence };
}

function sentEvidence(evidence: Evidence, id: string, note?: string): SentEvidence {
  const title = sendable(evidence.title);
  const line = note === undefined ? "" : sendable(note);
  return { id, evidence, title, ...(line === "" ? {} : { note: line }) };
}

/** One line without e-mail addresses; nothing of a text that speaks to a model. */
function sendable(text: string): string {
  const line = cleanTitle(text).replace(/[^\s@<>()"']+@[^\s@<>()"']+\.[^\s@<>()"']+/gu, "(address)");
  return readsLikeInstruction(line) ? "" : line;
}

function heldBackOf({ asks, older, withAddress, isTooLong }: Gathered): readonly string[] {
  const of = `"${cleanTitle(asks, 60)}"`;
  return [
    ...(isTooLong ? [`Your words about ${of} are not sent: they have more than ${longestWords} characters.`] : []),
    ...(older === 0
      ? []
      : [`${counted(older, "older piece")} of evidence of ${of} ${older === 1 ? "is" : "are"} not sent.`]),
    ...(withAddress === 0
      ? []
      : [
          `${counted(withAddress, "sentence")} of yours about ${of} with an e-mail address ${withAddress === 1 ? "is" : "are"} not sent.`,
        ]),
  ];
}

function withoutTitle({ id, title, evidence }: SentEvidence): readonly string[] {
  if (title !== "") return [];
  return [
    `The title of ${id} is not sent: it reads like an instruction to a model ("${cleanTitle(evidence.title, 80)}").`,
  ];
}
