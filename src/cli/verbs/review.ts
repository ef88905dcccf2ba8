import type { CAC } from "cac";
import { takeOut } from "../../core/review/document/choices.ts";
import { handIn, hidePrivateIn } from "../../core/review/document/hand-in.ts";
import { draftReview } from "../../core/review/draft.ts";
import { reviewMarkdown } from "../../core/review/markdown.ts";
import type { Review } from "../../core/review/types.ts";
import { type Choices, noChoices } from "../../core/review/writing.ts";
import { answer } from "../answer.ts";
import { UsageError } from "../errors.ts";
import type { Input } from "../input.ts";
import { several, single, withRungOptions } from "../options.ts";
import { isOwnWork } from "../own-work.ts";
import { plain, toJson } from "../print.ts";
import type { RungOptions } from "../rungs.ts";
import { progressOf } from "./progress.ts";
import { deliver, type ExportOptions, type Format, formatOf, withExportOptions } from "./review/export.ts";
import { withoutPrivate } from "./review/private.ts";
import { saveReview } from "./review/save.ts";

interface ReviewOptions extends RungOptions, ExportOptions {
  readonly save?: boolean;
  readonly check?: unknown;
}

/** `ladderlog review`: the draft of the self-review, on stdout, into a file, or into the journal's document. */
export function addReview(cli: CAC): void {
  withExportOptions(withRungOptions(cli.command("review", "Draft the self-review of a period against the next rung")))
    .option("--save", "Draft the document in the journal anew, keep what you wrote in it, and print the file's name")
    .option("--check <file>", "Check this review instead: every claim must link to evidence that is there and yours")
    .option("--json", "With --check: print JSON")
    .action(async (options: ReviewOptions) => {
      const file = single("check", options.check);
      if (file !== undefined) return (await import("./review-check.ts")).checkReviewFile(file, options);
      const format = formatOf(options);
      return answer(options, (input) =>
        options.save === true ? save(input, options, format) : draft(input, options, format),
      );
    });
}

async function draft(input: Input, options: ReviewOptions, format: Format): Promise<string> {
  const review = withoutPrivate(reviewOf(input, options, noChoices), options);
  return deliver(await draftIn(format, review), options);
}

/** Saves, and gives the file's name, or the document to hand in where a format or a file was named. */
async function save(input: Input, options: ReviewOptions, format: Format): Promise<string> {
  if (!isOwnWork(input.collection, options)) throw new UsageError(notYours);
  // A slip in a name is told before anything is written.
  withoutPrivate(reviewOf(input, options, noChoices), options);
  const drafted = (choices: Choices) => reviewOf(input, options, choices);
  const saved = await saveReview(single("journal", options.journal), input.period.id, drafted);
  if (options.format === undefined && options.out === undefined) return plain(saved.file);
  const { document, review } = hidePrivateIn(saved, several(options.hidePrivate));
  return deliver(await handIn(format, document, review), options);
}

const notYours = "--save writes into your own journal, and --author names somebody else. Name a folder with --journal.";

/** The review that the options ask for, from what was read, less what the person took out. */
export function reviewOf(input: Input, options: RungOptions, choices: Choices = noChoices): Review {
  const { ladder, now, problems } = input;
  const artifacts = takeOut(input.collection.artifacts, choices);
  const collection = { ...input.collection, artifacts };
  const progress = progressOf({ ...input, collection }, options);
  return draftReview({ progress, ladder, artifacts, repositories: collection.repositories, now, problems });
}

/** A draft that nobody has worked on. */
async function draftIn(format: Format, review: Review): Promise<string> {
  if (format === "json") return toJson(review);
  if (format === "md") return reviewMarkdown(review);
  const { reviewHtml } = await import("../../core/review/html.ts");
  return reviewHtml(review);
}
