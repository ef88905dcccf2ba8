import * as z from "zod";

/** Longest text of an input, in characters: a name of a rung, a day, a folder. */
const longest = 300;
const text = z.string().min(1).max(longest);

/** What every tool may be asked for: the same words as the options of the command line. */
const history = {
  repositories: z
    .array(text)
    .max(100)
    .optional()
    .describe("Which of the repositories that the server was started with, by folder or its last part (default: all)"),
  period: text.optional().describe("2026-Q3, 2026-H2, 2026-11, 2026 (default: the period that runs now)"),
  since: text.optional().describe("First day, YYYY-MM-DD, instead of period"),
  until: text.optional().describe("Last day, YYYY-MM-DD (default: today)"),
} as const;

const rungs = {
  rung: text
    .optional()
    .describe("The rung the person stands on: its id, level or title (default: what the server was started with)"),
  target: text.optional().describe("The rung to measure against (default: the next one)"),
} as const;

/** The inputs of `ladderlog_artifacts`. */
export const artifactsInput = z.strictObject(history);
/** The inputs of `ladderlog_progress`. */
export const progressInput = z.strictObject({ ...history, ...rungs });
/** The inputs of `ladderlog_review`. */
export const reviewInput = z.strictObject({
  ...history,
  ...rungs,
  format: z.enum(["md", "json"]).optional().describe("Markdown, or the review as data (default: md)"),
});

export type ToolInput = z.infer<typeof reviewInput>;
