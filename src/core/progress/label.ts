import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import { counted } from "./words.ts";

const longest = 40;
/** Below this a clause says too little by itself: `Owns` of `Owns, with one other, the build`. */
const shortest = 8;

/** A criterion in a few words, for a tree row: the first clause of what it expects, at most 40 characters. */
export function shortLabel(expects: string): string {
  const whole = cleanTitle(expects);
  const clause = whole.split(/[,;:.?!(–—](?=\s|$)|\s\(/u)[0]?.trim() ?? "";
  return cutAtWord(clause.length < shortest ? whole : clause);
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

function cutAtWord(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  return `${cleanTitle(cut.slice(0, space > longest / 2 ? space : longest - 1))}…`;
}
