import type { Tips } from "./kept.ts";

/** A local branch that is new, or stands elsewhere than before. */
export interface GrownBranch {
  readonly name: string;
  readonly tip: string;
  /** Where it stood; absent for a new one. */
  readonly before?: string;
}

/**
 * The one branch in which two readings differ, where there is just one: nothing landed, and every other branch stands where it
 * stood. None of those that came after it, the latest first, comes before it now: a commit on several branches belongs to the
 * first of them. Whether it only got commits on top is for its commits to tell.
 */
export function grownBranch(old: Tips, now: Tips): GrownBranch | undefined {
  if (old.landed !== now.landed) return undefined;
  const beside = ({ heads }: Tips) => heads.filter(({ tip }) => tip !== now.landed);
  const [before, after] = [new Map(placed(beside(old))), new Map(placed(beside(now)))];
  if ([...before.keys()].some((name) => !after.has(name))) return undefined;
  const [moved, ...more] = [...after].filter(([name, { tip }]) => before.get(name)?.tip !== tip);
  if (moved === undefined || more.length > 0) return undefined;
  const [name, { tip, place }] = moved;
  const was = before.get(name);
  if (was === undefined) return { name, tip };
  const overtook = [...after].some(
    ([other, { place: at }]) => at < place && (before.get(other)?.place ?? 0) > was.place,
  );
  return overtook ? undefined : { name, tip, before: was.tip };
}

type Placed = { readonly tip: string; readonly place: number };

function placed(heads: Tips["heads"]): readonly (readonly [string, Placed])[] {
  return heads.map(({ name, tip }, place) => [name, { tip, place }] as const);
}
