import { type DocumentName, documentName } from "./name.ts";

/** `A6-client-retries`, `APE12`: in capitals, the letters of a series stand right before its number. */
const terse = /^([A-Z]{1,2})\d{1,4}(?=[-_ ]\p{L})|^([A-Z]{2,6})\d{1,4}$/u;

/** Whether the name has the form of a document in a series: a number, a date, or a place kept for a number. */
export function isSeriesName(name: DocumentName): boolean {
  const ordered = name.number !== undefined || name.date !== undefined || name.unnumbered;
  return (ordered && (name.slug !== "" || name.series !== "")) || terse.test(name.stem);
}

/** The letters of a document's series, in lower case: `frc` of `FRCs/frc-0046.md`. Empty where its name has none. */
export function seriesOf(path: string): string {
  const { series, stem } = documentName(path);
  const short = terse.exec(stem);
  return series !== "" ? series : (short?.[1] ?? short?.[2] ?? "").toLowerCase();
}

/** Whether a document has a number of its series, and not a day or a year. */
export function isNumbered(name: DocumentName): boolean {
  const { number = 0, date } = name;
  return isSeriesName(name) && date === undefined && !name.unnumbered && (number < 1900 || number > 2099);
}
