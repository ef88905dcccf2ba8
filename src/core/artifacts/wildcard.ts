/**
 * Whether a text matches a pattern in which one token stands for any run, also an empty one. Characters of a file name
 * or folders of a path, it is the same question. Remembers the last such token only, so that the work is at most the
 * product of the two lengths, whatever the pattern: a repository's own files are hostile.
 */
export function matchesRun<P, T>(
  pattern: readonly P[],
  text: readonly T[],
  isRun: (token: P) => boolean,
  fits: (token: P, item: T) => boolean,
): boolean {
  let [at, run, resume] = [0, -1, 0];
  let i = 0;
  while (i < text.length) {
    const token = pattern[at];
    const item = text[i];
    if (token !== undefined && isRun(token)) {
      [run, resume] = [at, i];
      at += 1;
    } else if (token !== undefined && item !== undefined && fits(token, item)) {
      at += 1;
      i += 1;
    } else if (run >= 0) {
      at = run + 1;
      resume += 1;
      i = resume;
    } else return false;
  }
  return pattern.slice(at).every(isRun);
}

/** One name against a pattern of `*` (any run) and `?` (any one character); every other character is itself. */
export function matchesName(pattern: string, name: string): boolean {
  return matchesRun(
    Array.from(pattern),
    Array.from(name),
    (p) => p === "*",
    (p, c) => p === "?" || p === c,
  );
}
