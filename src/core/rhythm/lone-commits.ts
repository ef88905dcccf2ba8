import type { OwnCommit } from "../artifacts/own-commits.ts";
import type { Artifact } from "../artifacts/types.ts";
import { dayOf } from "../calendar/day.ts";
import { counted } from "../progress/words.ts";
import { link } from "../review/escape.ts";
import { tellingCommitsFirst } from "./strength.ts";

/** Commits that landed and belong to no artifact: the most telling ones, and how many there are in all. */
export interface LoneCommits {
  readonly count: number;
  /** Hostile text, not escaped. */
  readonly lines: readonly { readonly title: string; readonly url?: string }[];
}

const mostLines = 5;

/** Those of some days, both included, that nothing else tells of. */
export function loneCommits(
  commits: readonly OwnCommit[],
  artifacts: readonly Artifact[],
  days: { readonly start: string; readonly end: string },
  timeZone: string,
): LoneCommits {
  const landings = new Set(artifacts.flatMap(({ landing }) => landing ?? []));
  const lone = commits.filter(({ landing = "", landed }) => {
    if (landed === undefined || landings.has(landing)) return false;
    const day = dayOf(landed, timeZone);
    return days.start <= day && day <= days.end;
  });
  const lines = tellingCommitsFirst(lone)
    .slice(0, mostLines)
    .map(({ title, url }) => ({ title, ...(url === undefined ? {} : { url }) }));
  return { count: lone.length, lines };
}

/** `3 commits came besides:` and the list; nothing for none. Everything from outside is escaped. */
export function loneCommitBlocks({ count, lines }: LoneCommits): readonly string[] {
  if (count === 0) return [];
  const items = lines.map(({ title, url }) => `- ${link(title, url)}`);
  const rest = count > lines.length ? [`- and ${count - lines.length} more`] : [];
  return [`${counted(count, "commit")} came besides:`, [...items, ...rest].join("\n")];
}
