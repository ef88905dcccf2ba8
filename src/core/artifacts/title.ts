/** Longest title that is shown, in characters. */
export const longestTitle = 200;

/** C0 and C1 controls, line and paragraph separators: they become a space. */
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Direction marks and overrides, zero-width and tag characters, stray surrogates: they vanish, for they can make text lie. */
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;
const loneSurrogates = /[\ud800-\udfff]/gu;
/** Printable ASCII with single spaces, as most titles are: there is nothing to clean. */
const plainLine = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text from outside as one line to show: no control, direction or invisible characters, single spaces, at most
 * `longest` characters (whole code points, with an ellipsis when cut). Joiners of emoji and of scripts stay.
 * Never fails; the answer may be empty.
 */
export function cleanTitle(text: string, longest = longestTitle): string {
  if (text.length <= longest && plainLine.test(text)) return text;
  // What can't be shown need not be read: a subject of a megabyte costs no more than a long one.
  const bounded = text.slice(0, longest * 8);
  const line = bounded
    .replace(controls, " ")
    .replace(invisible, "")
    .replace(loneSurrogates, "\ufffd")
    .replace(/\s+/g, " ")
    .trim();
  const points = Array.from(line);
  return points.length <= longest
    ? line
    : `${points
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
}
