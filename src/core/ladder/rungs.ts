import type { Ladder, Rung } from "./types.ts";

/**
 * The rung that a person means by an id, a level or a title, in this order of trust; capitals and spaces around do not
 * matter. Undefined when none is called so, or when several share the level or the title: nothing is guessed.
 */
export function findRung(ladder: Ladder, name: string): Rung | undefined {
  const [found, another] = rungsCalled(ladder, name);
  return another === undefined ? found : undefined;
}

/** Every rung that a name can mean: by id if one has it, else all of that level, else all of that title. */
export function rungsCalled(ladder: Ladder, name: string): readonly Rung[] {
  const exact = ladder.rungs.filter((rung) => rung.id === name);
  if (exact.length > 0) return exact;
  const wanted = folded(name);
  const by = (field: "id" | "level" | "title") => ladder.rungs.filter((rung) => folded(rung[field] ?? "") === wanted);
  return [by("id"), by("level"), by("title")].find((found) => found.length > 0 && wanted !== "") ?? [];
}

function folded(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

/**
 * The rungs that a review can be written against from this one: all above it, nearest first, so the first is the
 * default. A rung with none above is measured against itself.
 */
export function targetRungs(ladder: Ladder, rung: Rung): readonly Rung[] {
  const byId = new Map(ladder.rungs.map((other) => [other.id, other]));
  const above = new Set<string>(rung.next);
  for (const id of above) for (const next of byId.get(id)?.next ?? []) above.add(next);
  const found = [...above].flatMap((id) => byId.get(id) ?? []);
  return found.length > 0 ? found : [rung];
}
