import type { CAC } from "cac";
import { measureProgress } from "../../core/progress/measure.ts";
import type { CriterionProgress, Progress } from "../../core/progress/types.ts";
import { answer } from "../answer.ts";
import type { Input } from "../input.ts";
import { withRungOptions } from "../options.ts";
import { plain, toJson } from "../print.ts";
import { type RungOptions, rungsOf } from "../rungs.ts";

/** `ladderlog progress`: every criterion of the target rung, what it needs and what there is. */
export function addProgress(cli: CAC): void {
  withRungOptions(cli.command("progress", "Measure the artifacts of a period against a rung"))
    .option("--json", "Print JSON")
    .action((options: RungOptions) =>
      answer(options, (input) => render(progressOf(input, options), options.json === true)),
    );
}

/** Where the person stands, from what was read. */
export function progressOf(input: Input, options: RungOptions): Progress {
  const { ladder, period, now, timeOff, collection } = input;
  return measureProgress({
    ladder,
    ...rungsOf(ladder, options),
    artifacts: collection.artifacts,
    period,
    now,
    timeOff,
  });
}

const marks = { met: "[x]", partial: "[~]", none: "[ ]", manual: "[?]" } as const;

function render(progress: Progress, json: boolean): string {
  if (json) return toJson(progress);
  const { weeklySummary: weekly } = progress;
  return [
    `${plain(progress.rungTitle)} to ${plain(progress.targetTitle)}, ${progress.period.label}`,
    ...(weekly.text ? [`Weekly artifact: ${weekly.kept} of ${weekly.elapsed} weeks (${plain(weekly.text)})`] : []),
    "",
    ...progress.criteria.flatMap(criterionLines),
    ...(progress.gaps.length > 0 ? ["", "Missing:", ...progress.gaps.map(({ text }) => `  ${plain(text)}`)] : []),
  ].join("\n");
}

function criterionLines(criterion: CriterionProgress): string[] {
  const rules = criterion.rules.map(({ text }) => `      ${plain(text)}`);
  return [`${marks[criterion.status]} ${plain(criterion.expects)}: ${plain(criterion.summary)}`, ...rules];
}
