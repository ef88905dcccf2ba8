import type { Intent } from "./types.ts";

/** Names of branches that say what they are for, as a whole word between `/`, `-`, `_` and `.`. */
const branchWords: readonly (readonly [Intent, RegExp])[] = [
  ["fix", /(?:^|[-/_.])(?:fix|fixes|fixup|bug|bugs|bugfix|hotfix|leakfix)(?=[-/_.]|$)/i],
  ["refactor", /(?:^|[-/_.])(?:refactor|refactoring)(?=[-/_.]|$)/i],
  ["cleanup", /(?:^|[-/_.])(?:cleanup|cleanups|clean-up|rename)(?=[-/_.]|$)/i],
  ["test", /(?:^|\/)tests?(?=[-/_.])|[-/_.](?:tests?|flake|flaky)$/i],
  ["docs", /(?:^|\/)docs?(?=[-/_.])|[-/_.](?:docs?|typos?|readme)$/i],
  ["perf", /[-/_.](?:optim|perf|optimi[sz]e|optimi[sz]ations?)$/i],
  ["build", /(?:^|[-/_.])(?:deps|dependabot|renovate)(?=[-/_.]|$)/i],
];

/** What the name of a branch says of the intent, if anything. Never fails. */
export function intentOfBranch(name: string): Intent | undefined {
  return branchWords.find(([, words]) => words.test(name.slice(0, 400)))?.[0];
}
