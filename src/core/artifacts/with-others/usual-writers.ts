import { isBot } from "../../history/bots.ts";
import type { Person } from "../../history/types.ts";
import { readSubject } from "../changes/intent/subject.ts";
import type { Intent } from "../changes/intent/types.ts";
import { classifyPath } from "../changes/tests-and-code.ts";
import type { Who } from "../changes/types.ts";
import { kindGroup } from "../kinds.ts";
import { isLayoutFolder } from "../layout-folders.ts";
import { cleanTitle } from "../title.ts";
import type { Artifact } from "../types.ts";

/** A change that was made where the engineer hardly ever works, if others usually write there. */
export interface Visit {
  readonly artifact: Artifact;
  /** The folders of its product code, never empty. */
  readonly areas: readonly string[];
}

/**
 * When a change counts as a visit: of the engineer's at least `changes`, it lies in at most `areas`, in each of which lie
 * at most `visits` of them and less than `share`.
 */
const visiting = { changes: 5, areas: 2, visits: 2, share: 0.2 };

/**
 * When an area belongs to people: others made at least `commits` there and the engineer at most `own` of all; at most
 * `people` wrote `share` of the others' commits, each of them at least `each` and the share `least`.
 */
const owning = { commits: 12, own: 0.1, people: 3, share: 0.6, each: 4, least: 0.15 };

/** What is done everywhere, in nobody's way. */
const upkeep: ReadonlySet<Intent | undefined> = new Set<Intent>([
  "chore",
  "docs",
  "test",
  "cleanup",
  "build",
  "ci",
  "refactor",
  "migration",
  "revert",
]);

/** Whether a change with this intent is in nobody's way, wherever it is made. */
export function isUpkeep(intent: Intent | undefined): boolean {
  return upkeep.has(intent);
}

/** The part of a repository that a path belongs to, by its folders; undefined for what lies in no telling folder. */
export function areaOf(path: string): string | undefined {
  const folders = path.split("/").slice(0, -1);
  const at = folders.findIndex((folder) => !isLayoutFolder(folder));
  return at < 0 ? undefined : folders.slice(0, at + 1).join("/");
}

/** The plain pull requests of the engineer's that are visits, latest first. Changes with a more telling kind keep it. */
export function visitsAmong(artifacts: readonly Artifact[]): readonly Visit[] {
  const mine = artifacts
    .filter((a) => kindGroup(a.kind) === "changes" && a.counts && a.role === "author")
    .map((artifact) => ({ artifact, areas: areasOf(artifact) }));
  if (mine.length < visiting.changes) return [];
  const times = new Map<string, number>();
  for (const { areas } of mine) for (const area of areas ?? []) times.set(area, (times.get(area) ?? 0) + 1);
  const isRare = (area: string): boolean => {
    const n = times.get(area) ?? 0;
    return n <= visiting.visits && n < mine.length * visiting.share;
  };
  return mine
    .flatMap(({ artifact, areas }) =>
      areas !== undefined && areas.length <= visiting.areas && areas.every(isRare) && isPlainRequest(artifact)
        ? [{ artifact, areas }]
        : [],
    )
    .reverse();
}

/** The areas of its product code; undefined where it has none, or some that lies in no area. */
function areasOf({ paths = [] }: Artifact): readonly string[] | undefined {
  const areas = paths.filter((path) => classifyPath(path) === "product").map(areaOf);
  const known = areas.filter((area) => area !== undefined);
  return known.length === 0 || known.length < areas.length ? undefined : [...new Set(known)];
}

/** A pull request that nothing more telling is known of than that it is one, and no mere upkeep. */
export function isPlainRequest({ kind, viaPullRequest, title }: Artifact): boolean {
  return kind === "pull-request" && viaPullRequest === true && !isUpkeep(readSubject(title).intent);
}

/**
 * Who usually writes in an area, most commits first, by the authors of its commits; undefined where it belongs to nobody,
 * or to the engineer too.
 */
export function usualWriters(authors: readonly Person[], who: Who): readonly string[] | undefined {
  const others = authors.filter((author) => !isBot(author) && !who.isMe(author));
  const own = authors.filter((author) => who.isMe(author)).length;
  if (others.length < owning.commits || own > authors.length * owning.own) return undefined;
  const byName = Map.groupBy(others, ({ name }) => name.trim().toLowerCase());
  const most = [...byName.values()].sort((a, b) => b.length - a.length).slice(0, owning.people);
  const owners = most.filter((c) => c.length >= owning.each && c.length >= others.length * owning.least);
  const written = owners.reduce((sum, commits) => sum + commits.length, 0);
  return written < others.length * owning.share ? undefined : owners.map(([one]) => cleanTitle(one?.name ?? "", 60));
}

/** The same artifact as an unblocking change, with the areas and their people in the reason. */
export function asUnblock({ artifact }: Visit, owners: ReadonlyMap<string, readonly string[]>): Artifact {
  const places = [...owners].map(([area, people]) => `${cleanTitle(area, 80)} (${people.join(", ")})`);
  return {
    ...artifact,
    kind: "unblock",
    why: `all its code is where others usually write: ${places.join(", ")}; ${artifact.why}`,
  };
}
