/**
 * Letters and digits of every script. A pattern that knows them all takes V8 some tenths of a millisecond to make, each, and nearly
 * every text that is asked about is plain ASCII, of which a short pattern says the same.
 */
function isAscii(text: string): boolean {
  return !/[^\x00-\x7f]/.test(text);
}

/** The text with each run of anything but letters and digits replaced by `joint`. */
export function joinWords(text: string, joint: string): string {
  return text.replace(isAscii(text) ? /[^A-Za-z0-9]+/g : /[^\p{L}\p{N}]+/gu, joint);
}

/** The same, where full stops stay. */
export function joinWordsAndStops(text: string, joint: string): string {
  return text.replace(isAscii(text) ? /[^A-Za-z0-9.]+/g : /[^\p{L}\p{N}.]+/gu, joint);
}

/** The runs of letters. */
export function lettersIn(text: string): readonly string[] {
  return text.match(isAscii(text) ? /[A-Za-z]+/g : /\p{L}+/gu) ?? [];
}

/** The runs of letters and decimal digits that are at least `least` long. */
export function longWordsIn(text: string, least: number): readonly string[] {
  const words: readonly string[] = text.match(isAscii(text) ? /[A-Za-z\d]+/g : /[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => Array.from(word).length >= least);
}

/** How many words of prose there are: letters, with digits, apostrophes and hyphens in them. */
export function countWords(text: string): number {
  return (text.match(isAscii(text) ? /[A-Za-z][A-Za-z0-9'-]*/g : /\p{L}[\p{L}\p{N}'’-]*/gu) ?? []).length;
}

/** Whether there is a letter in it. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || (!isAscii(text) && /\p{L}/u.test(text));
}
