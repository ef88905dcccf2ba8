import type { Change } from "./types.ts";

/** How a description begins, or all it says: hosts may be told to put it where the title would be. */
const descriptions: readonly RegExp[] = [
  // A list, a table, a heading, a comment, markup, a link or a picture.
  /^(?:[-*|]|#{2,6})\s/,
  /^(?:<!--|<\/?(?:a|b|br|details|div|h\d|i|img|p|span|summary|table|ul)\b|\*\*[^*]+\*\*:?$)/,
  /^!?\[[^\]]{0,200}\]\((?:https?:|\.{0,2}\/|#)/,
  // What it closes, or where to read more.
  /^(?:(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?|refs?|see|related to|part of|addresses|issue|ticket)\b:?\s*)?(?:[\w.-]+\/[\w.-]+)?#\d+\.?$/i,
  /^https?:\/\/\S+$/,
  // Sentences of some length, with their full stops.
  /^(?=.{100}).*[.!?]\s+\p{Lu}.*[.!?]$/u,
];

/** Hosts allow more, and hardly anybody writes it. */
const longest = 160;

/**
 * The pull request's own title, where the messages hold it: in the subject that a host wrote, or in the body of its merge. Undefined
 * where that is a trailer, or begins as a description does.
 */
export function requestTitle({ request, merge }: Change): string | undefined {
  const title = request?.title?.trim();
  if (title === undefined || title === "") return undefined;
  if (merge === undefined) return title;
  if (title.length > longest || descriptions.some((form) => form.test(title))) return undefined;
  // A merge whose body holds nothing but trailers has no title.
  if (merge.trailers.some(({ key, value }) => title === `${key}: ${value}`)) return undefined;
  return title.replace(/^Merge (?=[^:]{1,40}: \S)/, "");
}
