import { withoutTemplating } from "../templating.ts";
import { type ClassRule, classRules, type PathClass } from "./path-tables.ts";

export type { PathClass } from "./path-tables.ts";

/** A path taken apart once, for all the rules. */
interface Parts {
  readonly name: string;
  /** In lower case, with no dot; empty for a name that is nothing else. */
  readonly extension: string;
  /** The same as written. */
  readonly suffix: string;
  readonly parent: string;
  /** Folders above it, in lower case, outermost first. */
  readonly folders: readonly string[];
}

/**
 * What a path holds, told from the path alone by the tables of `path-tables.ts`: product code, a test, a document,
 * configuration, something generated or vendored, or something else. Folder names are compared whole and without case,
 * so `attest/` is no test and `contests.go` neither. Never fails.
 */
export function classifyPath(path: string): PathClass {
  const parts = takeApart(path);
  return classRules.find((rule) => fits(rule, parts))?.is ?? "other";
}

/** True when some paths are product code and some are tests: the first half of what makes a feature. */
export function codeWithTests(paths: Iterable<string>): boolean {
  const seen = new Set<PathClass>();
  for (const path of paths) seen.add(classifyPath(path));
  return seen.has("product") && seen.has("test");
}

const helperFolders = /(?:^|\/)(?:testutils?|test[-_]utils?|testsupport|testenv|testlib|test[-_]?helpers|__mocks__)\//i;
const helperNames =
  /(?:^|\/)(?:conftest\.py|(?:spec|rails|test)_helper\.\w+|export_test\.go|(?:test[-_]?)?(?:helpers?|utils?|setup)\.[cm]?[jt]sx?)$/i;

/**
 * True when a path holds tests themselves, and not only what tests are helped by (`testenv/`, `conftest.py`): a helper
 * in a change shows no test. A test of the helper (`testenv_test.go`) is one.
 */
export function isTestItself(path: string): boolean {
  if (classifyPath(path) !== "test" || helperNames.test(path)) return false;
  return !helperFolders.test(path) || classifyPath(path.slice(path.lastIndexOf("/") + 1)) === "test";
}

function takeApart(path: string): Parts {
  const segments = path.split("/");
  const name = withoutTemplating(segments.pop() ?? "");
  const dot = name.lastIndexOf(".");
  const suffix = dot <= 0 ? "" : name.slice(dot + 1);
  return {
    name,
    suffix,
    extension: suffix.toLowerCase(),
    parent: segments.at(-1) ?? "",
    folders: segments.map((s) => s.toLowerCase()),
  };
}

function fits(rule: ClassRule, parts: Parts): boolean {
  const [root] = parts.folders;
  if (rule.only?.has(parts.extension) === false) return false;
  return (
    rule.extensions?.has(parts.extension) === true ||
    (root !== undefined && (rule.roots?.has(root) === true || rule.root?.test(root) === true)) ||
    parts.folders.some((f) => rule.folders?.has(f) === true) ||
    (parts.parent !== "" && rule.folder?.test(parts.parent) === true) ||
    (rule.anyFolder !== undefined && parts.folders.some((f) => rule.anyFolder?.test(f) === true)) ||
    rule.files?.has(parts.name.toLowerCase()) === true ||
    rule.name?.test(parts.name) === true ||
    rule.names?.some(({ of, is }) => of.has(is.ignoreCase ? parts.extension : parts.suffix) && is.test(parts.name)) ===
      true
  );
}
