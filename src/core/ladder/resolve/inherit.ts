import type { Criterion } from "../types.ts";

/** What inheriting needs to know of one rung. */
export interface Heir {
  readonly id: string;
  readonly inherits: boolean;
  readonly next: readonly string[];
  readonly own: readonly Criterion[];
  /** What the rung adds to a criterion that applies on it, its own or inherited. */
  readonly complete: (criterion: Criterion) => Criterion;
}

/**
 * The criteria that apply on each rung, by rung id: its own, and for one that inherits, before them those that apply on
 * the rungs directly below, each with the rung it was written for. Of two with the same id the higher one stays.
 * @param heirs rungs whose `next` form no circle
 */
export function inheritCriteria(heirs: readonly Heir[]): Map<string, readonly Criterion[]> {
  const below = new Map<string, Heir[]>();
  for (const heir of heirs) for (const above of heir.next) below.set(above, [...(below.get(above) ?? []), heir]);
  const done = new Map<string, readonly Criterion[]>();
  for (const heir of lowestFirst(heirs, below)) {
    const criteria = criteriaOf(heir, below.get(heir.id) ?? [], done);
    done.set(heir.id, criteria.map(heir.complete));
  }
  return done;
}

function criteriaOf(
  heir: Heir,
  below: readonly Heir[],
  done: ReadonlyMap<string, readonly Criterion[]>,
): readonly Criterion[] {
  if (!heir.inherits) return heir.own;
  const merged = new Map<string, Criterion>();
  for (const lower of below) {
    for (const criterion of done.get(lower.id) ?? [])
      merged.set(criterion.id, criterion.from === undefined ? { ...criterion, from: lower.id } : criterion);
  }
  for (const criterion of heir.own) merged.delete(criterion.id);
  return [...merged.values(), ...heir.own];
}

/** Every rung after all that are below it. */
function lowestFirst(heirs: readonly Heir[], below: ReadonlyMap<string, readonly Heir[]>): Heir[] {
  const sorted = new Set<Heir>();
  const visit = (heir: Heir) => {
    if (sorted.has(heir)) return;
    for (const lower of below.get(heir.id) ?? []) visit(lower);
    sorted.add(heir);
  };
  for (const heir of heirs) visit(heir);
  return [...sorted];
}
