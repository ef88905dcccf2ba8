import assert from "node:assert/strict";
import fc from "fast-check";
import { checkReview } from "../../../../src/core/review/check/check.ts";
import { reviewMarkdown } from "../../../../src/core/review/markdown.ts";
import { type ArtifactInput, artifact, daily } from "../../helpers/artifacts.ts";
import { review, richArtifacts } from "../../helpers/rich-review.ts";

const repositories = [{ name: "acme/rfcs" }, { name: "acme/payments" }, { name: "acme/tools" }];

describe("what the draft wrote", () => {
  for (const now of ["2026-09-01", "2026-11-22", "2027-02-01"]) {
    it(`is no claim, drafted on ${now}`, () => {
      const artifacts = richArtifacts();
      const text = reviewMarkdown(review({ now: `${now}T12:00:00Z` }));
      assert.deepEqual(checkReview({ text, artifacts, repositories, timeZone: "UTC" }), []);
    });
  }

  it("is no claim when nothing was found", () => {
    const text = reviewMarkdown(review({ artifacts: [] }));
    assert.deepEqual(checkReview({ text, artifacts: [], repositories: [], timeZone: "UTC" }), []);
  });

  it("is no claim in a document that is saved: between fences, with ids, with a note on the impact", () => {
    const [rfc, ...others] = richArtifacts();
    const text = [
      "<!-- ladderlog:begin criterion rfcs 1b01e091f2bceb9f -->",
      "### Writes RFCs",
      "",
      "**Met.** Needs 1 RFC in the quarter. There was 1.",
      "",
      `- ${rfc?.title}: RFC, 12 Oct, 7 people, acme/rfcs. Impact: Unblocked 7 people. Led it. <!-- ${rfc?.id} -->`,
      "- 3 lines do not fit here",
      "<!-- ladderlog:end criterion rfcs -->",
      "",
      "## No longer evidence",
      "",
      "- Led 9 teams: feature, 5 Nov, `0badc0ffee1`. Why it is gone: the history no longer shows it <!-- 52ab03ee9c0d6f17 -->",
    ].join("\n");
    const whose = new Map([["commit 0badc0ffee1", "gone"]] as const);
    assert.deepEqual(
      checkReview({ text, artifacts: [...(rfc ? [rfc] : []), ...others], repositories, timeZone: "UTC", whose }),
      [],
    );
  });

  it("is a claim once something is added to it", () => {
    const text = reviewMarkdown(review()).replace("There are 2.", "There are 2. I led 40 people.");
    const found = checkReview({ text, artifacts: richArtifacts(), repositories, timeZone: "UTC" });
    assert.deepEqual(
      found.map(({ code }) => code),
      ["unproved-claim"],
    );
  });

  it("is no claim for any artifacts, beside a fresh draft", () => {
    fc.assert(
      fc.property(fc.array(anyArtifact(), { maxLength: 12 }), fc.integer({ min: 0, max: 12 }), (some, reviews) => {
        const artifacts = [...some, ...daily(reviews, "2026-10-20", { kind: "review", role: "reviewer" })];
        const text = reviewMarkdown(review({ artifacts }));
        assert.deepEqual(checkReview({ text, artifacts, repositories, timeZone: "UTC", drafted: text }), []);
      }),
      { numRuns: 25 },
    );
  });
});

function anyArtifact() {
  return fc
    .record({
      title: fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constant("Led 40 people. Shipped 3 services")),
      kind: fc.constantFrom("rfc", "feature", "note", "tool", "adr", "runbook"),
      on: fc.constantFrom("2026-09-30", "2026-10-12", "2026-11-20", "2026-12-31"),
      status: fc.constantFrom("merged" as const, "draft" as const, "reverted" as const),
      commit: fc.constantFrom("", "4f1c2d9a7b3e0c554f1c2d9a7b3e0c554f1c2d9a"),
      path: fc.option(fc.constantFrom("docs/a.md", "docs/0042 b|c`.md", "x"), { nil: undefined }),
      url: fc.option(fc.webUrl(), { nil: undefined }),
      reach: fc.option(fc.nat(40), { nil: undefined }),
    })
    .map(({ path, url, reach, ...rest }): ReturnType<typeof artifact> => {
      const input: ArtifactInput = {
        ...rest,
        ...(path === undefined ? {} : { path }),
        ...(url === undefined ? {} : { url }),
        ...(reach === undefined ? {} : { reach }),
      };
      return artifact(input);
    });
}
