import assert from "node:assert/strict";
import { hidePrivate, unknownRepositories } from "../../../src/core/review/hide-private.ts";
import { reviewHtml } from "../../../src/core/review/html.ts";
import { reviewMarkdown } from "../../../src/core/review/markdown.ts";
import { artifact } from "../helpers/artifacts.ts";
import { review } from "../helpers/rich-review.ts";

const problems = ["/home/ada/payments cannot be read.", "Something else."];
const hidden = hidePrivate(
  review({ problems: problems.map((message) => ({ code: "x", severity: "warning", message })) }),
  ["Payments"],
);

describe("a review that hides a private repository", () => {
  it("says nothing of it but what was done and when, in every format", () => {
    for (const text of [reviewMarkdown(hidden), reviewHtml(hidden), JSON.stringify(hidden)])
      assert.doesNotMatch(text, /payments|Idempotency|retry budget|Draining|Payout|Parallel|Budget for retries/i);
    assert.match(reviewMarkdown(hidden), /^- feature in a private repository: feature, 18 Nov$/m);
  });

  it("changes no number, and leaves other repositories as they are", () => {
    const open = review();
    assert.deepEqual(hidden.facts, open.facts);
    assert.deepEqual(
      hidden.evidence.map(({ id }) => id),
      open.evidence.map(({ id }) => id),
    );
    assert.match(reviewMarkdown(hidden), /\[Retire the in-house event bus\]\(https:/);
    assert.deepEqual(hidden.problems, ["Something else."]);
  });

  it("hides a repository whose name does not read as it is written", () => {
    const [name, shown] = ["acme/pay \u202e ments", "acme/pay ments"];
    const odd = review({ repositories: [{ name }], artifacts: [artifact({ repository: name, title: "Secret" })] });
    for (const given of [name, shown, "pay ments"]) {
      assert.deepEqual(unknownRepositories(odd, [given]), []);
      assert.doesNotMatch(JSON.stringify(hidePrivate(odd, [given])), /pay|Secret/);
    }
  });

  it("knows which names are of no repository", () => {
    assert.deepEqual(unknownRepositories(review(), ["acme/payments", "PAYMENTS", "payment"]), ["payment"]);
  });
});

describe("a salary", () => {
  it("is in no format of a review", () => {
    for (const text of [reviewMarkdown(review()), reviewHtml(review()), JSON.stringify(review())])
      assert.doesNotMatch(text, /(?:150|200)[,. ]?000|USD|salary/i);
  });
});
