import assert from "node:assert/strict";
import { withWords } from "../../../../src/core/review/document/edit.ts";
import { parseDocument } from "../../../../src/core/review/document/parse.ts";
import { previousParts } from "../../../../src/core/review/document/previous.ts";
import { newDocument } from "../../../../src/core/review/document/redraft.ts";
import { review } from "../../helpers/rich-review.ts";

describe("an earlier review", () => {
  it("says by part the verdict of then and the person's words", () => {
    const text = withWords(
      withWords(newDocument(review()), "criterion mentoring", "I paired with Bo."),
      "head",
      "A summary.",
    );
    const parts = previousParts(parseDocument(text));
    assert.deepEqual(parts["criterion mentoring"], { verdict: "Partly", words: "I paired with Bo." });
    assert.deepEqual(parts.head, { words: "A summary." });
    assert.equal(parts["criterion writing-rfc"]?.words, "");
    assert.equal(parts.evidence, undefined);
  });

  it("says nothing where there is no document", () => assert.deepEqual(previousParts(parseDocument("Hello.")), {}));
});
