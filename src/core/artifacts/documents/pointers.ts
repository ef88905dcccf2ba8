import type { FileChange } from "../../history/types.ts";
import { documentName, foldersOf, nameKey } from "./name.ts";

/** So many documents of one commit that go on under other numbers were given new ones; a single one may succeed the other. */
const fewest = 3;

/**
 * Which of the documents that one commit changed went on under an added path, though their old path stays with a pointer
 * in it: added change to changed one. Both lie in one folder and have one name; where the numbers differ too, it has to be many.
 */
export function leftPointers(changes: readonly FileChange[]): ReadonlyMap<FileChange, FileChange> {
  const changed = changes.filter((c) => c.status === "modified");
  if (changed.length === 0 || changed.length === changes.length) return new Map();
  const byName = Map.groupBy(changed, ({ path }) => placeOf(path));
  const pairs = changes.flatMap((added) => {
    const place = added.status === "added" ? placeOf(added.path) : undefined;
    const [from, ...others] = place === undefined ? [] : (byName.get(place) ?? []);
    return from === undefined || others.length > 0 ? [] : [{ added, from }];
  });
  const renumbered = pairs.filter(({ added, from }) => !haveSameNumber(added, from));
  const kept = renumbered.length >= fewest ? pairs : pairs.filter((pair) => !renumbered.includes(pair));
  return new Map(kept.map(({ added, from }) => [added, from]));
}

/** Folder and name together; undefined for a name that says too little. */
function placeOf(path: string): string | undefined {
  const key = nameKey(path);
  return key === undefined ? undefined : `${foldersOf(path).join("/")}\n${key}`;
}

function haveSameNumber(a: FileChange, b: FileChange): boolean {
  const [one, other] = [documentName(a.path), documentName(b.path)];
  return one.number !== undefined && one.number === other.number && one.series === other.series;
}
