import { isAboutThem, isNoneOfThem, stageOfSpecs, statusFolder } from "./among-proposals.ts";
import type { Metadata } from "./metadata.ts";
import { foldersOf, stemOf } from "./name.ts";
import { folderKinds, isShipped, nameSigns, type Sign } from "./places.ts";
import { shortName } from "./repository-name.ts";

/** `specs/juno/approved/limits.rst` in `acme-specs`: in no other telling folder, and by no other telling name. */
export function isSpecOfHome(home: string, path: string): boolean {
  const [top, ...folders] = foldersOf(path);
  if (!/[-_]specs$/.test(home) || top !== "specs" || isAboutThem(path)) return false;
  if (!folders.some((folder) => statusFolder.test(folder) || stageOfSpecs.test(folder))) return false;
  return folders.every((folder) => isPlainFolder(folder)) && nameSigns(path).every(isWeakOrDesign);
}

function isWeakOrDesign({ kind, weight }: Sign): boolean {
  return kind === "design-doc" || weight < 2;
}

function isPlainFolder(folder: string): boolean {
  return !/^(?:checklists?|contracts|research)$/.test(folder) && folderKinds(folder).every(([, weight]) => weight < 2);
}

/** What a repository that is called `specs` says of one of its subjects that names its authors at its head: `tls/tls.md`, `yamux/README.md`. */
export function authoredSigns(repository: string, path: string, metadata: Stated): readonly Sign[] {
  if (!namesAuthorsAtHead(metadata) || !mayBeAuthored(repository, path)) return [];
  return [{ kind: "design-doc", weight: 3, words: "repository specs, with its authors" }];
}

type Stated = Pick<Metadata, "fields" | "headings">;

/** Whether the authors stand in the head: a section about them is one of any README. */
export function namesAuthorsAtHead({ fields, headings }: Stated): boolean {
  if (headings.some(({ text }) => /^authors?$/i.test(text))) return false;
  return ["author", "authors"].some((key) => (fields.get(key)?.length ?? 0) > 0);
}

/** Whether it is the first page of a subject in such a repository, by its name. */
export function isFirstOfSubject(repository: string, path: string): boolean {
  return /^readme$/i.test(stemOf(path)) && mayBeAuthored(repository, path);
}

/** Whether it stands below a subject in such a repository, where its authors may tell that it is a specification. */
export function mayBeAuthored(repository: string, path: string): boolean {
  const folders = foldersOf(path);
  if (shortName(repository) !== "specs" || folders.length === 0 || isShipped(path) || isAboutThem(path)) return false;
  return !folders.some((folder) => isNoneOfThem(folder) || noSubject.test(folder) || folderKinds(folder).length > 0);
}

/** Folders of what is kept beside specifications, and of programs. */
const noSubject =
  /^[_.]|(?:^|[-_])(?:tests?|test[-_]?vectors?|vectors|talks?|slides|papers|people|workshops?|interop|client|server|python|rust|go|js)$/;
