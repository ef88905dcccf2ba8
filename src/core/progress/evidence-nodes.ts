import { kindPlural } from "../artifacts/kinds.ts";
import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import { dayOf, shortDay } from "../calendar/day.ts";
import { artifactNode, groupIcon, type ProgressNode, type Shown, textNode } from "./nodes.ts";

/** From more of a kind than this on, one row stands for all of them. */
const mostOfKind = 6;
/** Rows under that one; the rest is in the Artifacts view. */
const mostListed = 25;

/**
 * Rows for the evidence of a criterion.
 * @param parent id of the criterion's row
 * @param evidence newest first
 */
export function evidenceNodes(parent: string, evidence: readonly Artifact[], shown: Shown): readonly ProgressNode[] {
  return [...Map.groupBy(evidence, ({ kind }) => kind)].flatMap(([kind, ofKind]) =>
    ofKind.length > mostOfKind ? [kindNode(`${parent}/kind:${kind}`, ofKind, shown)] : rows(parent, ofKind, shown),
  );
}

/** `23 reviews`, `30 Oct to 21 Nov`, closed at first. */
function kindNode(id: string, ofKind: readonly Artifact[], shown: Shown): ProgressNode {
  const kind = ofKind[0]?.kind ?? "";
  const listed = rows(id, ofKind.slice(0, mostListed), shown);
  const rest = ofKind.length - mostListed;
  const more = rest > 0 ? [textNode(`${id}/more`, `${rest} more, listed under Artifacts`, "ellipsis")] : [];
  return {
    id,
    label: cleanTitle(`${ofKind.length} ${kindPlural(kind, shown.ladder.kinds)}`),
    description: daysOf(ofKind, shown),
    icon: groupIcon(kind, shown.ladder),
    expanded: false,
    children: [...listed, ...more],
  };
}

function rows(parent: string, artifacts: readonly Artifact[], shown: Shown): readonly ProgressNode[] {
  return artifacts.map((artifact) => artifactNode(parent, artifact, shortDay(dayIn(artifact, shown)), shown.ladder));
}

function daysOf(artifacts: readonly Artifact[], shown: Shown): string {
  const days = artifacts.map((artifact) => dayIn(artifact, shown)).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return first === last ? shortDay(first) : `${shortDay(first)} to ${shortDay(last)}`;
}

function dayIn({ landed, date }: Artifact, { progress }: Shown): string {
  return dayOf(landed ?? date, progress.period.timeZone);
}
