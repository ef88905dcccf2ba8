/** Which files of HEAD are one document, and which are none. */
import type { Origin } from "./lineage.ts";
import { stem } from "./names.ts";

/** One document, wherever its text lies. */
export interface Work {
  /** Of the file that landed first. */
  readonly origin: Origin;
  /** Of the files with the same text. */
  readonly copies: readonly Origin[];
}

const fewLines = 5;

/** True for a file that only says where its document went: a line or two with a link. */
export function isPointer(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.length < fewLines && /https?:|\]\(|\.md\b/.test(text);
}

/** The path a file has at HEAD. */
export function today({ paths }: Origin): string {
  return paths[0] ?? "";
}

/** The same text under the same name in two folders is one document. `texts` are by `HEAD:path`. */
export function oncePerText(origins: readonly Origin[], texts: ReadonlyMap<string, string>): Work[] {
  const textOf = (origin: Origin): string => texts.get(`HEAD:${today(origin)}`) ?? "";
  const works: { origin: Origin; copies: Origin[] }[] = [];
  for (const origin of origins.toSorted(byLanding)) {
    const isSame = (other: Origin): boolean =>
      stem(today(other)) === stem(today(origin)) && areAlike(textOf(other), textOf(origin));
    const work = works.find((each) => isSame(each.origin));
    if (work === undefined) works.push({ origin, copies: [] });
    else work.copies.push(origin);
  }
  return works;
}

/** What landed first; of two that landed together, the one with the shorter path. */
function byLanding(left: Origin, right: Origin): number {
  const between = Date.parse(left.landing.committed) - Date.parse(right.landing.committed);
  return between === 0 ? today(left).length - today(right).length : between;
}

/** True when the shorter of two texts shares more than half of its lines with the other; an empty line tells nothing. */
export function areAlike(left: string, right: string): boolean {
  const [first, second] = [left, right].map((text) => new Set(text.split("\n").filter((line) => line.trim() !== "")));
  if (first === undefined || second === undefined) return false;
  const shared = [...first].filter((line) => second.has(line)).length;
  return shared * 2 > Math.min(first.size, second.size);
}
