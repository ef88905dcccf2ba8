import * as z from "zod";
import { limits } from "./limits.ts";
import { amount, count, globs, kinds, label, text } from "./schema/fields.ts";
import { rung } from "./schema/rung.ts";

/** The version of the file format that this program reads. */
export const formatVersion = 1;

const period = z.strictObject({
  unit: z
    .enum(["month", "quarter", "half", "year"])
    .optional()
    .meta({ description: "How long a period is. A quarter when left out.", default: "quarter" }),
  startMonth: z
    .int()
    .min(1)
    .max(12)
    .optional()
    .meta({ description: "Month in which the fiscal year starts, 1 to 12.", default: 1 }),
});

const kindFields = z.strictObject({
  label: label.optional().describe("What to call one of them: RFC."),
  paths: globs
    .optional()
    .describe(
      "Globs from the repository's root. The documents they match are of this kind; for a kind of change, changes with at least half of their files there. For a built-in kind they replace how it is recognised.",
    ),
  exclude: globs.optional().describe("Globs of documents that are not: templates, samples."),
});

/** `talk:` alone declares a kind, and `scope:` alone a dimension. */
const nothing = z.null();

const kind = z.union([kindFields, nothing]);

const dimension = z.union([
  nothing,
  label.describe("What to call the dimension."),
  z.strictObject({
    label: label.optional().describe("What to call the dimension. Its id when left out."),
    weight: amount
      .optional()
      .describe("How much the dimension counts beside the others. For people to read: it changes no verdict."),
  }),
]);

const question = z.strictObject({
  id: label.optional().describe("Name of the question, unique in the form."),
  question: text.describe("The question, as the company's form asks it."),
  dimensions: z
    .union([label, z.array(label).max(limits.list)])
    .optional()
    .describe("Dimensions whose evidence answers it."),
  kinds: kinds.optional().describe("Kinds of artifact that answer it."),
  maxLength: count.optional().describe("Most characters that the form takes as an answer."),
});

const review = z.strictObject({
  questions: z
    .array(z.union([text.describe("The question, as the company's form asks it."), question]))
    .max(limits.list)
    .optional()
    .describe("The questions of the company's own review form, in order."),
});

/** The whole ladder file, as it is written. Nothing is transformed here: what is left out is filled in on resolving. */
export const ladderFile = z
  .strictObject({
    version: z.literal(formatVersion).describe("Version of this file format: 1."),
    name: label.optional().describe("What the ladder is called."),
    period: period.optional().describe("What a review covers. A calendar quarter when left out."),
    kinds: z
      .record(z.string(), kind)
      .optional()
      .describe("Kinds of artifact that the ladder adds, or recognises in its own way, by id."),
    dimensions: z
      .record(z.string(), dimension)
      .optional()
      .describe("What criteria are grouped by: id and label, in the order to show them."),
    rungs: z.array(rung).min(1).max(limits.rungs).describe("The levels, lowest first."),
    review: review.optional().describe("The company's own review form."),
  })
  .describe("A career ladder, and the written artifacts that show each of its criteria.");

/** A ladder file's content once it holds to the schema. */
export type LadderFile = z.input<typeof ladderFile>;
export type DimensionFile = z.input<typeof dimension>;
export type QuestionFile = z.input<typeof question>;
export type KindFile = z.input<typeof kindFields>;
