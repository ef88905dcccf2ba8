import picomatch from "picomatch/posix.js";

const maxLength = 300;
const maxStars = 4;
const maxStarsInAName = 2;
const maxDoubleStars = 2;
const maxBracesInAName = 1;

/** `**` that stands alone between slashes or in braces; within a name it is two stars. */
const anyFolders = /(?<![^/{,])\*\*(?![^/},])/g;

/**
 * What is wrong with a glob and what to write instead, as one plain sentence; undefined when it can be used.
 *
 * Only `*`, `**`, `?`, `[abc]` and `{a,b}` are allowed, and few of them: a ladder file is somebody else's text, and
 * groups or long rows of stars make a pattern that takes for ever to match.
 */
export function globProblem(glob: string): string | undefined {
  return (
    shapeProblem(glob) ??
    costProblem(glob) ??
    (compiles(glob) ? undefined : "This glob cannot be read. Check its brackets and braces.")
  );
}

function shapeProblem(glob: string): string | undefined {
  if (glob.trim() === "") return "This glob is empty. Write a path such as docs/rfcs/**/*.md, or remove it.";
  if (glob.length > maxLength) return `This glob is longer than ${maxLength} characters. Split it into several.`;
  if (/[\u0000-\u001f]/.test(glob)) return "This glob holds a control character. Remove it.";
  if (glob.includes("\\")) return "Write forward slashes in globs: paths in git never have backslashes.";
  if (/^(?:\/|~|[A-Za-z]:)/.test(glob))
    return "Globs are relative to the repository. Remove the start that makes this one absolute.";
  if (/^\.\//.test(glob)) return "Globs start at the repository's root already. Remove the leading ./";
  if (glob.split("/").includes("..")) return "A glob cannot leave the repository. Remove the .. part.";
  if (glob.startsWith("!")) return "A glob cannot start with !. List what to leave out under exclude of the kind.";
  if (/[()|]|[\]}]\+/.test(glob))
    return "Groups and repetitions are not supported in globs. Write {a,b} for alternatives, or ? for the character itself.";
  return balanceProblem(glob);
}

function balanceProblem(glob: string): string | undefined {
  for (const [open, close] of [
    ["[", "]"],
    ["{", "}"],
  ] as const) {
    if (glob.split(open).length !== glob.split(close).length)
      return `This glob has an ${open} without its ${close}, or the other way round.`;
  }
  return undefined;
}

/** What makes a match slow multiplies over the whole glob, so it is bounded there and not only within a name. */
function costProblem(glob: string): string | undefined {
  const names = glob.replace(anyFolders, "").split("/");
  if ((glob.match(anyFolders) ?? []).length > maxDoubleStars)
    return `This glob has more than ${maxDoubleStars} times **. Name the folders instead, or split it into several globs.`;
  if (names.some((name) => numberOf("*", name) > maxStarsInAName))
    return `This glob has more than ${maxStarsInAName} stars between two slashes. Write out the part of the name between them, or leave it out.`;
  if (numberOf("*", names.join("/")) > maxStars)
    return `This glob has more than ${maxStars} stars. Write names out, or ** for any folders.`;
  if (names.some((name) => numberOf("{", name) > maxBracesInAName))
    return `This glob has more than ${maxBracesInAName} times {a,b} between two slashes. Split it into several globs.`;
  return undefined;
}

function numberOf(character: string, text: string): number {
  return text.split(character).length - 1;
}

function compiles(glob: string): boolean {
  try {
    picomatch(glob, { dot: true, debug: true });
    return true;
  } catch {
    return false;
  }
}
