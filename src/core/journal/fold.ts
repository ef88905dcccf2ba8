import type { Corrections, EventOf, JournalEvent } from "./types.ts";
import { inOrder } from "./union.ts";

/** What a journal's events come to. */
export interface Folded {
  /** Logged by hand, earliest entry first. */
  readonly logged: readonly EventOf<"artifact">[];
  /** For each artifact and each set of addresses, the last word: a snapshot, or that it was withdrawn. */
  readonly snapshots: readonly (EventOf<"recognised"> | EventOf<"withdrawn">)[];
  /** By the id of the artifact that they correct. */
  readonly corrections: ReadonlyMap<string, Corrections>;
  readonly documents: readonly EventOf<"document">[];
}

/**
 * Events in any order, doubled or not, always come to the same: what is later (by time, then by id) wins, for each field
 * of each artifact, so that the files of two machines can be merged by union.
 */
export function fold(events: Iterable<JournalEvent>): Folded {
  const logged = new Map<string, EventOf<"artifact">>();
  const snapshots = new Map<string, EventOf<"recognised"> | EventOf<"withdrawn">>();
  const corrections = new Map<string, EventOf<"correction">>();
  const documents = new Map<string, EventOf<"document">>();
  for (const event of events) {
    if (event.type === "artifact") keep(logged, event.id, event, isEarlier);
    else if (event.type === "document") keep(documents, event.id, event, isEarlier);
    else if (event.type === "correction") keep(corrections, `${event.target} ${event.field}`, event, isLater);
    else keep(snapshots, `${event.key} ${event.by}`, event, isLater);
  }
  return {
    logged: [...logged.values()].sort(inOrder),
    snapshots: [...snapshots.values()].sort(inOrder),
    corrections: correctionsOf(corrections.values()),
    documents: [...documents.values()].sort(inOrder),
  };
}

function keep<T extends JournalEvent>(map: Map<string, T>, key: string, event: T, wins: (a: T, b: T) => boolean): void {
  const known = map.get(key);
  if (known === undefined || wins(event, known)) map.set(key, event);
}

const isLater = (a: JournalEvent, b: JournalEvent): boolean => inOrder(a, b) > 0;
const isEarlier = (a: JournalEvent, b: JournalEvent): boolean => inOrder(a, b) < 0;

/** The last word on each field, by artifact; a field that was taken back is absent. */
function correctionsOf(last: Iterable<EventOf<"correction">>): ReadonlyMap<string, Corrections> {
  const byTarget = new Map<string, Corrections>();
  for (const { target, field, value } of [...last].sort(inOrder))
    if (value !== null) byTarget.set(target, { ...byTarget.get(target), [field]: value });
  return byTarget;
}
