import type { CAC } from "cac";
import type { Week } from "../../core/calendar/types.ts";
import { weekNamed } from "../../core/calendar/week.ts";
import { retroDocument } from "../../core/rhythm/documents.ts";
import { daysForRetro, type Retro, weekForRetro, weeklyRetro } from "../../core/rhythm/retro.ts";
import { answer } from "../answer.ts";
import { type DocumentOptions, deliver } from "../document.ts";
import { UsageError } from "../errors.ts";
import type { Input, Moment } from "../input.ts";
import { single, withDocumentOptions, withReadingOptions, withRungs } from "../options.ts";
import { printNote } from "../print.ts";
import { type RungOptions, rungsOf } from "../rungs.ts";

interface RetroOptions extends RungOptions, DocumentOptions {
  readonly week?: unknown;
}

/** `ladderlog retro`: one win, one lesson, and the week's artifacts beside them. */
export function addRetro(cli: CAC): void {
  const command = cli.command("retro", "Draft the weekly retro: one win, one lesson");
  withDocumentOptions(withRungs(withReadingOptions(command)))
    .option("--week <week>", "The week, 2026-W47 (default: from Thursday on this one, before that the last one)")
    .action((options: RetroOptions) => {
      const named = weekOption(options.week);
      const week = ({ now, timeZone }: Pick<Moment, "now" | "timeZone">) => named ?? weekForRetro(now, timeZone);
      const period = (moment: Moment) => daysForRetro(week(moment), moment.timeZone);
      const render = (input: Input) => {
        const retro = draft(input, week({ now: input.now, timeZone: input.period.timeZone }), options);
        return deliver(retro, [retroDocument(retro)], options);
      };
      return answer(options, render, { period, ownCommits: true });
    });
}

function weekOption(option: unknown): Week | undefined {
  const text = single("week", option);
  if (text === undefined) return undefined;
  const week = weekNamed(text);
  if (week === undefined) throw new UsageError(`--week ${text} is not a week: write year and number, like 2026-W47.`);
  return week;
}

function draft(input: Input, week: Week, options: RungOptions): Retro {
  const { collection, ladder, now, timeOff } = input;
  const { timeZone } = input.period;
  const isRungNamed = options.rung !== undefined || options.target !== undefined;
  if (!isRungNamed) printNote("give --rung to see whether the week kept the weekly artifact.");
  const rungs = isRungNamed ? { target: rungsOf(ladder, options).target } : {};
  const { artifacts, ownCommits: commits } = collection;
  return weeklyRetro({ week, artifacts, commits, ladder, now, timeZone, timeOff, ...rungs });
}
