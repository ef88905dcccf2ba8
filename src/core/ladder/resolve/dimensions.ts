import type { DimensionFile, LadderFile } from "../schema.ts";
import type { Ladder, Rung } from "../types.ts";
import { type Context, present } from "./context.ts";

/** Where a criterion stands that names no dimension. */
export const generalDimension = "general";

/** Labels of dimensions that a file uses without declaring any. */
const usualLabels: ReadonlyMap<string, string> = new Map([
  [generalDimension, "General"],
  ["scope", "Scope"],
  ["writing", "Written communication"],
  ["ai", "AI tools"],
  ["artifact", "Weekly artifact"],
]);

/** The ladder's dimensions: those declared, in the file's order, then others that its criteria use. */
export function resolveDimensions(
  file: LadderFile,
  rungs: readonly Rung[],
  { dimensions }: Context,
): Ladder["dimensions"] {
  const declared = Object.entries(file.dimensions ?? {}).map(([id, dimension]) => declaredDimension(id, dimension));
  const used = new Set(rungs.flatMap((rung) => rung.criteria.map((criterion) => criterion.dimension)));
  const others = [...used].filter((id) => dimensions?.has(id) !== true);
  return [...declared, ...others.map((id) => ({ id, label: labelOf(id, dimensions === undefined) }))];
}

function declaredDimension(id: string, dimension: DimensionFile): Ladder["dimensions"][number] {
  if (dimension === null) return { id, label: id };
  if (typeof dimension !== "object") return { id, label: String(dimension) };
  return present({ id, label: String(dimension.label ?? id), weight: dimension.weight });
}

function labelOf(id: string, noneDeclared: boolean): string {
  return noneDeclared || id === generalDimension ? (usualLabels.get(id) ?? id) : id;
}
