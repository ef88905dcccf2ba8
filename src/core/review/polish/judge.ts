import { cleanTitle } from "../../artifacts/title.ts";
import { counted } from "../../progress/words.ts";
import { mostCited } from "./answer.ts";
import { type Grounds, groundsOf } from "./grounds.ts";
import { miscited } from "./miscited.ts";
import { notPlain } from "./plain-text.ts";
import type { AnswerSentence, SentEvidence, SentPart, SentSentence } from "./types.ts";
import { unknownNames } from "./unknown-names.ts";
import { unshownNumbers } from "./unshown-numbers.ts";
import { unshownVerbs } from "./unshown-verbs.ts";

/** A sentence of an answer with what it says to be about. */
export interface Judging {
  readonly answer: AnswerSentence;
  readonly part: SentPart;
  readonly replaced?: SentSentence;
  readonly evidence: ReadonlyMap<string, SentEvidence>;
}

/**
 * Why a sentence is refused; empty when it may be proposed: it cites evidence of its part, and brings no number, name or claim that neither this
 * nor the person's own words show. What it says in lower case and without numbers is for the person to judge.
 */
export function refusals({ answer, part, replaced, evidence }: Judging): readonly string[] {
  const citing = badCitations(answer.evidence, part, evidence);
  const grounds = groundsOf(answer.evidence, part, replaced, evidence);
  const form = notPlain(answer.text, grounds);
  // What is no sentence is not read, and what cites wrongly has nothing to stand on.
  return form.length > 0 || citing.length > 0 ? [...form, ...citing] : brought(answer.text, grounds);
}

function brought(text: string, grounds: Grounds): readonly string[] {
  return [
    ...each(
      "It brings a number or an amount that neither the cited evidence nor your sentence shows",
      unshownNumbers(text, grounds),
    ),
    ...each("It brings a name that neither the cited evidence nor your words hold", unknownNames(text, grounds)),
    ...each("It claims more than is shown", unshownVerbs(text, grounds)),
    ...miscited(text, grounds),
  ];
}

function badCitations(
  cites: readonly string[],
  part: SentPart,
  evidence: ReadonlyMap<string, SentEvidence>,
): readonly string[] {
  if (cites.length === 0) return ["It cites nothing."];
  if (cites.length > mostCited)
    return [`It cites ${counted(cites.length, "piece")} of evidence, more than ${mostCited}.`];
  const unknown = cites.filter((id) => !evidence.has(id));
  const foreign = cites.filter((id) => evidence.has(id) && !part.evidence.includes(id));
  return [...each("It cites what was not sent", unknown), ...each("It cites evidence of another criterion", foreign)];
}

const mostNamed = 5;
const longestNamed = 160;

function each(what: string, found: readonly string[]): readonly string[] {
  const once = [...new Set(found)].map((one) => cleanTitle(one, longestNamed));
  if (once.length === 0) return [];
  const rest = once.length - mostNamed;
  return [`${what}: ${once.slice(0, mostNamed).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`];
}
