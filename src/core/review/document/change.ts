/** What was done to a text, as one stretch of it that became another. Offsets into the text before. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The smallest change that makes one text of another. No character of two units, and no line end of two, is cut in half. */
export function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  while (isWithin(before, start) || isWithin(after, start)) start--;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  while (isWithin(before, before.length - same) || isWithin(after, after.length - same)) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Whether a place is between the halves of a surrogate pair, or of `\r\n`. */
function isWithin(text: string, at: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
