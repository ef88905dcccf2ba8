import type { RungFile } from "../schema/rung.ts";
import { quote } from "../source/quote.ts";
import { didYouMean } from "../suggest.ts";
import { type Context, namesOf, placeOfItem } from "./context.ts";

/** Rungs by id, in the file's order. */
export type RungsById = ReadonlyMap<string, RungFile>;

/**
 * The rungs above each rung, by id: what the file says, else the rung that follows in the same track, else none.
 * A rung that does not exist and a way up that leads back are reported and left out.
 */
export function resolveNext(rungs: RungsById, context: Context): Map<string, string[]> {
  const next = new Map([...rungs].map(([id, rung]) => [id, rung.next === undefined ? following(id, rung, rungs) : []]));
  for (const [id, rung] of rungs) {
    namesOf(rung.next).forEach((above, index) => {
      if (accepts(id, above, index, { rung, rungs, next }, context)) next.get(id)?.push(above);
    });
  }
  return next;
}

function following(id: string, rung: RungFile, rungs: RungsById): string[] {
  const track = [...rungs].filter(([, other]) => String(other.track ?? "") === String(rung.track ?? ""));
  const after = track[track.findIndex(([other]) => other === id) + 1];
  return after === undefined ? [] : [after[0]];
}

interface Graph {
  readonly rung: RungFile;
  readonly rungs: RungsById;
  readonly next: ReadonlyMap<string, readonly string[]>;
}

function accepts(id: string, above: string, index: number, { rung, rungs, next }: Graph, context: Context): boolean {
  const place = placeOfItem(rung, "next", index, context);
  if (!rungs.has(above)) {
    const hint = didYouMean(above, rungs.keys()) || " Write the id of a rung of this file.";
    context.report.error(place, "unknown-rung", `There is no rung with the id ${quote(above)}.${hint}`);
    return false;
  }
  if (leadsTo(above, id, next)) {
    const message = `${quote(above)} is below ${quote(id)}, or the same: the way up would lead in a circle. Name a rung above, or write [].`;
    context.report.error(place, "circle", message);
    return false;
  }
  return next.get(id)?.includes(above) === false;
}

function leadsTo(from: string, to: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set([from]);
  for (const id of seen) {
    if (id === to) return true;
    for (const above of next.get(id) ?? []) seen.add(above);
  }
  return false;
}
