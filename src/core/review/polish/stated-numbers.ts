import { plainNumber } from "../check/quantities.ts";
import { plainLetters } from "../check/words.ts";
import { wordedNumbers } from "./number-words.ts";

/** A number as a sentence states it, in digits or in words. */
export interface StatedNumber {
  readonly text: string;
  /** Without separators of thousands. */
  readonly value: string;
  /** What makes it another number: `%`, `ms`, `$`, `p` of `p99`, `#` of a pull request. Empty for a plain count. */
  readonly unit: string;
}

const digits = /([$€£¥#]|\p{L}+(?=\d))?(\d+(?:[.,:]\d+)*)(?:\s?(%|°)|(\p{L}+)|[\s-](\p{L}+))?/gu;
/** Units that may stand apart from their number, as they are compared. */
const units: Readonly<Record<string, string>> = {
  percent: "%",
  per: "",
  x: "x",
  times: "x",
  ms: "ms",
  millisecond: "ms",
  milliseconds: "ms",
  s: "s",
  sec: "s",
  second: "s",
  seconds: "s",
  minute: "min",
  minutes: "min",
  min: "min",
  hour: "h",
  hours: "h",
  h: "h",
  day: "d",
  days: "d",
  week: "w",
  weeks: "w",
  month: "mo",
  months: "mo",
  year: "y",
  years: "y",
  k: "k",
  thousand: "k",
  m: "m",
  million: "m",
  bn: "b",
  billion: "b",
  kb: "kb",
  mb: "mb",
  gb: "gb",
  tb: "tb",
  dollars: "$",
  euros: "€",
  pounds: "£",
  usd: "$",
  eur: "€",
};
const ordinals = new Set(["st", "nd", "rd", "th"]);

/** Every number of a text, whatever it stands in: a name with a number in it is none that may be brought. */
export function statedNumbers(text: string): readonly StatedNumber[] {
  const plain = text.normalize("NFKC");
  const inDigits = [...plain.matchAll(digits)].map(
    ([whole, before = "", number = "", sign = "", attached = "", apart = ""]) => {
      const after = sign || suffixOf(attached) || (units[apart.toLowerCase()] ?? "");
      return { text: textOf(whole, apart), value: plainNumber(number), unit: before.toLowerCase() + after };
    },
  );
  const bare = plainLetters(plain);
  const inWords = wordedNumbers(bare).map(({ text: words, value, index }) => {
    const [next = ""] = /^[\s-]\p{L}+/u.exec(bare.slice(index + words.length)) ?? [];
    return { text: words, value, unit: units[next.slice(1).toLowerCase()] ?? "" };
  });
  return [...inDigits, ...inWords];
}

function suffixOf(attached: string): string {
  const lower = attached.toLowerCase();
  return ordinals.has(lower) ? "" : (units[lower] ?? lower);
}

function textOf(whole: string, apart: string): string {
  const known = apart === "" || apart.toLowerCase() in units;
  return (known ? whole : whole.slice(0, -apart.length)).trim();
}
