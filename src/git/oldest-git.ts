/** Major and minor version of git. */
export interface GitVersion {
  readonly major: number;
  readonly minor: number;
}

/** The oldest git that knows everything used here: `--diff-merges=first-parent` and `--path-format` came with 2.31. */
export const oldestGit: GitVersion = { major: 2, minor: 31 };

/** The same in words. */
export const oldestGitName = `${oldestGit.major}.${oldestGit.minor}`;
