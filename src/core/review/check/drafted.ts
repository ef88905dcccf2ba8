import type { Passage } from "./types.ts";

/** The sentences that the draft writes of a rule, after its verdict or of the weeks. */
const ruleSentences: readonly RegExp[] = [
  /^Needs \S/,
  /^There (?:is|are|was|were) (?:none|\d)/,
  /^\d+ of \d+ weeks?\b(?: so far)? (?:has|have) /,
  /^\d+ in all; no week/,
  /^No week is over yet/,
  /^No rule counts artifacts for this/,
  /^Would show it: /,
  /^\d+ artifacts? of [^.]* falls? into W\d\d, which belongs to the (?:previous|next) period\.$/,
];

const verdict = /^\*\*(?:Met|Partly|No evidence|Yours to say)\.\*\*\s*/;
const fact = /^\*\*\d+(?: of \d+)?\*\* (?:criteri|points|week|artifact|people|person|change)/;
/** Sections whose list items are the draft's: what is missing, and what does not count. */
const listed = /^(?:Before \d|What was missing|Not counted|No longer evidence|What could not be read)/;
/** In these forms a person speaks, never the draft. The name of a criterion may say anything. */
const firstPerson = /(?<![\p{L}\p{N}])(?:I|We|we)(?![\p{L}\p{N}])/u;
const boldStart = /^\*\*[^*]*\*\*/;
/** What the draft says of the space in a company's form. */
const formSpace = /^(?:\*The form takes \d+ characters\.\*|\d+ lines? do(?:es)? not fit here)$/;
const heads = /^\|\s*(?:Week \| Days|Date \| Kind \| Title \| Repository)/;

/** Whether a table with this head is one that the draft makes. */
export function isDraftedTable(head: string): boolean {
  return heads.test(head);
}

/** Whether a passage says of evidence that it has gone: its links lead nowhere, and it says so. */
export function isOfGone({ section }: Passage): boolean {
  return section === "No longer evidence";
}

/** Whether a whole passage has a form that only the draft writes: it says what the rules say, and claims nothing. */
export function isDrafted(raw: string, { kind, section, ofDraft }: Passage): boolean {
  if (ofDraft === true) return true;
  if (raw.startsWith("*In your own words:*") || formSpace.test(raw)) return true;
  if (kind === "item" && section === undefined) return fact.test(raw) && !firstPerson.test(raw);
  if (kind === "item" && raw.endsWith("each in the appendix, under [Evidence](#evidence)"))
    return /^and \d+ more /.test(raw);
  if (kind === "item") return listed.test(section ?? "") && !firstPerson.test(raw.replace(boldStart, ""));
  return section === undefined && isSubtitle(raw);
}

/** `Mid (L2) against Senior (L3) · 1 Oct to 31 Dec, week 8 of 14 · 3 repositories` */
function isSubtitle(raw: string): boolean {
  const parts = raw.split(" · ");
  return parts.length >= 3 && !raw.includes("\n") && /^\d+ repositor(?:y|ies)$/.test(parts.at(-1) ?? "");
}

/**
 * Which of a passage's sentences, given as they are written, the draft writes of a rule: those after a verdict and those of
 * the weeks. Examples that would show something go on to the end of the passage.
 */
export function draftedSentences(sentences: readonly string[], { section }: Passage): readonly boolean[] {
  const [first = "", ...rest] = sentences;
  const isRule = verdict.test(first) || section === "Week by week";
  if (!isRule) return sentences.map(() => false);
  const bare = [first.replace(verdict, ""), ...rest];
  const examples = first.startsWith("**No evidence.**")
    ? bare.findIndex((one) => one.startsWith("Would show it: "))
    : -1;
  return bare.map((one, index) => {
    if (examples !== -1 && index >= examples) return !firstPerson.test(one);
    return one === "" || ruleSentences.some((form) => form.test(one));
  });
}
