import { quantitiesIn } from "../check/quantities.ts";
import { shownBy } from "../check/shown.ts";
import { plainLetters, wordKey } from "../check/words.ts";
import { evidenceWords, type Grounds } from "./grounds.ts";
import { amountWords } from "./number-words.ts";
import { type StatedNumber, statedNumbers } from "./stated-numbers.ts";

/** Numbers in other digits than ours are taken only as they stand in what was sent. */
const otherDigits = /(?![0-9])\p{N}/gu;
/** `Ⅻ` reads as letters once it is made plain. */
const numeralLetters = /\p{Nl}/gu;

/** The numbers, days and amounts of a sentence that neither the cited evidence nor the replaced sentence has, as written. */
export function unshownNumbers(text: string, grounds: Grounds): readonly string[] {
  const plain = text.normalize("NFKC");
  const { cited, own } = grounds;
  const sources = [own, ...cited.map(evidenceWords)].join(" \n ").normalize("NFKC");
  const days = dayTest(grounds);
  const named = quantitiesIn(plain).days;
  const dayless = named.reduceRight(
    (rest, { index, text: day }) => rest.slice(0, index) + " ".repeat(day.length) + rest.slice(index + day.length),
    plain,
  );
  const isShown = numberTest(sources, grounds);
  const amounts = new Set(amountWords(sources).map(wordKey));
  return [
    ...named.filter((day) => !days(day)).map((day) => day.text),
    ...statedNumbers(dayless)
      .filter((number) => !isShown(number))
      .map((number) => number.text),
    ...amountWords(plainLetters(text)).filter((word) => !amounts.has(wordKey(word))),
    ...[...plain.matchAll(otherDigits)].map(([digit]) => digit).filter((digit) => !sources.includes(digit)),
    ...[...text.matchAll(numeralLetters)].map(([numeral]) => numeral),
  ];
}

function numberTest(sources: string, { cited }: Grounds): (number: StatedNumber) => boolean {
  const known = new Set(statedNumbers(sources).map(keyOf));
  const years = new Set(cited.map(({ evidence }) => evidence.date.slice(0, 4)));
  const counts = countsOf(cited);
  return (number) => {
    if (known.has(keyOf(number))) return true;
    if (number.unit !== "") return false;
    return years.has(number.value) || counts.hasNumber({ text: number.text, value: number.value, index: 0 });
  };
}

function keyOf({ value, unit }: StatedNumber): string {
  return `${unit} ${value}`;
}

/** How many are cited, and their reach; what stands in their titles is looked at with its unit. */
function countsOf(cited: Grounds["cited"]) {
  return shownBy(cited.map(numbered), "UTC");
}

function numbered({ evidence }: Grounds["cited"][number]) {
  const { kind, date, reach } = evidence;
  const day = { title: "", kind, repository: evidence.repository.replace(/\d/g, "x"), date: `${date}T12:00:00Z` };
  return reach === undefined ? day : { ...day, reach };
}

function dayTest({ cited, own }: Grounds) {
  const shown = countsOf(cited);
  const said = [own, ...cited.map(evidenceWords)].flatMap((text) => quantitiesIn(text.normalize("NFKC")).days);
  return (day: (typeof said)[number]): boolean =>
    shown.hasDay(day) ||
    said.some(({ monthDay, year }) => monthDay === day.monthDay && (day.year === undefined || year === day.year));
}
