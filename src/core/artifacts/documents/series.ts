import { type DocumentName, documentName } from "./name.ts";

/** `A6-client-retries`, `APE12`: in capitals, the letters of a series stand right before its number. */
const terse = /^([A-Z]{1,2})\d{1,4}(?=[-_ ][A-Za-z\x80-\uffff])|^([A-Z]{2,6})\d{1,4}$/;

/** Whether the name has the form of a document in a series: a number, a date, or a place kept for a number. */
export function isSeriesName(name: DocumentName): boolean {
  const ordered = name.number !== undefined || name.date !== undefined || name.unnumbered;
  return (ordered && (name.slug !== "" || name.series !== "")) || terse.test(name.stem);
}

const letters = /^([a-z]{2,6})[-_ ]?\d{1,5}(?=$|[-_. ])/i;

/**
 * The letters of a document's series, in lower case: `frc` of `FRCs/frc-0046.md`, `tap` of `tap9.md`, `ite` of
 * `ITE/7/README.adoc`, `acp` of `ACPs/103-dynamic-fees/README.md`. Empty where its name has none; where it has, they may be those of any word.
 */
export function seriesOf(path: string): string {
  const { series, stem, number, ownFolder } = documentName(path);
  if (series !== "") return series;
  const above = ownFolder && number !== undefined ? (path.split("/").at(-3) ?? "") : "";
  // Beside a number alone any letters will do; words may stand below folders of all sorts (`tasks/03-caching`), but not in capitals.
  const named = /^\d{1,5}$/.test(stem) ? /^[a-z]{2,6}$/i.exec(above)?.[0] : /^([A-Z]{2,6})s?$/.exec(above)?.[1];
  const found = terse.exec(stem)?.[1] ?? letters.exec(stem)?.[1] ?? named ?? "";
  return found.toLowerCase();
}

/** Letters that number tasks, tests, lessons and parts of a project, and no proposals. */
const ofOtherThings =
  /^(?:exps?|cases?|jiras?|tcks?|projs?|tasks?|bugs?|issues?|epics?|story|us|req|nfr|tc|tests?|labs?|inc|poc|spikes?|sops?|phases?|weeks?|days?|ch|chap|parts?|units?|lesson|ex|exam|quiz|sprint|iter|runs?|docs?|apps?|apis?|libs?|notes?|ships?|steps?|maps?|talks?|posts?|blogs?|wikis?|logs?|faqs?)\d?$/;

/** Whether letters can be those of a series of proposals. Those that `seriesOf` finds in a name may be any word. */
export function mayBeProposals(series: string): boolean {
  return series !== "" && !ofOtherThings.test(series);
}

/** Whether a document has a number of its series, and not a day or a year. */
export function isNumbered(name: DocumentName): boolean {
  const { number = 0, date } = name;
  return isSeriesName(name) && date === undefined && !name.unnumbered && !isYear(number);
}

/** Whether a number may be a year: folders are called for years too. */
export function isYear(number: number): boolean {
  return number >= 1900 && number <= 2099;
}

/** `ipd/0001/README.md`: a number that is all the name of its folder has, below one that has the letters of a series. */
export function isInNumberedFolder(path: string): boolean {
  const { number, series, slug, ownFolder } = documentName(path);
  if (!ownFolder || number === undefined || isYear(number)) return false;
  return series === "" && slug === "" && seriesOf(path) !== "";
}
