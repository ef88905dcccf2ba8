import { matchesPath, type PathPattern, readPathPattern } from "../path-pattern.ts";
import { documentExtensions } from "./files.ts";

const marks = /^(-|!)?linguist-(vendored|generated)(?:=(.*))?$/;
/** No person wrote more rules, or longer lines. */
const bounds = { rules: 1_000, line: 1_000 };

interface Rule {
  readonly pattern: PathPattern;
  readonly foreign: boolean;
}

/**
 * A judge of paths by the text of a repository's root `.gitattributes`: true for what `linguist-vendored` or
 * `linguist-generated` marks as not written here. As in git, the last line that matches decides. Lines that cannot be read,
 * or are longer than a person writes, say nothing.
 */
export function foreignPaths(attributes: string): (path: string) => boolean {
  const rules = attributes.split("\n", bounds.rules).flatMap((line) => ruleOf(line) ?? []);
  return (path) => {
    const folders = path.split("/");
    return rules.findLast(({ pattern }) => matchesPath(pattern, folders))?.foreign ?? false;
  };
}

/**
 * `* linguist-vendored` and `*.md linguist-vendored` are for a host's count of languages, and say nothing of who wrote a file; nor does a mark
 * that everything has.
 */
function isForCounting(pattern: string, isVendored: boolean): boolean {
  const name = pattern.replace(/^\/?(?:\*\*\/)?/, "");
  if (/^\*{1,2}(?:\.\*)?$/.test(name)) return true;
  const extension = /^\*\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return isVendored && documentExtensions.some((each) => each === extension);
}

function ruleOf(line: string): Rule | undefined {
  if (line.length > bounds.line) return undefined;
  const [pattern = "", ...attributes] = line.trim().split(/\s+/);
  if (pattern === "" || /^(?:#|\[attr\])/.test(pattern)) return undefined;
  const mark = attributes.map((a) => marks.exec(a)).findLast((m) => m !== null);
  if (mark === undefined || mark === null) return undefined;
  const foreign = mark[1] === undefined && !/^(?:false|0)$/i.test(mark[3] ?? "");
  return foreign && isForCounting(pattern, mark[2] === "vendored")
    ? undefined
    : { pattern: readPathPattern(pattern), foreign };
}
