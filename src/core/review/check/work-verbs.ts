/** Past tenses that claim work wherever they stand, for bullets leave the subject out: `Led the migration`. */
const work = new Set(
  `accelerated achieved added adopted architected authored automated avoided built championed closed coached
  co-authored completed consolidated contributed coordinated created cut debugged decreased defined delivered deployed
  deprecated designed developed diagnosed directed documented doubled drafted drove eliminated enabled established
  expanded extended extracted facilitated finished fixed founded gained generated grew guided halved handled headed helped hired hosted
  implemented improved increased influenced initiated instrumented integrated introduced invented investigated launched
  led lowered maintained managed mentored merged migrated modernised modernized monitored negotiated onboarded optimised
  optimized orchestrated organised organized overhauled oversaw owned paired patched pioneered piloted prevented produced
  presented proposed prototyped published quadrupled raised rebuilt redesigned reduced refactored released removed replaced resolved
  retired reviewed rewrote rolled saved scaled secured shaped shipped simplified sped spearheaded stabilised
  stabilized standardised standardized started steered streamlined supervised supported taught tested trained transformed
  tripled unblocked unified upgraded won wrote`.split(/\s+/),
);

/** Past tenses without `-ed` that claim work only of me or us: `I ran`, `we set up`. */
const irregular = new Set(
  "became brought chose did dealt found gave got held kept made met put ran sent set took went".split(" "),
);
/** What one thinks or feels, or has yet to do: no work. */
const feeling = new Set(
  `agreed believed decided enjoyed expected failed felt hoped intended learned learnt liked loved missed needed planned
  preferred regretted struggled tried wanted wished worried`.split(/\s+/),
);
const subjects = new Set(["i", "we", "i've", "we've", "i’ve", "we’ve"]);
const negations = new Set(
  "not never no nobody none without cannot didn't didn’t haven't haven’t hasn't hasn’t wasn't wasn’t".split(" "),
);
/** Words between a negation or a subject and its verb: `I have since then led`. */
const reach = 3;
/** `is owned by`, `will be reviewed`, `to be designed`: said of a thing, of nobody's work. */
const passive = new Set("be being is are".split(" "));

/** A verb that claims work, as it is written, and the three words before it in lower case. */
export interface ClaimingVerb {
  readonly word: string;
  readonly before: readonly string[];
}

/** The first verb in the words of a sentence that claims work, as it is written; undefined when none does. */
export function claimingVerb(words: string): string | undefined {
  return claimingVerbs(words)[0]?.word;
}

/** Every verb in the words of a sentence that claims work, in order. */
export function claimingVerbs(words: string): readonly ClaimingVerb[] {
  const all = words.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [];
  const lower = all.map((word) => word.toLowerCase());
  return all.flatMap((word, index) => {
    const before = lower.slice(Math.max(0, index - reach), index);
    return claims(lower[index] ?? "", before) ? [{ word, before }] : [];
  });
}

function claims(word: string, before: readonly string[]): boolean {
  if (before.some((one) => negations.has(one))) return false;
  if (work.has(word)) return !passive.has(before.at(-1) ?? "");
  if (!before.some((one) => subjects.has(one)) || feeling.has(word)) return false;
  return irregular.has(word) || (word.length > 4 && word.endsWith("ed"));
}
