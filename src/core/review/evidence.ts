import { kindGroup, kindLabel, kindPlural } from "../artifacts/kinds.ts";
import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact, KindGroup } from "../artifacts/types.ts";
import { dayOf, shortDay } from "../calendar/day.ts";
import type { Period } from "../calendar/types.ts";
import { weekAt, weekTitle } from "../calendar/week.ts";
import type { Ladder } from "../ladder/types.ts";
import { counted } from "../progress/words.ts";
import { safeUrl } from "./escape.ts";
import { sentence } from "./sentences.ts";
import type { Evidence, Review } from "./types.ts";

const groups: Readonly<Record<KindGroup, Evidence["group"]>> = {
  documents: "documents",
  changes: "changes",
  "with others": "withOthers",
  "from elsewhere": "elsewhere",
};

/** One artifact as evidence: worded for people, its address only where it may become a link. */
export function evidenceOf(artifact: Artifact, { kinds }: Ladder, timeZone: string): Evidence {
  const { id, kind, title, landed, date, status, role, repository, path, url, reach, assisted, unreachable } = artifact;
  const commit = artifact.shown ?? artifact.commit;
  const day = dayOf(landed ?? date, timeZone);
  const address = url === undefined ? undefined : safeUrl(url);
  return {
    id,
    title: cleanTitle(title) || kindLabel(kind, kinds),
    kind,
    kindLabel: cleanTitle(kindLabel(kind, kinds)),
    kindPlural: cleanTitle(kindPlural(kind, kinds)),
    group: groups[kindGroup(kind, kinds)],
    date: day,
    day: shortDay(day),
    status,
    role,
    repository: cleanTitle(repository),
    commit: commit.slice(0, 10),
    ...(path === undefined ? {} : { path }),
    ...(address === undefined ? {} : { url: address }),
    ...(reach === undefined ? {} : { reach }),
    ...(assisted === undefined ? {} : { assisted }),
    ...(unreachable === undefined ? {} : { unreachable }),
  };
}

/**
 * Sorts artifacts (newest first) into what counts for the period and what is listed with its reason: drafts and
 * reverted work, and what counts for a week at the period's edge though its day lies outside.
 */
export function sortEvidence(
  artifacts: readonly Artifact[],
  ladder: Ladder,
  { start, end, timeZone }: Period,
  weeks: ReadonlySet<string>,
): Pick<Review, "evidence" | "notCounted"> {
  const all = artifacts.map((artifact) => ({ artifact, evidence: evidenceOf(artifact, ladder, timeZone) }));
  const isInPeriod = ({ date }: Evidence): boolean => start <= date && date <= end;
  return {
    evidence: all
      .filter(({ artifact, evidence }) => artifact.counts && isInPeriod(evidence))
      .map(({ evidence }) => evidence),
    notCounted: all.flatMap(({ artifact, evidence }) => {
      if (isInPeriod(evidence)) return artifact.counts ? [] : [{ ...evidence, reason: reasonOf(artifact) }];
      if (!artifact.counts || !weeks.has(weekAt(evidence.date).id)) return [];
      return [{ ...evidence, reason: edgeReason(evidence, start) }];
    }),
  };
}

/** `6 documents, 14 pull requests, 11 other`; empty when there is nothing to tell apart. */
export function countedByGroup(artifacts: readonly Artifact[], { kinds }: Ladder): string {
  const grouped = artifacts.map((artifact) => ({ artifact, group: kindGroup(artifact.kind, kinds) }));
  const documents = grouped.filter(({ group }) => group === "documents").length;
  const pulls = grouped.filter(
    ({ artifact, group }) =>
      group === "changes" && (artifact.kind === "pull-request" || artifact.viaPullRequest === true),
  ).length;
  const other = artifacts.length - documents - pulls;
  if (documents + pulls === 0) return "";
  return [
    ...(documents > 0 ? [counted(documents, "document")] : []),
    ...(pulls > 0 ? [counted(pulls, "pull request")] : []),
    ...(other > 0 ? [`${other} other`] : []),
  ].join(", ");
}

function reasonOf({ reason, status }: Artifact): string {
  return sentence(cleanTitle(reason ?? status));
}

function edgeReason({ date, day }: Evidence, start: string): string {
  const side = date < start ? "before the period starts" : "after the period ends";
  return `Dated ${day}, ${side}: it counts for ${weekTitle(weekAt(date).id).toLowerCase()} only.`;
}
