import type { CAC } from "cac";
import { draftReview } from "../../core/review/draft.ts";
import { reviewMarkdown } from "../../core/review/markdown.ts";
import type { Review } from "../../core/review/types.ts";
import { answer } from "../answer.ts";
import { UsageError } from "../errors.ts";
import { writePrivately } from "../files.ts";
import type { Input } from "../input.ts";
import { single, withRungOptions } from "../options.ts";
import { printNote, toJson } from "../print.ts";
import type { RungOptions } from "../rungs.ts";
import { progressOf } from "./progress.ts";

type Format = "md" | "html" | "json";

interface ReviewOptions extends RungOptions {
  readonly format?: unknown;
  readonly out?: unknown;
}

/** `ladderlog review`: the draft of the self-review, on stdout or into a file. */
export function addReview(cli: CAC): void {
  withRungOptions(cli.command("review", "Draft the self-review of a period against the next rung"))
    .option("--format <format>", "md, html or json (default: md)")
    .option("--out <file>", "Write into this file instead of stdout")
    .action((options: ReviewOptions) => {
      const format = formatOf(options);
      return answer(options, async (input) =>
        deliver(await rendered(reviewOf(input, options), format), single("out", options.out)),
      );
    });
}

function formatOf(options: ReviewOptions): Format {
  const format = single("format", options.format) ?? "md";
  if (format === "md" || format === "html" || format === "json") return format;
  throw new UsageError(`--format ${format} is none of md, html, json.`);
}

function reviewOf(input: Input, options: RungOptions): Review {
  const { ladder, now, collection, problems } = input;
  const progress = progressOf(input, options);
  return draftReview({
    progress,
    ladder,
    artifacts: collection.artifacts,
    repositories: collection.repositories,
    now,
    problems,
  });
}

async function rendered(review: Review, format: Format): Promise<string> {
  if (format === "json") return toJson(review);
  if (format === "md") return reviewMarkdown(review);
  const { reviewHtml } = await import("../../core/review/html.ts");
  return reviewHtml(review);
}

/** Writes to the file and leaves stdout empty, or gives the text back for stdout. */
async function deliver(text: string, file: string | undefined): Promise<string> {
  if (file === undefined) return text;
  await writePrivately(file, text);
  printNote(`wrote ${file}`);
  return "";
}
