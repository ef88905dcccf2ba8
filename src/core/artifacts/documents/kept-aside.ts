import { foldersOf } from "./name.ts";

const kept =
  /^(?:archived?|archives|old|previous|prior|legacy|attic|obsolete|deprecated)(?:[-_]|$)|[-_](?:archive|versions)$/;

/** Whether a path is where it is kept what the document at another one said before: `archive/queue.md`, `queue/previous-versions/00.md`. */
export function isKeptAside(path: string, of: string): boolean {
  return isAside(path) && !isAside(of);
}

/** Whether a path is where old documents are kept. */
export function isAside(path: string): boolean {
  return foldersOf(path).some((folder) => kept.test(folder));
}
