import * as z from "zod";
import { count, globs, kinds, oneKind, share, text } from "./fields.ts";
import { checkRule } from "./rule-check.ts";

/** The fields of a rule that stands alone; `anyRule` holds several of these. */
const fields = {
  anyOf: kinds
    .optional()
    .describe("Kinds of artifact that count, one or a list. One of them is enough for an artifact to count."),
  atLeast: count.optional().meta({ description: "How many it takes. 1 when left out.", default: 1 }),
  per: z
    .enum(["week", "month", "quarter", "period"])
    .optional()
    .meta({ description: "The span that atLeast is counted over. The whole period when left out.", default: "period" }),
  weeks: share
    .optional()
    .describe("With per: week, the share of the weeks so far that must hold atLeast: 0.75 is three weeks in four."),
  reach: count
    .optional()
    .describe(
      "How many other people must have touched a document (edited it, or cited it in a commit or another document) before it counts.",
    ),
  paths: globs
    .optional()
    .describe("Globs from the repository's root. An artifact counts when a path it changed matches one of them."),
  withTests: z
    .boolean()
    .optional()
    .describe("true: a change counts only when it changed product code and tests together."),
  assisted: z
    .boolean()
    .optional()
    .describe(
      "true: it counts only when one of its commits names an AI tool as assistant, in a trailer or a line of an exact form.",
    ),
  before: oneKind
    .optional()
    .describe(
      "A kind. The artifact counts when it is dated before one of that kind that it was written for: a plan before its feature.",
    ),
  manual: z.boolean().optional().describe("true: nothing in git can show this, so the person is asked."),
  prompt: text
    .optional()
    .describe("The question that a manual rule asks. Ask for what happened and where it is written."),
};

/** A rule may be a text: a kind's id is `anyOf` with that kind, any other text is a question to answer. */
const shorthand = text.describe(
  "A kind's id (one artifact of it in the period), or a question for the person to answer.",
);

const alternative = z.union([shorthand, z.strictObject(fields).check(checkRule)]);

export const rule = z
  .strictObject({
    ...fields,
    anyRule: z
      .array(alternative)
      .min(1)
      .max(20)
      .optional()
      .describe("Alternatives, as rules of their own. One that holds is enough."),
  })
  .check(checkRule)
  .meta({
    id: "rule",
    description:
      "What would show the criterion: artifacts to count (anyOf), a question (manual), or alternatives (anyRule).",
  });

export const ruleEntry = z.union([shorthand, rule]);
export type RuleFile = z.input<typeof rule>;
export type RuleEntryFile = z.input<typeof ruleEntry>;
