import { plainLine } from "../escape.ts";
import type { Review } from "../types.ts";
import { type FrontValue, setInFront } from "./front-edit.ts";
import type { ReviewDocument } from "./types.ts";

const empty: Readonly<Record<string, FrontValue>> = { excluded: [], order: {}, notes: {} };

/** The front matter of a redrafted document with its fences, and the blank line after it where it is new. */
export function frontOf({ front, text }: ReviewDocument, review: Review, newline: string): string {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  if (front === undefined) {
    const yaml = setInFront("", { ...draftedValues(review), ...empty }, newline);
    return `${mark}---${newline}${yaml}---${newline}${newline}`;
  }
  const before = text.slice(0, front.start);
  const after = /^---[ \t]*(?:\r?\n|$)/.exec(text.slice(front.end))?.[0] ?? "";
  return `${before}${setInFront(front.text, draftedValues(review), newline)}${after}`;
}

/** What the front matter says of the draft, and not of the person's choices. */
function draftedValues({ title, meta }: Review): Readonly<Record<string, FrontValue>> {
  const { period, start, end, rung, target, ladder, drafted, repositories } = meta;
  const values = { title, period, start, end, rung, target, ladder, drafted };
  const plain = Object.entries(values).map(([key, value]) => [key, plainLine(value)] as const);
  return { ...Object.fromEntries(plain), repositories: repositories.map((name) => plainLine(name)) };
}
