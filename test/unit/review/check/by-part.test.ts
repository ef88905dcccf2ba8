import assert from "node:assert/strict";
import { findingsByPart, placesOf } from "../../../../src/core/review/check/by-part.ts";
import { checkReview } from "../../../../src/core/review/check/check.ts";
import { fixOf, replaced } from "../../../../src/core/review/check/fixes.ts";
import { withWords, wordsAbout } from "../../../../src/core/review/document/edit.ts";
import { parseDocument } from "../../../../src/core/review/document/parse.ts";
import { newDocument } from "../../../../src/core/review/document/redraft.ts";
import { review } from "../../helpers/rich-review.ts";
import { rfc } from "./helper.ts";

const claim = "I led the migration of 40 services.";

function found(text: string) {
  return findingsByPart(text, checkReview({ text, artifacts: [], repositories: [], timeZone: "UTC" }));
}

describe("what the check found, by part", () => {
  for (const newline of ["\n", "\r\n"]) {
    it(`stands with the part and the sentence it is about, lines ended by ${JSON.stringify(newline)}`, () => {
      const text = withWords(newDocument(review()), "criterion mentoring", `Quiet words.\n\n${claim}\nMore.`);
      const findings = found(text.replaceAll("\n", newline));
      assert.deepEqual(
        findings["criterion mentoring"]?.map(({ code, severity, quote }) => [code, severity, quote]),
        [["unproved-claim", "error", claim]],
      );
    });
  }

  it("says which of several sentences that read alike it is", () => {
    const told = "I ran it in 40 services";
    const text = withWords(newDocument(review()), "head", `${told}, I think.\r\n\r\n${told}\n\n- ${told}`);
    const words = wordsAbout(parseDocument(text), "head");
    const places = found(text).head?.filter(({ quote }) => quote === told) ?? [];
    assert.deepEqual(
      places.map(({ nth }) => nth),
      [2, 3],
    );
    const mended = places.map(({ quote, nth }) => {
      const start = placesOf(quote, words)[nth - 1] ?? -1;
      return replaced(words, fixOf(words, { start, end: start + quote.length }, { fix: "opinion" }));
    });
    assert.deepEqual(mended, [
      `${told}, I think.\n\n*Opinion:* ${told}\n\n- ${told}`,
      `${told}, I think.\n\n${told}\n\n- *Opinion:* ${told}`,
    ]);
  });

  it("leaves out what is drafted", () => {
    const text = newDocument(review()).replace("**Partly.**", `${claim} **Partly.**`);
    assert.deepEqual(found(text)["criterion mentoring"], undefined);
  });
});

describe("a sentence that is mended", () => {
  const mended = (text: string, fix: Parameters<typeof fixOf>[2]) => {
    const start = text.indexOf(claim);
    return replaced(text, fixOf(text, { start, end: start + claim.length }, fix));
  };
  const around = `Before. ${claim} After.`;

  it("cites the evidence before its stop", () => {
    assert.equal(
      mended(around, { fix: "attach", artifact: rfc }),
      `Before. I led the migration of 40 services ([Retire the in\\-house event bus](${rfc.url})). After.`.replace(
        "\\",
        "",
      ),
    );
  });

  it("is an opinion", () => assert.equal(mended(around, { fix: "opinion" }), `Before. *Opinion:* ${claim} After.`));

  it("goes, with the space behind it or its whole line", () => {
    assert.equal(mended(around, { fix: "delete" }), "Before. After.");
    assert.equal(mended(`One.\n- ${claim}\nTwo.`, { fix: "delete" }), "One.\nTwo.");
    assert.equal(mended(`One.\r\n${claim}\r\nTwo.`, { fix: "delete" }), "One.\r\nTwo.");
    assert.equal(mended(`One. ${claim}\r\nTwo.`, { fix: "delete" }), "One. \r\nTwo.");
    assert.equal(mended(claim, { fix: "delete" }), "");
  });

  it("is found again by the words of its part", () => {
    const text = withWords(newDocument(review()), "head", around);
    const [finding] = found(text).head ?? [];
    assert.ok(finding !== undefined && wordsAbout(parseDocument(text), "head").includes(finding.quote));
  });
});
