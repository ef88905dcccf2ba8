import picomatch from "picomatch/posix.js";
import type { Artifact } from "../artifacts/types.ts";
import type { ArtifactRule } from "../ladder/types.ts";

/**
 * Whether an artifact is of one of the kinds. A change that came through a pull request satisfies `pull-request`
 * whatever more telling kind it has: a shipped feature is still a merged pull request. No kinds means any.
 */
export function isOfKind(artifact: Artifact, anyOf: readonly string[]): boolean {
  if (anyOf.length === 0 || anyOf.includes(artifact.kind)) return true;
  return artifact.viaPullRequest === true && anyOf.includes("pull-request");
}

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
): (artifact: Artifact) => boolean {
  const inPaths = pathTest(rule.paths);
  return (artifact) => {
    const pinned = criterion !== undefined && artifact.criteria?.includes(criterion) === true;
    if (!pinned && !(isOfKind(artifact, rule.anyOf) && inPaths(artifact))) return false;
    if (rule.reach !== undefined && (artifact.reach ?? 0) < rule.reach) return false;
    if (rule.withTests === true && artifact.withTests !== true) return false;
    if (rule.assisted === true && artifact.assisted !== true) return false;
    return rule.before === undefined || isBefore(artifact, rule.before, all);
  };
}

function pathTest(globs: readonly string[] | undefined): (artifact: Artifact) => boolean {
  if (globs === undefined || globs.length === 0) return () => true;
  const matches = picomatch(
    globs.filter((glob) => glob !== ""),
    { dot: true },
  );
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
