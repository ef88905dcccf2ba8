import type { Ladder } from "./types.ts";

/** What to call a dimension: the ladder's label, else its id. */
export function dimensionLabel(ladder: Ladder, id: string): string {
  return ladder.dimensions.find((dimension) => dimension.id === id)?.label ?? id;
}
