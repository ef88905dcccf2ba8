import { documentName, foldersOf, stemOf } from "./name.ts";

/** Files that are called by their kind, because their folder has the name of what they are about. */
const called = /^(?:spec|plan|design|roadmap|rfc|adr|proposal|postmortem)$/i;

/** Whether a file is called by its kind alone: `plan.md`. */
export function isCalledByKind(path: string): boolean {
  return called.test(stemOf(path));
}

/**
 * Whether a file lies in the folder of one feature or change, where each file says by its name what it is:
 * `specs/001-queue/plan.md`, `openspec/changes/add-queue/design.md`.
 */
export function isInFeatureFolder(path: string): boolean {
  if (!isCalledByKind(path)) return false;
  const parent = documentName(`${path.split("/").at(-2) ?? ""}/readme.md`);
  return isOpenSpecChange(path) || ((parent.number !== undefined || parent.date !== undefined) && parent.slug !== "");
}

/** `openspec/changes/add-queue/...`: there, changes are proposals and no release notes. */
export function isOpenSpecChange(path: string): boolean {
  const folders = foldersOf(path);
  const at = folders.indexOf("openspec");
  return at >= 0 && folders[at + 1] === "changes";
}
