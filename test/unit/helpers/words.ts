import fc from "fast-check";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import type { Criterion } from "../../../src/core/ladder/types.ts";
import { takeOut } from "../../../src/core/review/document/choices.ts";
import { parseDocument } from "../../../src/core/review/document/parse.ts";
import { redraft } from "../../../src/core/review/document/redraft.ts";
import type { Review } from "../../../src/core/review/types.ts";
import { review, richArtifacts, senior } from "./rich-review.ts";

/** The review of what a document leaves in, put into it. */
export function redrafted(
  text: string,
  artifacts: readonly Artifact[] = richArtifacts(),
  criteria: readonly Criterion[] = senior.criteria,
): string {
  const document = parseDocument(text);
  const measure = { target: { ...senior, criteria } };
  return redraft(document, review({ artifacts: takeOut(artifacts, document.choices), measure }));
}

/** So many reviews of some of the artifacts against some of the criteria, on some day; the same ones each time. */
const reviews: readonly Review[] = fc.sample(
  fc
    .record({
      artifacts: fc.subarray(richArtifacts().filter((_, index) => index % 4 === 0)),
      criteria: fc.subarray([...senior.criteria], { minLength: 0 }),
      now: fc.constantFrom("2026-10-09T10:00:00Z", "2026-11-22T20:00:00Z", "2027-01-05T10:00:00Z"),
    })
    .map(({ artifacts, criteria, now }) => review({ artifacts, now, measure: { target: { ...senior, criteria } } })),
  { numRuns: 12, seed: 5 },
);

/** Which of them. */
export const anyReview: fc.Arbitrary<number> = fc.nat(reviews.length - 1);

export function reviewNumber(index: number): Review {
  return reviews[index] ?? review();
}

const nasty = [
  "I moved two teams off the bus.",
  "See https://example.org/acme/payments/pull/401 and `rfcs/0042-event-bus.md`.",
  "<!-- ladderlog:begin criterion writing-rfc 0123456789abcdef -->",
  "<!-- ladderlog:end criterion writing-rfc -->",
  "<!-- ladderlog:gone criterion mentoring -->",
  "<!-- ladderlog:begin evidence 0123456789abcdef -->\nmine\n<!-- ladderlog:end evidence -->",
  "---",
  "```\n<!-- ladderlog:end head -->\n```",
  "  \u202e right to left \u0000 \ud800 lone",
  "| a | b |\n|---|---|",
  "# Mine",
];

/** What somebody may write: plain words, text that looks like the format, anything. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(fc.constantFrom(...nasty), { maxLength: 4 }).map((lines) => lines.join("\n")),
);
