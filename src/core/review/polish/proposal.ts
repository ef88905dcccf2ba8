import { cleanTitle } from "../../artifacts/title.ts";
import { citationOf, placeOfCitation } from "../check/citation.ts";
import { escapeSentences } from "../escape.ts";
import { refusals } from "./judge.ts";
import { statedNumbers } from "./stated-numbers.ts";
import type { AnswerSentence, Proposal, ProposalRow, Sending, SentEvidence, SentPart, SentSentence } from "./types.ts";

type Evidence = ReadonlyMap<string, SentEvidence>;

/**
 * What a model answered as a diff, sentence by sentence: for each sentence of the person's what would replace it, what is refused with
 * the reasons, and what the answer leaves out; then what is new; last what belongs to nothing that was sent.
 */
export function proposalOf(sending: Sending, answer: readonly AnswerSentence[]): readonly Proposal[] {
  const evidence = new Map(sending.evidence.map((one) => [one.id, one]));
  const placed = placedIn(sending, answer);
  return sending.parts.map((part, index) => ({
    part: part.part,
    words: part.words,
    rows: [
      ...part.sentences.flatMap((sentence) =>
        replacing(sentence, part, placed.replacing.get(sentence.id) ?? [], evidence),
      ),
      ...(placed.about.get(part.id) ?? []).map((one) => added(one, part, evidence)),
      // A row that belongs nowhere is still shown, with the first part.
      ...(index === 0 ? placed.lost.map((one) => refusedRow(one, [lostReason(one)])) : []),
    ],
  }));
}

function placedIn({ parts }: Sending, answer: readonly AnswerSentence[]) {
  const sentences = new Set(parts.flatMap((part) => part.sentences.map(({ id }) => id)));
  const ids = new Set(parts.map(({ id }) => id));
  const isReplacing = ({ replaces }: AnswerSentence) => replaces !== undefined && sentences.has(replaces);
  const isNew = ({ replaces, about }: AnswerSentence) =>
    replaces === undefined && about !== undefined && ids.has(about);
  return {
    replacing: Map.groupBy(answer.filter(isReplacing), ({ replaces = "" }) => replaces),
    about: Map.groupBy(answer.filter(isNew), ({ about = "" }) => about),
    lost: answer.filter((one) => !isReplacing(one) && !isNew(one)),
  };
}

function lostReason({ replaces, about }: AnswerSentence): string {
  if (replaces !== undefined) return `It replaces what was not sent: ${cleanTitle(replaces, 40)}.`;
  return about === undefined
    ? "It does not say what it is about."
    : `It is about what was not sent: ${cleanTitle(about, 40)}.`;
}

function replacing(
  sentence: SentSentence,
  part: SentPart,
  answers: readonly AnswerSentence[],
  evidence: Evidence,
): readonly ProposalRow[] {
  const [first, ...others] = answers;
  if (first === undefined) return [droppedRow(sentence, evidence)];
  return [
    replacement(first, sentence, part, evidence),
    ...others.map((one) => refusedRow(one, ["Another sentence replaces the same one of yours."])),
  ];
}

function replacement(answer: AnswerSentence, sentence: SentSentence, part: SentPart, evidence: Evidence): ProposalRow {
  const { start, end, text: before } = sentence;
  const isSame = spaced(answer.text) === before && answer.evidence.every((id) => sentence.evidence.includes(id));
  if (isSame)
    return { before, after: before, evidence: idsOf(sentence.evidence, evidence), state: "same", reasons: [] };
  const reasons = refusals({ answer, part, replaced: sentence, evidence });
  if (reasons.length > 0) return { before, ...refusedRow(answer, reasons) };
  return {
    before,
    ...proposedRow(answer, evidence),
    reasons: lostBy(answer, sentence, evidence),
    span: { start, end },
  };
}

function added(answer: AnswerSentence, part: SentPart, evidence: Evidence): ProposalRow {
  const reasons = refusals({ answer, part, evidence });
  return reasons.length > 0 ? refusedRow(answer, reasons) : proposedRow(answer, evidence);
}

function proposedRow({ text, evidence: cites }: AnswerSentence, evidence: Evidence): ProposalRow {
  const after = spaced(text);
  const cited = [...new Set(cites)].flatMap((id) => evidence.get(id) ?? []);
  return {
    after,
    evidence: cited.map((one) => one.evidence.id),
    state: "proposed",
    reasons: [],
    markdown: citing(escapeSentences(after), cited),
  };
}

/** The sentence with the links to its evidence before its stop. */
function citing(markdown: string, cited: readonly SentEvidence[]): string {
  const at = placeOfCitation(markdown);
  return markdown.slice(0, at) + cited.map(({ evidence }) => citationOf(evidence)).join("") + markdown.slice(at);
}

/** Nothing of what is refused can be carried out: it has no Markdown. It is shown as plain text, cut to a line. */
function refusedRow({ text }: AnswerSentence, reasons: readonly string[]): ProposalRow {
  return { after: cleanTitle(text, 300), evidence: [], state: "refused", reasons };
}

function droppedRow({ start, end, text, evidence: cites, links }: SentSentence, evidence: Evidence): ProposalRow {
  const lost = lossesOf(text, "", cites, links, evidence);
  const reasons = ["The answer leaves this sentence out.", ...lost];
  const span = { start, end };
  return { before: text, evidence: idsOf(cites, evidence), state: "dropped", reasons, span, markdown: "" };
}

function lostBy(
  { text, evidence: cites }: AnswerSentence,
  sentence: SentSentence,
  evidence: Evidence,
): readonly string[] {
  const gone = sentence.evidence.filter((id) => !cites.includes(id));
  return lossesOf(sentence.text, text, gone, sentence.links, evidence);
}

/** What of the person's sentence would be lost: numbers, citations, links. */
function lossesOf(
  before: string,
  after: string,
  cites: readonly string[],
  links: readonly string[],
  evidence: Evidence,
): readonly string[] {
  const kept = new Set(statedNumbers(after).map(({ value }) => value));
  const numbers = statedNumbers(before).filter(({ value }) => !kept.has(value));
  const titles = cites.flatMap((id) => evidence.get(id) ?? []).map((one) => one.title || one.evidence.kindLabel);
  return [
    ...new Set([
      ...numbers.map(({ text }) => `Yours says ${text}.`),
      ...titles.map((title) => `Yours cites "${title}".`),
      ...links.map((link) => `Yours links to ${link}.`),
    ]),
  ];
}

function idsOf(cites: readonly string[], evidence: Evidence): readonly string[] {
  return cites.flatMap((id) => evidence.get(id)?.evidence.id ?? []);
}

function spaced(text: string): string {
  return text.replace(/ +/g, " ").trim();
}
