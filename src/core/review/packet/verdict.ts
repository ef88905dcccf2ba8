import type { CriterionProgress, Progress } from "../../progress/types.ts";
import { counted } from "../../progress/words.ts";
import type { Packet, PacketVerdict } from "./types.ts";

const names: Readonly<Record<PacketVerdict, string>> = {
  promote: "Promote",
  hold: "Hold",
  coach: "Coach",
  none: "No verdict",
};

/**
 * The plain verdict that the rules of the two rungs give over the same days.
 * - promote: every criterion of the target rung that rules judge is met (in a ladder that counts points: its threshold is reached), and
 *   so is its weekly artifact;
 * - coach: else, when of the criteria of the rung held that rules judge less than half are met (its threshold is not reached);
 * - hold: else;
 * - none: when no rule of the target rung counts artifacts.
 * What is the person's to say changes no verdict, and is named.
 */
export function verdictOf(target: Progress, current: Progress): Packet["verdict"] {
  const value = valueFor(target, current);
  return { value, name: names[value], rule: ruleOf(value, target, current), reasons: reasonsOf(target, current) };
}

function valueFor(target: Progress, current: Progress): PacketVerdict {
  if (judged(target).length === 0) return "none";
  if (isReached(target) && weeklyHolds(target)) return "promote";
  return target.rung !== target.target && !isHeld(current) ? "coach" : "hold";
}

/** The criteria that rules judge. */
function judged({ criteria }: Progress): readonly CriterionProgress[] {
  return criteria.filter(({ status }) => status !== "manual");
}

function met(progress: Progress): number {
  return judged(progress).filter(({ status }) => status === "met").length;
}

function isReached(progress: Progress): boolean {
  const { points } = progress;
  return points === undefined ? met(progress) === judged(progress).length : points.have >= points.need;
}

function isHeld(progress: Progress): boolean {
  const { points } = progress;
  return points === undefined ? met(progress) * 2 >= judged(progress).length : points.have >= points.need;
}

function weeklyHolds({ weeklySummary }: Progress): boolean {
  return weeklySummary.text === undefined || weeklySummary.met;
}

function ruleOf(value: PacketVerdict, { targetTitle, points }: Progress, current: Progress): string {
  const held = current.targetTitle;
  switch (value) {
    case "promote":
      return points === undefined
        ? `Every criterion of ${targetTitle} that rules judge is met.`
        : `The points of ${targetTitle} are reached.`;
    case "hold":
      return `Not all that rules ask of ${targetTitle} is met.`;
    case "coach":
      return current.points === undefined
        ? `Less than half of the criteria of ${held} that rules judge are met.`
        : `The points of ${held} are not reached.`;
    case "none":
      return `No rule of ${targetTitle} counts artifacts.`;
  }
}

function reasonsOf(target: Progress, current: Progress): readonly string[] {
  const own = target.criteria.filter(({ status }) => status === "manual").length;
  return [
    ...metReason(target),
    ...weeklyReason(target),
    ...(target.rung === target.target ? [] : metReason(current)),
    ...(own === 0
      ? []
      : [`Yours to say, and without weight in this verdict: ${counted(own, "criterion", "criteria")}.`]),
  ];
}

function metReason(progress: Progress): readonly string[] {
  const { points, targetTitle } = progress;
  const all = judged(progress).length;
  return [
    ...(points === undefined ? [] : [`${points.have} of ${points.need} points of ${targetTitle}.`]),
    ...(all === 0
      ? []
      : [
          `${met(progress)} of ${all} criteria of ${targetTitle} that rules judge ${met(progress) === 1 ? "is" : "are"} met.`,
        ]),
  ];
}

function weeklyReason({ weeklySummary }: Progress): readonly string[] {
  const { kept, elapsed, share, text } = weeklySummary;
  if (text === undefined || elapsed === 0) return [];
  return [
    `${kept} of ${counted(elapsed, "week")} with the weekly artifact; it takes ${Math.ceil(share * elapsed - 1e-9)}.`,
  ];
}
