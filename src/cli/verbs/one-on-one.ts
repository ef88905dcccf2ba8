import type { CAC } from "cac";
import { parseName } from "../../core/calendar/name.ts";
import { namedPeriod } from "../../core/calendar/period.ts";
import type { Period } from "../../core/calendar/types.ts";
import { oneOnOneDocument } from "../../core/rhythm/documents.ts";
import { monthForOneOnOne, oneOnOne, periodForOneOnOne } from "../../core/rhythm/one-on-one.ts";
import { answer } from "../answer.ts";
import { type DocumentOptions, deliver } from "../document.ts";
import { UsageError } from "../errors.ts";
import type { Input, Moment } from "../input.ts";
import { single, withDocumentOptions, withReadingOptions, withRungs } from "../options.ts";
import { type RungOptions, rungsOf } from "../rungs.ts";
import { progressOf } from "./progress.ts";

interface OneOnOneOptions extends RungOptions, DocumentOptions {
  readonly month?: unknown;
}

/** `ladderlog one-on-one`: three questions, with the month's artifacts and the open gaps beside them. */
export function addOneOnOne(cli: CAC): void {
  const command = cli.command("one-on-one", "Prepare the monthly 1:1: three questions");
  withDocumentOptions(withRungs(withReadingOptions(command)))
    .option("--month <month>", "The month, 2026-11 (default: this one; in its first week the last one)")
    .action((options: OneOnOneOptions) => {
      const named = single("month", options.month);
      const period = (moment: Moment) => periodForOneOnOne(monthOf(named, moment), moment.ladder);
      const render = (input: Input) => {
        const { ladder, now, collection } = input;
        const month = monthOf(named, { now, timeZone: input.period.timeZone });
        const { target } = rungsOf(ladder, options);
        const progress = progressOf(input, options);
        const { artifacts, ownCommits: commits } = collection;
        const prepared = oneOnOne({ month, artifacts, commits, ladder, target, progress, now });
        return deliver(prepared, [oneOnOneDocument(prepared)], options);
      };
      return answer(options, render, { period, ownCommits: true });
    });
}

function monthOf(named: string | undefined, { now, timeZone }: Pick<Moment, "now" | "timeZone">): Period {
  if (named === undefined) return monthForOneOnOne(now, timeZone);
  const name = parseName(named);
  if (name?.unit !== "month") throw new UsageError(`--month ${named} is not a month: write it like 2026-11.`);
  return namedPeriod(name, { timeZone, startMonth: 1 });
}
