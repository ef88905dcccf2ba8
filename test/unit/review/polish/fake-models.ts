import type { AnswerSentence, Sending, SentEvidence, SentPart } from "../../../../src/core/review/polish/types.ts";

/** A model that says of each piece of evidence what its title says, and keeps every sentence of the person's. */
export function honest({ parts, evidence }: Sending): readonly AnswerSentence[] {
  return parts.flatMap((part) => [
    ...part.sentences.map(({ id, text, evidence: cites }) => ({ text, evidence: cites, replaces: id })),
    ...part.evidence.flatMap((id) => {
      const one = evidence.find((other) => other.id === id);
      return one === undefined ? [] : [saying(one, part)];
    }),
  ]);
}

function saying({ id, title, evidence }: SentEvidence, part: SentPart): AnswerSentence {
  const verb = evidence.role === "reviewer" ? "Reviewed" : "Worked on";
  return { text: `${verb} this: ${title}.`, evidence: [id], about: part.id };
}

/** A model that puts something of its own into one sentence, at a place between its words. */
export function inventing(sent: Sending, what: string, seed: number): readonly AnswerSentence[] {
  return honest(sent).map((sentence) => ({ ...sentence, text: inserted(sentence.text, what, seed) }));
}

function inserted(text: string, what: string, seed: number): string {
  const words = text.replace(/\.$/, "").split(" ");
  const at = 1 + (seed % words.length);
  return `${[...words.slice(0, at), what, ...words.slice(at)].join(" ")}.`;
}

/** A model that cites for each sentence the evidence of another. */
export function miscitingBy(sent: Sending, shift: number): readonly AnswerSentence[] {
  const ids = sent.evidence.map(({ id }) => id);
  return honest(sent).map((sentence) => ({
    ...sentence,
    evidence: sentence.evidence.map((id) => ids[(ids.indexOf(id) + shift) % ids.length] ?? id),
  }));
}

/** A model that leaves out the sentences of the person's that a test says. */
export function dropping(sent: Sending, isKept: (index: number) => boolean): readonly AnswerSentence[] {
  return honest(sent).filter(({ replaces }, index) => replaces === undefined || isKept(index));
}

/** 0 to 999 in English words. */
export function inWords(number: number): string {
  const small =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    );
  const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  if (number >= 100) {
    const rest = number % 100 === 0 ? "" : ` and ${inWords(number % 100)}`;
    return `${small[Math.floor(number / 100)]} hundred${rest}`;
  }
  if (number < 20) return small[number] ?? "";
  return `${tens[Math.floor(number / 10) - 2]}${number % 10 === 0 ? "" : `-${small[number % 10]}`}`;
}
