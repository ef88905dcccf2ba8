import type { SentEvidence, SentPart, SentSentence } from "./types.ts";

/** All that one sentence of an answer may stand on. */
export interface Grounds {
  /** The evidence that it cites, as it was sent. */
  readonly cited: readonly SentEvidence[];
  /** Evidence of its part that it does not cite. */
  readonly uncited: readonly SentEvidence[];
  /** The person's sentence that it replaces; empty for a new one. */
  readonly own: string;
  /** Short names of what that sentence cites. */
  readonly ownEvidence: readonly string[];
  /** All that the person wrote about the part and that was sent. */
  readonly partWords: string;
}

/** What the evidence says in words, as it was sent. */
export function evidenceWords({ title, note = "", evidence }: SentEvidence): string {
  const { kindLabel, kindPlural = "", repository } = evidence;
  return [title, note, kindLabel, kindPlural, repository].filter((text) => text !== "").join(" \n ");
}

/** What a sentence may stand on that cites evidence of its part (by short names), and may replace a sentence. */
export function groundsOf(
  cites: readonly string[],
  part: SentPart,
  replaced: SentSentence | undefined,
  evidence: ReadonlyMap<string, SentEvidence>,
): Grounds {
  const cited = new Set(cites);
  const known = (ids: readonly string[]) => ids.flatMap((id) => evidence.get(id) ?? []);
  return {
    cited: known([...cited]),
    uncited: known(part.evidence.filter((id) => !cited.has(id))),
    own: replaced?.text ?? "",
    ownEvidence: replaced?.evidence ?? [],
    partWords: part.sentences.map(({ text }) => text).join(" \n "),
  };
}
