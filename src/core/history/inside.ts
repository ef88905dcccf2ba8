import type { CommitChanges } from "./types.ts";

/**
 * Whether a path of a tree stays in its repository. Git itself refuses to check out the others, but a tree made by hand can
 * hold them, and what they name outside must never be taken for a document or be opened.
 */
export function staysInside(path: string): boolean {
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

/** The changes of a commit without those that lead out of the repository, under the old name or the new one. */
export function insideOnly(commit: CommitChanges): CommitChanges {
  const isInside = ({ path, from }: CommitChanges["changes"][number]) =>
    staysInside(path) && (from === undefined || staysInside(from));
  return commit.changes.every(isInside) ? commit : { ...commit, changes: commit.changes.filter(isInside) };
}
