import picomatch from "picomatch/posix.js";

const marks = /^(-|!)?linguist-(?:vendored|generated)(?:=(.*))?$/;
const mostRules = 1000;

interface Rule {
  readonly matches: (path: string) => boolean;
  readonly foreign: boolean;
}

/**
 * A judge of paths by the text of a repository's root `.gitattributes`: true for what `linguist-vendored` or
 * `linguist-generated` marks as not written here. As in git, the last line that matches decides. Lines that cannot be read
 * say nothing.
 */
export function foreignPaths(attributes: string): (path: string) => boolean {
  const rules = attributes.split("\n", mostRules).flatMap((line) => ruleOf(line) ?? []);
  return (path) => rules.findLast((rule) => rule.matches(path))?.foreign ?? false;
}

function ruleOf(line: string): Rule | undefined {
  const [pattern = "", ...attributes] = line.trim().split(/\s+/);
  if (pattern === "" || pattern.length > 500 || /^(?:#|\[attr\])/.test(pattern)) return undefined;
  const mark = attributes.map((a) => marks.exec(a)).findLast((m) => m !== null);
  if (mark === undefined || mark === null) return undefined;
  const foreign = mark[1] === undefined && !/^(?:false|0)$/i.test(mark[2] ?? "");
  try {
    return { matches: picomatch(globOf(pattern), { dot: true }), foreign };
  } catch {
    return undefined;
  }
}

/** A pattern without a slash holds at any depth; one with a slash from the root. A folder means what is below it. */
function globOf(pattern: string): string {
  const rooted = pattern.replace(/^\//, "");
  const anywhere = rooted.includes("/") && !/^[^/]+\/$/.test(rooted) ? rooted : `**/${rooted}`;
  return anywhere.endsWith("/") ? `${anywhere}**` : anywhere;
}
