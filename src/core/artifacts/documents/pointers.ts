import type { FileChange } from "../../history/types.ts";
import { isBelowStatus, statusFolder } from "./among-proposals.ts";
import { documentName, fileName, foldersOf, nameKey, stemOf } from "./name.ts";

/** So many documents of one commit that go on under other numbers were given new ones; a single one may succeed the other. */
const fewest = 3;

/**
 * Which of the documents that one commit changed went on under an added path, though their old path stays with a pointer
 * in it: added change to changed one. Both lie in one folder and have one name; where the numbers differ too, it has to be many.
 * Where the added path lies below a folder of another status or release, the words of their folders join them:
 * `working/62 - cell identifiers/proposal.md` and `accepted/2.3/cell-identifiers/feature-specification.md`.
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

/** What came further, with its subject and file name; or what alone has its subject, where both names say only what kind it is. */
function onward(added: readonly FileChange[], changed: readonly FileChange[]): readonly Pair[] {
  const [after, before] = [added, changed].map((list) => Map.groupBy(list, ({ path }) => subjectOf(path)));
  // Where pointers stay at several places, it came from the one that was furthest.
  const byStatus = changed.toSorted((a, b) => Number(isBelowStatus(a.path)) - Number(isBelowStatus(b.path)));
  const named = new Map(byStatus.map((change) => [keyOf(change.path), change]));
  return added.flatMap((change) => {
    const subject = subjectOf(change.path);
    if (subject === undefined) return [];
    const others = before?.get(subject) ?? [];
    const [only] = others.length === 1 && after?.get(subject)?.length === 1 ? others : [];
    const isOnly = only !== undefined && [only, change].every(({ path }) => kindName.test(stemOf(path)));
    const from = named.get(keyOf(change.path)) ?? (isOnly ? only : undefined);
    return from !== undefined && isFurther(change.path, from.path) ? [{ added: change, from }] : [];
  });
}

/** Names that say what kind of document it is, and not which. */
const kindName = /^(?:readme|index|rfc|proposal|design|spec|specification|feature-spec|feature-specification)$/i;

function keyOf(path: string): string {
  return `${subjectOf(path) ?? ""}\n${fileName(path)}`;
}

/** What a document is about: the words of its folder. Undefined where these say too little. */
function subjectOf(path: string): string | undefined {
  const folder = foldersOf(path).at(-1) ?? "";
  const { slug } = documentName(`${folder}/README`);
  return slug.length < 8 || statusFolder.test(folder) ? undefined : slug;
}

/**
 * Whether it lies below a folder of a status, and elsewhere than before, where proposals or work on them are kept too: of another status, or
 * for another release. Another number is another document.
 */
function isFurther(path: string, from: string): boolean {
  const [above = [], before = []] = [path, from].map((each) => foldersOf(each).slice(0, -1));
  if (!isBelowStatus(path) || above.join("/") === before.join("/")) return false;
  if (!isBelowStatus(from) && !before.some((folder) => inWork.test(folder))) return false;
  const [now, then] = [path, from].map((each) => documentName(`${foldersOf(each).at(-1) ?? ""}/README`).number);
  return now === undefined || then === undefined || now === then;
}

/** Folders of what is being written. */
const inWork = /^(?:working|wip|in-progress|work-in-progress|proposals?|rfcs?|enhancements?|designs?)$/;

/** Folder and name together; undefined for a name that says too little. */
function placeOf(path: string): string | undefined {
  const key = nameKey(path);
  return key === undefined ? undefined : `${foldersOf(path).join("/")}\n${key}`;
}

function haveSameNumber(a: FileChange, b: FileChange): boolean {
  const [one, other] = [documentName(a.path), documentName(b.path)];
  return one.number !== undefined && one.number === other.number && one.series === other.series;
}
