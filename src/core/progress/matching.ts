import type { Artifact } from "../artifacts/types.ts";
import { pathMatcher } from "../ladder/path-matcher.ts";
import type { ArtifactRule } from "../ladder/types.ts";

/**
 * Whether an artifact is of one of the kinds. A change that came through a pull request satisfies `pull-request`
 * whatever more telling kind it has: a shipped feature is still a merged pull request. No kinds means any.
 */
export function isOfKind(artifact: Artifact, anyOf: readonly string[]): boolean {
  if (anyOf.length === 0 || anyOf.includes(artifact.kind)) return true;
  return artifact.viaPullRequest === true && anyOf.includes("pull-request");
}

/** What a rule makes of an artifact: it counts, or it lacks something. */
export interface Matcher {
  readonly matches: (artifact: Artifact) => boolean;
  /** What keeps it from counting, for one that has the kinds and paths of the rule; empty for any other. */
  readonly lacks: (artifact: Artifact) => readonly Lacking[];
}

/** What a document can still gain, or could have had: the facts that make an artifact come close. */
export type Lacking = "tests" | "before" | "reach";

/**
 * The test that an artifact must pass to count for a rule of a criterion. An artifact that the person tied to the
 * criterion by hand counts whatever its kind and paths, for that is what the person vouches for; reach, tests,
 * assistance and `before` are facts, and hold for it too.
 * @param all every known artifact, by id, for the things a plan was written for
 */
export function matcherOf(
  rule: ArtifactRule,
  criterion: string | undefined,
  all: ReadonlyMap<string, Artifact>,
): Matcher {
  const inPaths = pathTest(rule.paths);
  const isMeant = (artifact: Artifact): boolean => {
    const pinned = criterion !== undefined && artifact.criteria?.includes(criterion) === true;
    if (!pinned && !(isOfKind(artifact, rule.anyOf) && inPaths(artifact))) return false;
    return rule.assisted !== true || artifact.assisted === true;
  };
  const lackingOf = (artifact: Artifact): readonly Lacking[] => [
    ...(rule.withTests === true && artifact.withTests !== true ? (["tests"] as const) : []),
    ...(rule.before === undefined || isBefore(artifact, rule.before, all) ? [] : (["before"] as const)),
    ...(rule.reach === undefined || (artifact.reach ?? 0) >= rule.reach ? [] : (["reach"] as const)),
  ];
  return {
    matches: (artifact) => isMeant(artifact) && lackingOf(artifact).length === 0,
    lacks: (artifact) => (isMeant(artifact) ? lackingOf(artifact) : []),
  };
}

function pathTest(globs: readonly string[] | undefined): (artifact: Artifact) => boolean {
  if (globs === undefined || globs.length === 0) return () => true;
  const matches = pathMatcher(globs.filter((glob) => glob !== ""));
  return ({ path, paths = [] }) => [...paths, ...(path === undefined ? [] : [path])].some((one) => matches(one));
}

/** Written before something of the kind that it was written for. */
function isBefore(artifact: Artifact, kind: string, all: ReadonlyMap<string, Artifact>): boolean {
  return (artifact.plans ?? []).some((id) => {
    const planned = all.get(id);
    return (
      planned?.counts === true && isOfKind(planned, [kind]) && Date.parse(artifact.date) < Date.parse(planned.date)
    );
  });
}
