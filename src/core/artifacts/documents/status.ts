import { lettersIn } from "../../letters.ts";
import { cleanTitle } from "../title.ts";
import type { Status } from "../types.ts";
import { withoutMarkup } from "./markup.ts";

/** What a document says of itself, in its words and in ours. A document that landed is `merged` unless it says more. */
export interface DocumentStatus {
  readonly status: Status;
  /** As written: `Accepted`, `superseded by ADR 12`; absent when nothing is said. */
  readonly words?: string;
}

const rejected = [
  "rejected",
  "withdrawn",
  "declined",
  "abandoned",
  "cancelled",
  "canceled",
  "dropped",
  "refused",
  "discarded",
];
const superseded = [
  "superseded",
  "superceded",
  "deprecated",
  "obsolete",
  "obsoleted",
  "replaced",
  "defunct",
  "archived",
  "retired",
  "outdated",
];
const open = [
  "accepted",
  "proposed",
  "provisional",
  "implementable",
  "implemented",
  "approved",
  "final",
  "active",
  "deployed",
  "draft",
  "deferred",
  "decided",
  "adopted",
  "living",
  "stagnant",
  "complete",
  "completed",
  "released",
  "withheld",
  "returned",
  "review",
  "pending",
  "rejecting",
];

/**
 * Reads a status from the document's own words, else from the folder it stands in (`withdrawn/`, `defunct/`). Words are
 * matched with up to two slips of the pen.
 */
export function documentStatus(words: string | undefined, path: string): DocumentStatus {
  const said = cleanTitle(withoutMarkup(words ?? ""), 80);
  const own = statusIn(said);
  const folder = path
    .toLowerCase()
    .split("/")
    .slice(0, -1)
    .flatMap((folder) => folder.split(/[-_ ]/))
    .map((word) => statusIn(word, 0))
    .find((s) => s !== undefined && s !== "merged");
  const status = own === undefined || own === "merged" ? (folder ?? "merged") : own;
  return said === "" ? { status } : { status, words: said };
}

function statusIn(text: string, slips = 2): Status | undefined {
  const lower = text.toLowerCase();
  const [word] = lettersIn(lower);
  if (word === undefined) return undefined;
  const first = lower.slice(lower.indexOf(word));
  if (/^(?:not accepted|closed without|won'?t (?:do|fix|implement))/.test(first)) return "rejected";
  const near = (list: readonly string[]): boolean => list.some((w) => isNear(word, w, slips));
  if (open.includes(word)) return "merged";
  if (near(rejected)) return "rejected";
  if (near(superseded)) return "superseded";
  return near(open) ? "merged" : undefined;
}

/** Whether two words differ by no more than so many letters put in, left out or changed. Short words must be equal. */
function isNear(a: string, b: string, slips: number): boolean {
  if (a === b) return true;
  if (slips === 0 || b.length < 7 || Math.abs(a.length - b.length) > slips) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? slips + 1) <= slips;
}
