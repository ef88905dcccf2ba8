/** Words that hold a sentence together: they name nobody and tie it to nothing. They may begin a sentence. */
const common = new Set(
  `a about above across after again against all along also although always am among an and another any are around as at back be
  because been before behind being below beside between beyond both but by can could did do does doing done down during each
  earlier either else enough even ever every few finally first for from further had has have having he her here hers him his how
  however i if in instead into is it its itself just last later least less like many me meanwhile more most much my myself near
  neither never next no none nor not now of off often on once only onto or other our ours out over own per quite rather same
  she should since so some soon still such than that the their theirs them then there these they this those though through
  throughout thus to together too toward towards under until up upon us using very via was we well were what when where whether
  which while who whom whose why will with within without would yet you your`.split(/\s+/),
);

/** `We’ve`, `I'm`: a pronoun with a verb. */
const contracted = /^(i|we|it|that|there|they|who)['’](ve|d|m|ll|re|s)$/;

/** Whether a word holds sentences together and says nothing by itself. */
export function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase();
  return common.has(lower) || contracted.test(lower);
}

/** The words of a text, in lower case, with letters of full width and the like read as what they look like. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/gu) ?? []
  );
}

/** A text whose letters are as plain as they can be: a mark on a letter must not hide a verb or a number. */
export function plainLetters(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** A name as it is compared: `payouts`, `Payout's` and `Payout` are one. */
export function nameKey(word: string): string {
  const lower = word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]s?$/u, "");
  return lower.length > 3 && lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
}

const irregular: Readonly<Record<string, string>> = {
  led: "lead",
  built: "build",
  rebuilt: "rebuild",
  wrote: "write",
  written: "write",
  writing: "write",
  rewrote: "rewrite",
  rewritten: "rewrite",
  drove: "drive",
  driven: "drive",
  oversaw: "oversee",
  overseen: "oversee",
  won: "win",
  taught: "teach",
  grew: "grow",
  grown: "grow",
  held: "hold",
  ran: "run",
  running: "run",
  took: "take",
  taken: "take",
  gave: "give",
  given: "give",
  made: "make",
  chose: "choose",
  chosen: "choose",
  brought: "bring",
  found: "find",
  kept: "keep",
  began: "begin",
  sped: "speed",
};

/** A word as its stem: `retried`, `retries`, `retrying` and `retry` are one. Rough, and the same for all that is compared. */
export function wordKey(word: string): string {
  const lower = nameKey(word);
  const base = irregular[lower] ?? lower;
  const bare = base.length > 4 ? base.replace(/(?:ing|ed|es|e|s)$/u, "") : base.replace(/e$/u, "");
  return bare.replace(/(\p{L})\1$/u, "$1").replace(/y$/u, "i");
}

/** Stems of the words that say something: of three letters at least, and none that only holds sentences together. */
export function tellingKeys(text: string): ReadonlySet<string> {
  return new Set(
    wordsIn(text)
      .filter((word) => word.length >= 3 && !isCommonWord(word))
      .map(wordKey),
  );
}
