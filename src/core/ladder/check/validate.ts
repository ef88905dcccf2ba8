import type { Finding } from "../codes.ts";
import { type LadderFile, ladderFile } from "../schema.ts";
import type { Plain, Positions } from "../source/plain.ts";
import { quote } from "../source/quote.ts";
import type { Place, Report } from "../source/report.ts";
import { didYouMean } from "../suggest.ts";
import { findingOf, nameOf } from "./issue-message.ts";
import { flatten, type Issue } from "./issues.ts";
import { prune, valueAt } from "./prune.ts";
import { descriptionAt, knownKeys } from "./schema-at.ts";

/** Each pass removes something that an outer part may miss in the next; nothing is nested as deep as this. */
const maxPasses = 24;

/**
 * Holds a file's content against the schema, reports everything that does not fit, and removes it (from `root` itself)
 * until the rest fits. Gives the rest, whose maps and lists `positions` knows; undefined when no ladder is left.
 */
export function validate(root: Plain, positions: Positions, report: Report): LadderFile | undefined {
  const mended = new Set<object>();
  for (let pass = 0; pass < maxPasses; pass++) {
    const result = ladderFile.safeParse(root);
    // The schema transforms nothing, so what fits it is of its input type; the copy it gives would lose the positions.
    if (result.success) return root as unknown as LadderFile;
    const issues = result.error.issues.flatMap(flatten);
    for (const issue of issues) if (!isFollowOn(root, issue, mended)) reportIssue(root, issue, positions, report);
    const touched = prune(root, issues, positions);
    if (touched === undefined) return undefined;
    for (const container of touched) mended.add(container);
  }
  return undefined;
}

/** An issue that only arises because something was removed there: it has been reported as what it was. */
function isFollowOn(root: Plain, issue: Issue, mended: ReadonlySet<object>): boolean {
  const value = valueAt(root, issue.path);
  const owner = valueAt(root, issue.path.slice(0, -1));
  const isMended = (part: Plain | undefined) => typeof part === "object" && part !== null && mended.has(part);
  return isMended(value) || (value === undefined && isMended(owner));
}

function reportIssue(root: Plain, issue: Issue, positions: Positions, report: Report): void {
  if (issue.code === "unrecognized_keys") {
    reportUnknownKeys(root, issue, positions, report);
    return;
  }
  const value = valueAt(root, issue.path);
  const isMissing = value === undefined && issue.path.length > 0;
  const { code, message } = isMissing ? missing(issue.path) : findingOf(issue, value);
  report.error(placeOf(root, issue.path, positions), code, message);
}

function missing(path: readonly PropertyKey[]): Finding {
  const description = descriptionAt(ladderFile, path);
  const message = `${nameOf(path)} is missing. Add it${description === undefined ? "." : `: ${description}`}`;
  return { code: "missing-key", message };
}

type UnknownKeys = Extract<Issue, { code: "unrecognized_keys" }>;

function reportUnknownKeys(root: Plain, { path, keys }: UnknownKeys, positions: Positions, report: Report): void {
  const owner = valueAt(root, path);
  if (owner === undefined || owner === null || typeof owner !== "object") return;
  const known = knownKeys(ladderFile, path);
  for (const key of keys) {
    const hint = didYouMean(key, known) || ` Known here: ${known.join(", ")}.`;
    report.warning(positions.key(owner, key), "unknown-key", `${quote(key)} is not known here, and is ignored.${hint}`);
  }
}

/** The value itself; for a key that is missing, the map that lacks it. */
function placeOf(root: Plain, path: readonly PropertyKey[], positions: Positions): Place {
  const owner = valueAt(root, path.slice(0, -1));
  const part = path.at(-1);
  if (part !== undefined && typeof part !== "symbol" && owner !== null && typeof owner === "object")
    return positions.value(owner, part);
  const value = valueAt(root, path);
  return value !== null && typeof value === "object" ? positions.whole(value) : { start: 0, end: 0 };
}
