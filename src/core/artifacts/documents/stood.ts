import type { Lineage } from "./lineage.ts";

/** Every path at which a document or a copy of it stands, or stood. */
export function everyPath({ firstPath, paths, copies, left = [] }: Lineage): readonly string[] {
  return [...new Set([firstPath, ...paths, ...copies, ...left])];
}
