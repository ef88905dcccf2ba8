import type { Ladder, Rung } from "./types.ts";

/** What to call a dimension: the ladder's label, else its id. */
export function dimensionLabel(ladder: Ladder, id: string): string {
  return ladder.dimensions.find((dimension) => dimension.id === id)?.label ?? id;
}

/** What to call a rung: `Senior (L3)`, or the title alone when it has no level of its own. */
export function rungLabel({ title, level }: Rung): string {
  return level === undefined || level === title ? title : `${title} (${level})`;
}
