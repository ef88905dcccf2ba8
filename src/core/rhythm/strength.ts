import { readSubject } from "../artifacts/changes/intent/subject.ts";
import { kindGroup } from "../artifacts/kinds.ts";
import type { OwnCommit } from "../artifacts/own-commits.ts";
import type { Artifact } from "../artifacts/types.ts";
import type { Ladder, WeeklyRule } from "../ladder/types.ts";
import { isOfKind } from "../progress/matching.ts";

/** How much a kind says by itself; a document says most, for somebody had to think before anybody could review. */
const groups = { documents: 50, changes: 20, "from elsewhere": 15, "with others": 10 } as const;

/** Kinds that say more, or less, than their group. */
const kinds: Readonly<Record<string, number>> = {
  "ai-guidance": 30,
  guide: 40,
  feature: 40,
  architecture: 40,
  migration: 40,
  unblock: 35,
  observability: 30,
  infrastructure: 30,
  tool: 30,
  walkthrough: 20,
  pairing: 15,
};

/**
 * Artifacts in the order in which a person would tell of them: first what the weekly bar asks for, then documents, then
 * changes with a telling kind, then the rest; within a kind what reached more people, came with tests, or is larger.
 * Equal ones stay as they were. It orders one person's own work, and is never shown as a number.
 */
export function mostTellingFirst(
  artifacts: readonly Artifact[],
  ladder: Pick<Ladder, "kinds">,
  weekly?: WeeklyRule,
): readonly Artifact[] {
  const weight = new Map(artifacts.map((artifact) => [artifact, weightOf(artifact, ladder, weekly)]));
  return artifacts.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
}

/** Of commits that belong to no artifact first those that add or mend something, then those that say nothing, then upkeep. */
export function tellingCommitsFirst(commits: readonly OwnCommit[]): readonly OwnCommit[] {
  const places = ["feat", "fix", "perf", undefined];
  const place = ({ title }: OwnCommit): number => {
    const found = places.indexOf(readSubject(title).intent);
    return found === -1 ? places.length : found;
  };
  return commits.toSorted((a, b) => place(a) - place(b));
}

function weightOf(artifact: Artifact, ladder: Pick<Ladder, "kinds">, weekly: WeeklyRule | undefined): number {
  const { kind, reach = 0, withTests, paths = [], role } = artifact;
  const asked = weekly !== undefined && weekly.anyOf.length > 0 && isOfKind(artifact, weekly.anyOf) ? 100 : 0;
  const own = kinds[kind] ?? groups[kindGroup(kind, ladder.kinds)];
  const size = Math.min(paths.length, 20) / 10;
  return asked + own + Math.min(reach, 20) + (withTests === true ? 3 : 0) + size - (role === "co-author" ? 4 : 0);
}
