import { monthName } from "../../calendar/day.ts";
import { masked } from "./masked.ts";

/** A number that a sentence states, and where in its words. */
export interface Quantity {
  readonly text: string;
  /** Without separators of thousands: `1200` for `1,200`. */
  readonly value: string;
  readonly index: number;
}

/** A day that a sentence names: `12 Oct`, `2026-10-12`. */
export interface NamedDay {
  readonly text: string;
  /** `10-12` */
  readonly monthDay: string;
  readonly year?: string;
  readonly index: number;
}

/** What a sentence says in numbers. */
export interface Quantities {
  readonly numbers: readonly Quantity[];
  readonly days: readonly NamedDay[];
}

const months = Array.from({ length: 12 }, (_, index) => monthName(`2026-${String(index + 1).padStart(2, "0")}`));
const month = `(${months.map((name) => `${name}|${name.slice(0, 3)}`).join("|")})\\b\\.?`;
const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu;
const dayFirst = new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th)? ${month}(?:,? (\\d{4}))?`, "gu");
const monthFirst = new RegExp(`(?<!\\p{L})${month} (\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])(?:, (\\d{4}))?`, "gu");
/** Years, quarters, weeks: when it was, not how much. */
const times =
  /(?<![\p{L}\p{N}.,])(?:(?:19|20)\d{2}(?![\p{L}\p{N}%]|[.,]\d|\s?%)(?:-(?:Q\d|W\d{2}|H\d|\d{2}))?|(?:week|quarter|sprint) \d{1,2})(?![\p{L}\p{N}])/giu;
/** A number by itself or with a unit behind it (`40%`, `3x`, `12ms`), not one inside of a name (`v2`, `HTTP/2`, `2.1.0`, `3rd`). */
const numbers =
  /(?<![\p{L}\p{N}_#/-]|\d[.,:])(\d{1,15}(?:[.,]\d{1,9})*)(?![.,]?\d|-\p{L}|\/|:\d)(?:st|nd|rd|th)?(?!\d)/giu;

/** The numbers and days in the words of a sentence. Number words (`two`) are none. */
export function quantitiesIn(words: string): Quantities {
  const days = daysIn(words);
  const ranges = days.map(({ index, text }) => ({ start: index, end: index + text.length }));
  const timeless = masked(words, { start: 0, end: words.length }, ranges, " ");
  const counting = timeless.replace(times, (time) => " ".repeat(time.length));
  return { numbers: numbersIn(counting), days };
}

function numbersIn(words: string): readonly Quantity[] {
  return [...words.matchAll(numbers)].flatMap(({ 0: text, 1: digits = "", index }) => {
    const isOrdinal = text.length > digits.length;
    const isVersion = /[.,]\d+[.,]/.test(digits) && !/^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
    return isOrdinal || isVersion ? [] : [{ text, value: plainNumber(digits), index }];
  });
}

/** `1200` for `1,200` and `1.200`, `0.5` for `0,5`. */
export function plainNumber(digits: string): string {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return digits.replace(/[.,]/g, "");
  return digits.replace(",", ".").replace(/^0+(?=\d)/, "");
}

function daysIn(words: string): readonly NamedDay[] {
  const found = [
    ...[...words.matchAll(iso)].map((match) => dayFrom(match, match[2], match[3], match[1])),
    ...[...words.matchAll(dayFirst)].map((match) => dayFrom(match, monthNumber(match[2]), match[1], match[3])),
    ...[...words.matchAll(monthFirst)].map((match) => dayFrom(match, monthNumber(match[1]), match[2], match[3])),
  ];
  const ends = new Map<number, NamedDay>();
  for (const day of found) ends.set(day.index, day);
  return [...ends.values()].sort((a, b) => a.index - b.index);
}

function dayFrom(match: RegExpExecArray, monthOf = "", day = "", year?: string): NamedDay {
  const monthDay = `${monthOf}-${day.padStart(2, "0")}`;
  return { text: match[0], monthDay, index: match.index, ...(year === undefined ? {} : { year }) };
}

function monthNumber(name = ""): string {
  const start = name.slice(0, 3).toLowerCase();
  return String(months.findIndex((one) => one.toLowerCase().startsWith(start)) + 1).padStart(2, "0");
}
