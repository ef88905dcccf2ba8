import picomatch from "picomatch/posix.js";

/** Characters of a path that a ladder's glob is held against: matching may take the square of them. Real paths stay below. */
const longestPath = 600;

/**
 * The test whether a path matches one of a ladder's globs (which `globProblem` has found usable). Longer paths than anybody
 * writes match nothing. Throws where picomatch cannot read a glob.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const matches = picomatch([...globs], { dot: true });
  return (path) => path.length <= longestPath && matches(path);
}
