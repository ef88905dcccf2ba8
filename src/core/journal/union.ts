import type { JournalEvent } from "./types.ts";

/** Order of events, the same on every machine: by time, then by id. `at` is ISO in UTC with milliseconds, so text order is time order. */
export function inOrder(a: Pick<JournalEvent, "at" | "id">, b: Pick<JournalEvent, "at" | "id">): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** Two journals as one: every event once (the earliest, where the same thing was said twice), in the same order whichever comes first. */
export function union(a: readonly JournalEvent[], b: readonly JournalEvent[]): readonly JournalEvent[] {
  const byId = new Map<string, JournalEvent>();
  for (const event of [...a, ...b]) {
    const known = byId.get(event.id);
    if (known === undefined || inOrder(event, known) < 0) byId.set(event.id, event);
  }
  return [...byId.values()].sort(inOrder);
}
