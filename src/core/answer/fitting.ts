/**
 * A value as JSON of at most so many characters: where it is longer, every list in it is cut to the same length, and then every text,
 * until it fits. What was cut says how much is missing, as an element of the list or at the end of the text. What steers a terminal
 * or turns the reading direction is written as an escape.
 */
export function fittingJson(value: unknown, most: number): string {
  const whole = json(value);
  if (whole.length <= most) return whole;
  for (let longest = longestList(value); longest > 0; longest = Math.floor(longest / 2)) {
    const cut = json(withShortLists(value, longest));
    if (cut.length <= most) return cut;
  }
  for (let longest = most; longest > 0; longest = Math.floor(longest / 2)) {
    const cut = json(withShortTexts(withShortLists(value, 1), longest));
    if (cut.length <= most) return cut;
  }
  return json("This answer is too long.");
}

const steering = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function json(value: unknown): string {
  return JSON.stringify(value).replace(steering, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function longestList(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce<number>((most, one) => Math.max(most, longestList(one)), own);
}

function withShortLists(value: unknown, longest: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return mapped(value, (one) => withShortLists(one, longest));
  const kept = value.slice(0, longest).map((one) => withShortLists(one, longest));
  return kept.length === value.length
    ? kept
    : [...kept, `and ${value.length - kept.length} more that are not told here`];
}

/** Cut at the end of a line, if there is one. */
function withShortTexts(value: unknown, longest: number): unknown {
  if (typeof value === "string") {
    if (value.length <= longest) return value;
    const start = value.slice(0, longest).toWellFormed();
    const line = start.lastIndexOf("\n");
    return `${line > 0 ? start.slice(0, line) : start}\n(cut: the rest is not told here)`;
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withShortTexts(one, longest));
  return mapped(value, (one) => withShortTexts(one, longest));
}

function mapped(value: object, change: (one: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
}
