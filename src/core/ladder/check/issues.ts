import type * as z from "zod";

export type Issue = z.core.$ZodIssue;

/**
 * Zod's issues with those of unions replaced by the issues of the branch that was meant, each with its whole path. The
 * branch that was meant is one that takes this sort of value (text, list, map) at all; when none does, one issue names
 * all that would have been taken, in `expected`, joined by `|`.
 */
export function flatten(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(flatten));
  const meant = branches.filter((branch) => !branch.some(refusesValue)).sort((a, b) => a.length - b.length)[0];
  if (meant !== undefined) return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue);
  const expected = [
    ...new Set(
      branches
        .flat()
        .filter(isWrongType)
        .flatMap((inner) => inner.expected.split("|")),
    ),
  ].join("|");
  return [{ code: "invalid_type", expected, path: issue.path, message: "" } as unknown as Issue];
}

function isWrongType(issue: Issue): issue is z.core.$ZodIssueInvalidType {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

/** A branch that wants another type, or one of some fixed words where any text does too. */
function refusesValue(issue: Issue): boolean {
  return isWrongType(issue) || (issue.code === "invalid_value" && issue.path.length === 0);
}
