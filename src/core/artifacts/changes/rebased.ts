import type { Commit } from "../../history/types.ts";

/** Who amends a commit does so within seconds, whatever the zone of the machine. */
const leastApart = 60_000;

/**
 * Whether a host rebased a commit for its author (GitHub's "Rebase and merge", a merge queue that rebases), who is then its
 * committer too: hosts stamp in UTC what was written in another zone, and later. Somebody who lives in UTC cannot be told.
 */
export function isRebasedByHost({ authored, committed }: Commit): boolean {
  return isUtc(committed) && !isUtc(authored) && Date.parse(committed) - Date.parse(authored) >= leastApart;
}

function isUtc(iso: string): boolean {
  return /(?:Z|[+-]00:?00)$/.test(iso);
}
