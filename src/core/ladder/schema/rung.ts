import * as z from "zod";
import { limits } from "../limits.ts";
import { amount, count, kinds, label, share, text, texts } from "./fields.ts";
import { ruleEntry } from "./rule.ts";

export const criterion = z
  .strictObject({
    id: label
      .optional()
      .describe(
        "Name of the criterion, unique in its rung. Made from its sentence when left out; write one so that links to it survive a rewording.",
      ),
    dimension: label.optional().describe("Id of the dimension it belongs to."),
    expects: text.describe(
      "The expectation, as one sentence without a full stop: Writes RFCs that change what other teams do.",
    ),
    weight: amount
      .optional()
      .describe("How much it counts beside the others. For people to read: it changes no verdict."),
    points: amount.optional().describe("Points it gives when met, in a ladder whose rungs have a threshold."),
    evidence: z
      .array(ruleEntry)
      .max(limits.list)
      .optional()
      .describe("Rules, all of which must hold. With none, the person is asked."),
    examples: texts.optional().describe("What would show it, for someone who has nothing yet."),
  })
  .describe("One expectation, and the evidence that would show it.");

const criterionEntry = z
  .union([text.describe("An expectation in a sentence; the person is asked what shows it."), criterion])
  .meta({ id: "criterion" });
const criterionList = z.array(criterionEntry).max(limits.criteria);

const weekly = z.strictObject({
  anyOf: kinds.describe("Kinds of artifact that keep a week."),
  atLeast: count.optional().meta({ description: "How many a week takes. 1 when left out.", default: 1 }),
  weeks: share.optional().meta({
    description: "Share of weeks that must hold them: 0.75 is three weeks in four. Every week when left out.",
    default: 1,
  }),
});

const salary = z
  .strictObject({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("Three capital letters, such as USD or EUR."),
    from: amount.describe("Lower end, per year, in whole units."),
    to: amount.optional().describe("Upper end. Leave it out for an open band."),
  })
  .check((context) => {
    const { from, to } = context.value;
    if (to === undefined || to >= from) return;
    const message = "The band ends below its start. Swap from and to.";
    context.issues.push({ code: "custom", input: to, message, params: { code: "out-of-range" }, path: ["to"] });
  });

export const rung = z
  .strictObject({
    id: label.describe("Short name that settings and commands use, unique in the ladder: senior."),
    level: label.optional().describe("The level as the company writes it: L3."),
    title: label.optional().describe("The title as people say it: Senior. The level or the id when left out."),
    track: label
      .optional()
      .describe(
        "Name of the track, where there are several (engineer, manager). Rungs of one track follow each other.",
      ),
    next: z
      .union([label, z.array(label).max(20)])
      .optional()
      .describe(
        "Ids of the rungs above, the usual one first. When left out, the rung that follows in the same track; [] for a rung with none above.",
      ),
    inherits: z.boolean().optional().meta({
      description: "true: the criteria of the rungs below apply here too. One with the same id replaces the one below.",
      default: false,
    }),
    scope: text.optional().describe("What someone on this rung is responsible for, as a sentence."),
    salary: salary.optional().describe("The pay band. Never shown in a review."),
    weekly: weekly.optional().describe("What most weeks should leave behind."),
    threshold: amount.optional().describe("Points needed to stand on this rung, in a ladder that counts points."),
    criteria: z
      .union([criterionList, z.record(z.string(), criterionList)])
      .optional()
      .describe("The expectations: a list, or lists under their dimensions' ids."),
    examples: z
      .record(z.string(), texts)
      .optional()
      .describe("Examples by criterion id: what would show it, for someone who has nothing yet."),
  })
  .describe("One level of the ladder.");

export type CriterionEntryFile = z.input<typeof criterionEntry>;
export type WeeklyFile = z.input<typeof weekly>;
export type RungFile = z.input<typeof rung>;
