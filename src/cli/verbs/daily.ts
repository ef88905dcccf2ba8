import type { CAC } from "cac";
import { dayOf } from "../../core/calendar/day.ts";
import { type Daily, dailyStatus, daysForDaily } from "../../core/rhythm/daily.ts";
import { dailyChat } from "../../core/rhythm/daily-text.ts";
import { dailyDocument } from "../../core/rhythm/documents.ts";
import { answer } from "../answer.ts";
import { dayOption } from "../day-option.ts";
import { type DocumentOptions, deliver } from "../document.ts";
import type { Input } from "../input.ts";
import { withDocumentOptions, withReadingOptions } from "../options.ts";

interface DailyOptions extends DocumentOptions {
  readonly date?: unknown;
  readonly chat?: boolean;
}

/** `ladderlog daily`: shipped, next, blocked, since the last working day. */
export function addDaily(cli: CAC): void {
  withDocumentOptions(withReadingOptions(cli.command("daily", "Draft the daily status: shipped, next, blocked")))
    .option("--date <day>", "The day it is for, YYYY-MM-DD (default: today)")
    .option("--chat", "Print text to paste into a chat instead of Markdown")
    .action((options: DailyOptions) => {
      const date = dayOption("date", options.date);
      return answer(options, (input) => rendered(draft(input, date), options), {
        period: ({ now, timeZone }) => daysForDaily(date ?? dayOf(now, timeZone), timeZone),
        ownCommits: true,
      });
    });
}

/** Of today up to this moment; of any other day as it looked when that day began. */
function draft({ collection, ladder, now, period, timeOff }: Input, date: string | undefined): Daily {
  const { timeZone } = period;
  const moment = date === undefined || date === dayOf(now, timeZone) ? now : date;
  const { artifacts, ownCommits } = collection;
  return dailyStatus({ artifacts, commits: ownCommits, ladder, now: moment, timeZone, timeOff });
}

async function rendered(daily: Daily, options: DailyOptions): Promise<string> {
  const text = await deliver(daily, [dailyDocument(daily)], options);
  return options.chat === true && options.json !== true ? dailyChat(daily) : text;
}
