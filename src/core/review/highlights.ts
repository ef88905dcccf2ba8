import { counted } from "../progress/words.ts";
import type { Evidence, Review } from "./types.ts";

/** An artifact that weighs more than the others, and why. */
export interface Highlight {
  /** Into `Review.evidence`. */
  readonly id: string;
  readonly why: string;
}

const most = 5;
const groupOrder: readonly Evidence["group"][] = ["documents", "changes", "withOthers", "elsewhere"];

/**
 * The artifacts that weigh most, at most five: what most other people touched, then what shows most criteria, then documents before
 * changes before work with others, of equals the newest. What nobody else touched and no criterion asks for is none.
 */
export function highlightsOf({ evidence, sections }: Pick<Review, "evidence" | "sections">): readonly Highlight[] {
  const shows = new Map<string, number>();
  for (const { evidence: ids } of sections.flatMap(({ criteria }) => criteria))
    for (const id of ids) shows.set(id, (shows.get(id) ?? 0) + 1);
  const count = ({ id }: Evidence) => shows.get(id) ?? 0;
  return evidence
    .filter((one) => (one.reach ?? 0) > 0 || count(one) > 0)
    .toSorted(
      (a, b) =>
        (b.reach ?? 0) - (a.reach ?? 0) ||
        count(b) - count(a) ||
        groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group),
    )
    .slice(0, most)
    .map((one) => ({ id: one.id, why: whyOf(one, count(one)) }));
}

/** `7 other people touched it, shows 2 criteria` */
function whyOf({ reach = 0 }: Evidence, criteria: number): string {
  const touched = reach > 0 ? [`${counted(reach, "other person", "other people")} touched it`] : [];
  const shown = criteria > 0 ? [`shows ${counted(criteria, "criterion", "criteria")}`] : [];
  return [...touched, ...shown].join(", ");
}
