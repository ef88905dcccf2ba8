import { pathMatcher } from "../../ladder/path-matcher.ts";
import type { KindRule } from "../../ladder/types.ts";
import { kindGroup } from "../kinds.ts";
import { fileName } from "./name.ts";

/** What a ladder says of a path. */
export interface LadderVerdict {
  /** The kind that the ladder gives it. */
  readonly kind?: string;
  /** The glob that matched. */
  readonly glob?: string;
  /** Kinds that it cannot be: the ladder recognises those by other paths, or excludes this one. */
  readonly not: ReadonlySet<string>;
}

/** The ladder's rules for kinds that are documents. */
export function documentKinds(kinds: readonly KindRule[]): readonly KindRule[] {
  return kinds.filter((k) => kindGroup(k.id, kinds) === "documents");
}

/**
 * A judge of paths by the ladder's own globs, which come before everything built in: a kind with paths is recognised by
 * them alone, and `exclude` holds for built-in kinds too. Globs that picomatch cannot read match nothing.
 */
export function ladderJudge(kinds: readonly KindRule[]): (path: string) => LadderVerdict {
  const rules = documentKinds(kinds).map((rule) => ({
    rule,
    paths: rule.paths.map((glob) => ({ glob, matches: matcher(glob) })),
    excluded: rule.exclude.map(matcher),
  }));
  return (path) => {
    const not = new Set<string>();
    for (const { rule, paths, excluded } of rules) {
      const out = excluded.some((matches) => matches(path));
      const hit = out ? undefined : paths.find(({ matches }) => matches(path));
      if (hit !== undefined) return { kind: rule.id, glob: hit.glob, not };
      if (out || paths.length > 0) not.add(rule.id);
    }
    return { not };
  };
}

const longest = 500;

function matcher(glob: string): (path: string) => boolean {
  if (glob.length > longest) return () => false;
  try {
    return pathMatcher([glob.replace(/^(?:\.?\/)+/, "")]);
  } catch {
    return () => false;
  }
}

/** Whether a glob names the file itself, so that even a README or a template is meant. */
export function namesFile(glob: string, path: string): boolean {
  return glob.toLowerCase().includes(fileName(path).toLowerCase());
}

/** The folders of a glob before its first wildcard: `launch` for all Markdown below `launch`. */
export function fixedPart(glob: string): string {
  const parts = glob
    .replace(/^(?:\.?\/)+/, "")
    .split("/")
    .slice(0, -1);
  const wild = parts.findIndex((part) => /[*?[\]{}()!]/.test(part));
  return parts.slice(0, wild < 0 ? parts.length : wild).join("/");
}
