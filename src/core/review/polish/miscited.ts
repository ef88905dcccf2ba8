import { tellingKeys } from "../check/words.ts";
import { evidenceWords, type Grounds } from "./grounds.ts";
import type { SentEvidence } from "./types.ts";

/** So many words of a title that is not cited are no accident. */
const telling = 2;

/**
 * Whether a sentence says nothing of what it cites, or speaks of other evidence. A piece that the replaced sentence cites already is
 * the person's to tie to it.
 */
export function miscited(text: string, grounds: Grounds): readonly string[] {
  const { cited, uncited, own, ownEvidence } = grounds;
  const said = tellingKeys(text);
  const untied = cited.filter((one) => !ownEvidence.includes(one.id) && !shares(said, tellingKeys(evidenceWords(one))));
  const covered = new Set([...cited.flatMap((one) => [...tellingKeys(evidenceWords(one))]), ...tellingKeys(own)]);
  const left = [...said].filter((key) => !covered.has(key));
  const meant = uncited.find((one) => isMeant(one, left));
  return [
    ...untied.map((one) => `It cites ${nameOf(one)} and says nothing of it.`),
    ...(meant === undefined ? [] : [`It speaks of ${nameOf(meant)} and does not cite it.`]),
  ];
}

function isMeant({ title }: SentEvidence, left: readonly string[]): boolean {
  const keys = tellingKeys(title);
  const found = left.filter((key) => keys.has(key)).length;
  return found >= Math.min(telling, keys.size) && found > 0;
}

function nameOf({ id, title, evidence }: SentEvidence): string {
  return `"${title || `${evidence.kindLabel} ${id}`}"`;
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((key) => others.has(key));
}
