import type { FileChange } from "../../history/types.ts";
import { statusFolder } from "./home.ts";
import { documentName, fileName, foldersOf, nameKey } from "./name.ts";

/** So many documents of one commit that go on under other numbers were given new ones; a single one may succeed the other. */
const fewest = 3;

/**
 * Which of the documents that one commit changed went on under an added path, though their old path stays with a pointer
 * in it: added change to changed one. Both lie in one folder and have one name; where the numbers differ too, it has to be many.
 * Where the added path lies below a folder of another status or release, the subject is enough: `working/62 - cell ids/proposal.md` and
 * `accepted/2.3/cell-ids/feature-specification.md`.
 */
export function leftPointers(changes: readonly FileChange[]): ReadonlyMap<FileChange, FileChange> {
  const changed = changes.filter((c) => c.status === "modified");
  if (changed.length === 0 || changed.length === changes.length) return new Map();
  const added = changes.filter((c) => c.status === "added");
  const byName = Map.groupBy(changed, ({ path }) => placeOf(path));
  const pairs = added.flatMap((change) => {
    const place = placeOf(change.path);
    const [from, ...others] = place === undefined ? [] : (byName.get(place) ?? []);
    return from === undefined || others.length > 0 ? [] : [{ added: change, from }];
  });
  const renumbered = pairs.filter(({ added, from }) => !haveSameNumber(added, from));
  const kept = renumbered.length >= fewest ? pairs : pairs.filter((pair) => !renumbered.includes(pair));
  return new Map([...onward(added, changed), ...kept].map((pair) => [pair.added, pair.from]));
}

interface Pair {
  readonly added: FileChange;
  readonly from: FileChange;
}

/** What came further, with its subject; of several with one subject, those with one file name. */
function onward(added: readonly FileChange[], changed: readonly FileChange[]): readonly Pair[] {
  const [after, before] = [added, changed].map((list) => Map.groupBy(list, ({ path }) => subjectOf(path)));
  return added.flatMap((change) => {
    const subject = subjectOf(change.path);
    const others = subject === undefined ? [] : (before?.get(subject) ?? []);
    const isAlone = others.length === 1 && after?.get(subject)?.length === 1;
    const from = isAlone ? others[0] : others.find(({ path }) => fileName(path) === fileName(change.path));
    return from !== undefined && isFurther(change.path, from.path) ? [{ added: change, from }] : [];
  });
}

/** What a document is about: the words of its folder. Undefined where these say too little. */
function subjectOf(path: string): string | undefined {
  const folder = foldersOf(path).at(-1) ?? "";
  const { slug } = documentName(`${folder}/README`);
  return slug.length < 8 || statusFolder.test(folder) ? undefined : slug;
}

/** Whether it lies below a folder of a status, and elsewhere than before: of another status, or for another release. */
function isFurther(path: string, from: string): boolean {
  const [above, before] = [path, from].map((each) => foldersOf(each).slice(0, -1));
  return above?.some((folder) => statusFolder.test(folder)) === true && above.join("/") !== before?.join("/");
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
