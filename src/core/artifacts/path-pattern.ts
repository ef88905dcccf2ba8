import { trimEndOf } from "../trim.ts";
import { matchesName, matchesRun } from "./wildcard.ts";

/** A pattern by folders, as .gitignore, .gitattributes and CODEOWNERS write them. `**` is any run of folders. */
export interface PathPattern {
  readonly segments: readonly string[];
  /** What lies below a match belongs to it. */
  readonly deep: boolean;
  /** Only what lies below a match: the pattern ends in a slash. */
  readonly below: boolean;
}

/**
 * Reads a pattern: one without a slash inside holds at any depth, one with a slash from the root; a folder means what is
 * below it. Every character but `*`, `**` and `?` is itself. Never fails.
 */
export function readPathPattern(pattern: string): PathPattern {
  const core = trimEndOf(pattern.replace(/^\/+/, ""), /\//);
  const below = pattern.endsWith("/");
  const segments = core === "" ? ["**"] : core.split("/");
  const anchored = pattern.startsWith("/") || segments.length > 1;
  // `docs/*` means the files of a folder and not what lies deeper; any other pattern means a folder of that name whole.
  const deep = below || segments.length < 2 || segments.at(-1) !== "*";
  return { segments: anchored ? segments : ["**", ...segments], deep, below };
}

/** Whether a path, given as its folders and its name, matches. The work is bounded by the product of the two lengths. */
export function matchesPath({ segments, deep, below }: PathPattern, folders: readonly string[]): boolean {
  const fits = (end: readonly string[]) => matchesRun([...segments, ...end], folders, (s) => s === "**", matchesName);
  if (below) return fits(["*", "**"]);
  return deep ? fits(["**"]) : fits([]);
}
