const small: Readonly<Record<string, number>> = Object.fromEntries(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`
    .split(/\s+/)
    .map((word, index) => [word, index]),
);
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 2) * 10]),
);
const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
};
const names = [small, tens, scales].flatMap(Object.keys);
const oneOf = names.toSorted((a, b) => b.length - a.length).join("|");
const runs = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${oneOf})(?:(?:[\\s-]+|\\s+and\\s+)(?:${oneOf}))*(?![\\p{L}\\p{N}])`,
  "giu",
);

/** A number in words, and where: `twenty-five`, `two hundred`. */
export interface WordedNumber {
  readonly text: string;
  readonly value: string;
  readonly index: number;
}

/** The numbers that a text says in English words. */
export function wordedNumbers(text: string): readonly WordedNumber[] {
  return [...text.matchAll(runs)].map(({ 0: run, index }) => ({ text: run, value: String(numberIn(run)), index }));
}

function numberIn(run: string): number {
  let [total, current] = [0, 0];
  for (const word of run.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const scale = scales[word];
    if (scale === undefined) current += small[word] ?? tens[word] ?? 0;
    else if (scale < 1000) current = Math.max(1, current) * scale;
    else [total, current] = [total + Math.max(1, current) * scale, 0];
  }
  return total + current;
}

/** Words that say how much or how many and no one number. */
const amounts =
  /(?<!\p{L})(?:dozens|hundreds|thousands|millions|billions|trillions?|half|halved?|halving|twice|thrice|doubl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|quadrupl(?:e|ed|es|ing)|\p{L}+fold|thirds?|fourths?|fifths?|sixth|seventh|eighth|ninth|tenths?|percent(?:age)?|quarters of|majority|several|many|most|numerous|countless|multiple|various|all|every|everyone|everybody|entire|whole|company-wide|worldwide)(?!\p{L})/giu;

/** The words of a text that say how much without one number: `doubled`, `hundreds`, `half`. In lower case. */
export function amountWords(text: string): readonly string[] {
  return [...text.matchAll(amounts)].map(([word]) => word.toLowerCase());
}
