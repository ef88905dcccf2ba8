import assert from "node:assert/strict";
import type { ReviewQuestion } from "../../../src/core/ladder/types.ts";
import { reviewBody } from "../../../src/core/review/markdown.ts";
import type { Review } from "../../../src/core/review/types.ts";
import { ladder, rung } from "../helpers/progress.ts";
import { review, senior } from "../helpers/rich-review.ts";

function asked(...questions: readonly Partial<ReviewQuestion>[]): Review {
  const all = questions.map((given, index) => ({
    id: `q${index + 1}`,
    question: "What did you deliver?",
    dimensions: [],
    kinds: [],
    ...given,
  }));
  return review({
    ladder: ladder({ rungs: [rung({ id: "mid", title: "Mid", criteria: [] }), senior], questions: all }),
  });
}

function kindsOf({ questions = [], evidence }: Review): readonly string[] {
  const ids = new Set(questions[0]?.evidence);
  return [...new Set(evidence.filter(({ id }) => ids.has(id)).map(({ kind }) => kind))].sort();
}

describe("the company's questions", () => {
  it("are answered by the evidence of their dimensions and by what counts of their kinds", () => {
    assert.deepEqual(kindsOf(asked({ dimensions: ["writing"] })), ["design-doc", "rfc"]);
    assert.deepEqual(kindsOf(asked({ dimensions: ["writing"], kinds: ["adr"] })), ["adr", "design-doc", "rfc"]);
    assert.deepEqual(kindsOf(asked({ kinds: ["pull-request"] })), ["feature", "pull-request"]);
  });

  it("are answered by all that counts where they name neither", () => {
    const found = asked({});
    assert.deepEqual(
      found.questions?.[0]?.evidence,
      found.evidence.map(({ id }) => id),
    );
  });

  it("stand at the head of the draft, in their order, with their evidence", () => {
    const body = reviewBody(asked({ question: "What did you # write?", kinds: ["rfc"] }, { kinds: ["roadmap"] }));
    const form = body.slice(body.indexOf("## Review form"), body.indexOf("## Writing"));
    assert.match(
      form,
      /^## Review form\n\n### What did you # write\?\n\n- \[Retire the in-house event bus\].*\n\n### What did/,
    );
    assert.match(form, /### What did you deliver\?\n\nNo evidence\.\n\n$/);
  });

  it("hold no more lines than the form takes, counted without addresses", () => {
    const body = reviewBody(asked({ kinds: ["feature"], maxLength: 120 }));
    const form = body.slice(body.indexOf("### What did"), body.indexOf("## Writing"));
    assert.deepEqual(form.trim().split("\n").slice(2), [
      "*The form takes 120 characters.*",
      "",
      "- [Payout retries, step 5 (#405)](https://example.org/acme/payments/pull/405): feature, 18 Nov, acme/payments",
      "- 4 lines do not fit here",
    ]);
  });

  it("are not drafted for a ladder that has none", () => {
    assert.equal(review().questions, undefined);
    assert.doesNotMatch(reviewBody(review()), /Review form/);
  });
});
