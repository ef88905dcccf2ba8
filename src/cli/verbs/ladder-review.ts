import type { CAC } from "cac";
import { parseName } from "../../core/calendar/name.ts";
import { namedPeriod } from "../../core/calendar/period.ts";
import type { Period } from "../../core/calendar/types.ts";
import { ladderReviewDocument } from "../../core/rhythm/documents.ts";
import { ladderReview, yearForLadder } from "../../core/rhythm/ladder-review.ts";
import { answer } from "../answer.ts";
import { type DocumentOptions, deliver } from "../document.ts";
import { UsageError } from "../errors.ts";
import type { Input, Moment } from "../input.ts";
import { single, withDocumentOptions, withReadingOptions, withRungs } from "../options.ts";
import { type RungOptions, rungsOf } from "../rungs.ts";

interface LadderReviewOptions extends RungOptions, DocumentOptions {
  readonly year?: unknown;
}

/** `ladderlog ladder-review`: criteria that a year showed nothing for, and kinds that no criterion uses. */
export function addLadderReview(cli: CAC): void {
  const about = "Look at the ladder once a year: what nothing ever showed";
  withDocumentOptions(withRungs(withReadingOptions(cli.command("ladder-review", about))))
    .option("--year <year>", "The year, 2026 (default: this one; in its first half the last one)")
    .action((options: LadderReviewOptions) => {
      const named = single("year", options.year);
      return answer(options, (input) => rendered(input, options), { period: (moment) => yearOf(named, moment) });
    });
}

function yearOf(named: string | undefined, { ladder, now, timeZone }: Moment): Period {
  if (named === undefined) return yearForLadder(now, ladder, timeZone);
  const name = parseName(named);
  if (name?.unit !== "year") throw new UsageError(`--year ${named} is not a year: write it like 2026.`);
  return namedPeriod(name, { timeZone, startMonth: ladder.period.startMonth });
}

/** Of the rung and its target where one is named, else of all rungs. */
function rendered({ ladder, period, now, timeOff, collection }: Input, options: LadderReviewOptions): Promise<string> {
  const named = options.rung === undefined ? undefined : rungsOf(ladder, options);
  const rungs = named === undefined ? {} : { rungs: [...new Set([named.rung, named.target])] };
  const review = ladderReview({ year: period, ladder, artifacts: collection.artifacts, now, timeOff, ...rungs });
  return deliver(review, [ladderReviewDocument(review)], options);
}
