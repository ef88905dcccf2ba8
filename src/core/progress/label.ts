import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import { counted } from "./words.ts";

/** The count beside it must be seen in a sidebar of the usual width. */
const longest = 24;
/** A clause that a comma ends is taken from this length on: `Builds prompts` of `Builds prompts, rules and tools` is none. */
const shortestBeforeComma = 12;
const shortestClause = 8;

/** A criterion in a few words, for a tree row: what it expects, or its first clause, or its first words; at most 24 characters. */
export function shortLabel(expects: string): string {
  const whole = cleanTitle(expects);
  const sentence = clauseOf(whole, /[;:.?!\u2013\u2014](?=\s|$)|\s\(/u, shortestClause);
  return sentence.length <= longest ? sentence : cutAtWord(clauseOf(sentence, /,(?=\s)/u, shortestBeforeComma));
}

function clauseOf(text: string, separator: RegExp, shortest: number): string {
  const clause = text.split(separator)[0]?.trim() ?? "";
  return clause.length < shortest ? text : clause;
}

/** `7 people`, `1 person`: the others that a document touched. Undefined when it touched nobody, or nobody knows. */
export function reachLabel({ reach = 0 }: Pick<Artifact, "reach">): string | undefined {
  return reach > 0 ? counted(reach, "person", "people") : undefined;
}

/** Why an artifact is not counted, in a word or two: `draft`, `reverted`, `not counted`. Undefined when it counts. */
export function notCountedLabel({ counts, status }: Pick<Artifact, "counts" | "status">): string | undefined {
  if (counts) return undefined;
  return status === "merged" ? "not counted" : status;
}

/** Says that the person corrected it; which fields, in a tooltip. Undefined for what is as it was recognised. */
export function correctedLabel({ corrected = [] }: Pick<Artifact, "corrected">): string | undefined {
  return corrected.length > 0 ? "corrected" : undefined;
}

/** `Corrected by you: kind, title`. Undefined for what is as it was recognised. */
export function correctedSentence({ corrected = [] }: Pick<Artifact, "corrected">): string | undefined {
  return corrected.length === 0
    ? undefined
    : `Corrected by you: ${corrected.map((field) => words[field] ?? field).join(", ")}`;
}

const words: Readonly<Record<string, string>> = {
  excluded: "not counted",
  criteria: "tied to criteria",
  merged: "merged with another",
};

function cutAtWord(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  return `${cleanTitle(cut.slice(0, space > longest / 2 ? space : longest - 1)).replace(/,$/, "")}…`;
}
