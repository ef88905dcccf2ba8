import type { Problem } from "../../core/problem.ts";
import { checkReview } from "../../core/review/check/check.ts";
import { lookUp } from "../../core/review/check/look-up.ts";
import { type ReviewFront, reviewFrontOf, rungTitled } from "../../core/review/check/review-front.ts";
import { parseDocument } from "../../core/review/document/parse.ts";
import { reviewMarkdown } from "../../core/review/markdown.ts";
import { openRepository } from "../../git/reader.ts";
import { ExitCode } from "../exit.ts";
import { readNamedReview } from "../files.ts";
import { type Input, readInput } from "../input.ts";
import { several } from "../options.ts";
import { plain, print, printProblems, toJson } from "../print.ts";
import type { RungOptions } from "../rungs.ts";
import { reviewOf } from "./review.ts";

/**
 * `ladderlog review --check FILE`: what the review claims and does not show, located, on stderr. Its front matter says which
 * period and rungs it is of, unless the options do. Exit code 1 for errors: unproved claims, and evidence that is gone or not
 * mine; warnings leave it 0.
 */
export async function checkReviewFile(file: string, given: RungOptions): Promise<number> {
  const text = await readNamedReview(file);
  const front = reviewFrontOf(text);
  const options = withPeriodOf(front, given);
  const input = await readInput(options);
  const found = await findingsIn(text, input, options, front);
  const located = [...input.problems, ...found.map((finding): Problem => ({ ...finding, where: file }))];
  const isBad = located.some(({ severity }) => severity === "error");
  if (given.json === true) print(toJson({ file, valid: !isBad, problems: located }));
  else
    print(
      summary(
        file,
        found.map(({ severity }) => severity),
      ),
    );
  printProblems(located);
  return isBad ? ExitCode.problems : ExitCode.fine;
}

function withPeriodOf(front: ReviewFront | undefined, options: RungOptions): RungOptions {
  const isGiven = [options.period, options.since, options.until].some((option) => option !== undefined);
  return isGiven || front === undefined ? options : { ...options, period: front.period };
}

async function findingsIn(text: string, input: Input, options: RungOptions, front: ReviewFront | undefined) {
  const { collection, period } = input;
  const { artifacts, repositories } = collection;
  const drafted = draftedNow(text, input, options, front);
  const checked = { text, artifacts, repositories, timeZone: period.timeZone };
  const authors = several(options.author);
  const looked = repositories.map((facts) => ({ reader: openRepository(facts.folder), facts }));
  const whose = await lookUp(checked, looked, { identities: authors, onlyIdentities: authors.length > 0 });
  return checkReview({ ...checked, whose, ...(drafted === undefined ? {} : { drafted }) });
}

/** The same review drafted now, less what its writer took out, where it is known against which rungs. */
function draftedNow(
  text: string,
  input: Input,
  options: RungOptions,
  front: ReviewFront | undefined,
): string | undefined {
  const { ladder } = input;
  const rung = options.rung ?? rungTitled(ladder, front?.rung ?? "")?.id;
  if (rung === undefined) return undefined;
  const target =
    options.target ?? (options.rung === undefined ? rungTitled(ladder, front?.target ?? "")?.id : undefined);
  return reviewMarkdown(reviewOf(input, { ...options, rung, target }, parseDocument(text).choices));
}

function summary(file: string, severities: readonly Problem["severity"][]): string {
  const number = (wanted: Problem["severity"]) => severities.filter((severity) => severity === wanted).length;
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
  if (severities.length === 0) return `${plain(file)}: no problems, every claim has its evidence`;
  return `${plain(file)}: ${counted(number("error"), "error")}, ${counted(number("warning"), "warning")}`;
}
