import type { Trailer } from "./types.ts";

/** Keys that mean a trailer wherever they stand in the last paragraph; any other `word: text` there may be prose. */
const known =
  /^((?:co-authored|co-developed|signed-off|reviewed|acked|tested|approved|suggested|reported|mentored|helped|assisted)-by|change-id|reviewed-on|pr-url|pull-request|auto-submit|run-trybot|commit-queue|(?:[a-z]+-)?trybot-result|made-with|amp-thread-id|claude-session)[^\S\n]*:[^\S\n]*(\S.*)$/i;

/** Nobody signs with more text than this. */
const longest = 10_000;

const nothing: readonly never[] = [];

/**
 * The trailers with known keys in the last paragraph of a message's body, line by line, in the order written. For where
 * git finds none: it wants the whole paragraph to be trailers, and `Fixes acme/service#12` right above them is none.
 */
export function knownTrailers(body: string): readonly Trailer[] {
  const end = body.trimEnd().slice(-longest).split("\n");
  const blank = end.findLastIndex((line) => line.trim() === "");
  const found = end.slice(blank + 1).flatMap((line): readonly Trailer[] => {
    const [, key, value] = known.exec(line) ?? [];
    return key === undefined || value === undefined ? nothing : [{ key, value: value.trim() }];
  });
  return found.length === 0 ? nothing : found;
}

/**
 * Whether the last paragraph of this body is its first one too, in a merge whose first paragraph is the title: there
 * `docs: say more` is a title, though git reads a trailer.
 */
export function titleTakesFirstParagraph(subject: string, body: string): boolean {
  return /^(?:Merge pull request|(?:auto|rollup) merge of) /i.test(subject) && !/\n[^\S\n]*\n/.test(body.trim());
}
