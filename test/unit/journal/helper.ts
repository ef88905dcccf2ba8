import type { Artifact } from "../../../src/core/artifacts/types.ts";
import type { Correction, Corrections, EventOf, JournalEvent } from "../../../src/core/journal/types.ts";

/** A time on one day: events are told apart by it. */
export const at = (minute: number) => `2026-11-25T10:${String(minute).padStart(2, "0")}:00.000Z`;

export const keyOf = (name: string) => Buffer.from(name).toString("hex").padEnd(16, "0").slice(0, 16);

/** An event that says nothing but what a test is about; its id is made of what it says. */
export function corrected(target: string, correction: Correction, minute: number): JournalEvent {
  const id = Buffer.from(JSON.stringify([target, correction, minute])).toString("hex");
  return { v: 1, id, type: "correction", at: at(minute), target: keyOf(target), ...correction };
}

export function artifact(name: string, more: Partial<Artifact> = {}): Artifact {
  return {
    id: keyOf(name),
    kind: "rfc",
    title: name,
    date: "2026-11-20T10:00:00+00:00",
    landed: "2026-11-21T10:00:00+00:00",
    week: "2026-W47",
    role: "author",
    repository: "acme/rfcs",
    commit: "c".repeat(40),
    status: "merged",
    why: "in a folder of RFCs",
    counts: true,
    ...more,
  };
}

export function recognised(name: string, minute: number, more: Partial<EventOf<"recognised">> = {}): JournalEvent {
  const key = keyOf(name);
  return {
    v: 1,
    id: `${key}${minute}${more.sum ?? ""}`,
    type: "recognised",
    at: at(minute),
    key,
    sum: "0".repeat(16),
    when: "2026-11-21",
    by: "ada@example.com",
    repository: { name: "acme/rfcs", webUrl: "https://github.com/acme/rfcs" },
    artifact: artifact(name),
    ...more,
  };
}

export const corrections = (all: Readonly<Record<string, Corrections>>): ReadonlyMap<string, Corrections> =>
  new Map(Object.entries(all).map(([name, value]) => [keyOf(name), value]));
