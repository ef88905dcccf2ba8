/**
 * Text without what stands at its end, as far as each of its UTF-16 code units passes the test (a pattern for one character,
 * without `g`). A pattern `x+$` would search anew from each `x` of a hostile text, which takes the square of its length.
 */
export function trimEndOf(text: string, unwanted: RegExp): string {
  let end = text.length;
  while (end > 0 && unwanted.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
