import { matchesPath, type PathPattern, readPathPattern } from "../path-pattern.ts";

/** Who owns a path. */
export interface Ownership {
  /** Handles (`@ada`), teams (`@org/team`) and addresses, as written. */
  readonly owners: readonly string[];
  /** The rule speaks of everything, and so of no area. */
  readonly isCatchAll: boolean;
}

interface Rule extends Ownership {
  readonly pattern: PathPattern;
}

/** No person wrote a file with more rules, or with lines longer than this. */
const bounds = { rules: 5_000, line: 1_000 };

/**
 * Reads a CODEOWNERS file with GitHub's rules (docs.github.com, "About code owners"): patterns as in .gitignore, without
 * `!` and ranges; the last one that matches decides; a pattern without owners leaves the path to nobody; `#` starts a
 * comment. GitLab's `[Section] @owner` headings are understood: their owners are those of the patterns below that name
 * none. Gives the owners of a path, undefined for what no pattern matches. A line that can't be read is passed over.
 */
export function readCodeowners(text: string): (path: string) => Ownership | undefined {
  const rules = rulesOf(text);
  return (path) => {
    const folders = path.split("/");
    return rules.findLast(({ pattern }) => matchesPath(pattern, folders));
  };
}

/** Whether a CODEOWNERS file says who owns what: one that only has a rule for everything does not. */
export function tellsAreas(text: string): boolean {
  return rulesOf(text).some(({ isCatchAll, owners }) => !isCatchAll && owners.length > 0);
}

function rulesOf(text: string): readonly Rule[] {
  const rules: Rule[] = [];
  let section: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.length > bounds.line || rules.length >= bounds.rules) continue;
    const [first, ...rest] = wordsOf(line);
    if (first === undefined || first.startsWith("!")) continue;
    const owners = rest.filter(isOwner);
    if (/^\^?\[/.test(first)) section = owners;
    else
      rules.push({
        pattern: readPathPattern(first),
        owners: owners.length > 0 ? owners : section,
        isCatchAll: isCatchAll(first),
      });
  }
  return rules;
}

/** The words of a line before its comment. `\ ` is a space inside a word. */
function wordsOf(line: string): readonly string[] {
  const bare = line.replace(/(?:^|\s)#.*$/, "");
  return [...bare.matchAll(/(?:\\.|[^\s\\])+/g)].map(([word]) => word.replace(/\\(.)/g, "$1"));
}

function isOwner(word: string): boolean {
  return /^@[\w.-]+(?:\/[\w./-]+)?$/.test(word) || /^[^\s@]+@[^\s@]+$/.test(word);
}

function isCatchAll(pattern: string): boolean {
  return /^\/?(?:\*{1,2}(?:\/\*{1,2})?)?\/?$/.test(pattern);
}
