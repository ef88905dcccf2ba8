import { periodTitle } from "../../calendar/label.ts";
import type { Progress } from "../../progress/types.ts";
import { verdicts } from "../draft.ts";
import type { Evidence, Review, ReviewCriterion } from "../types.ts";
import { reachOf, strongestOf } from "./strongest.ts";
import type { Packet, PacketCriterion } from "./types.ts";
import { verdictOf } from "./verdict.ts";

/** What a packet is made of: the same artifacts and days, measured against the target rung and against the rung held. */
export interface PacketInput {
  /** Drafted against the target rung; with private repositories hidden, if they shall be. */
  readonly review: Review;
  readonly target: Progress;
  readonly current: Progress;
  /** Of the person's reviews: a line on the impact of an artifact, by id. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** The promotion packet: for each criterion of the target rung its strongest evidence, reach and gaps, and the verdict that the rules give. */
export function draftPacket({ review, target, current, notes = {} }: PacketInput): Packet {
  const known = new Map(review.evidence.map((one) => [one.id, one]));
  const noted = Object.fromEntries(Object.entries(notes).filter(([id]) => known.has(id)));
  const isTop = target.rung === target.target;
  return {
    title: `Promotion packet, ${periodTitle(target.period)}`,
    subtitle: review.subtitle,
    meta: review.meta,
    verdict: verdictOf(target, current),
    sections: review.sections.map(({ title, criteria }) => ({
      title,
      criteria: criteria.map((criterion) => packetCriterion(criterion, review, { known, notes: noted })),
    })),
    current: isTop
      ? []
      : current.criteria.map(({ id, expects, status }) => ({ id, expects, status, verdict: verdicts[status] })),
    ...(review.until === undefined ? {} : { until: review.until }),
    evidence: review.evidence,
    ...(Object.keys(noted).length === 0 ? {} : { notes: noted }),
    problems: review.problems,
  };
}

interface Pieces {
  readonly known: ReadonlyMap<string, Evidence>;
  readonly notes: Readonly<Record<string, string>>;
}

function packetCriterion(
  { id, expects, status, verdict, rule, evidence, near = [], prompt }: ReviewCriterion,
  { gaps }: Review,
  { known, notes }: Pieces,
): PacketCriterion {
  const pieces = evidence.flatMap((one) => known.get(one) ?? []);
  const reach = reachOf(pieces);
  return {
    id,
    expects,
    status,
    verdict,
    rule,
    evidence: pieces.map((one) => one.id),
    strongest: strongestOf(pieces, notes),
    near: near.filter((one) => known.has(one)),
    ...(reach === undefined ? {} : { reach }),
    gaps: gaps.filter(({ criterion }) => criterion === id).map(({ text }) => text),
    ...(prompt === undefined ? {} : { prompt }),
  };
}
