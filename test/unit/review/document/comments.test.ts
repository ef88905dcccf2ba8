import assert from "node:assert/strict";
import { withoutComments } from "../../../../src/core/review/document/comments.ts";

describe("comments in the person's words", () => {
  const cases: Readonly<Record<string, readonly [text: string, left: string]>> = {
    "in a line": ["Good. <!-- not so --> Better.", "Good.  Better."],
    "alone on a line": ["One.\n<!-- private -->\nTwo.", "One.\nTwo."],
    "over lines": ["One. <!-- a\nb\nc --> Two.", "One. \n Two."],
    "in code": ["`<!-- x -->`\n\n```\n<!-- y -->\n```", "`<!-- x -->`\n\n```\n<!-- y -->\n```"],
    "without an end": ["One. <!-- two\nthree", "One. <!-- two\nthree"],
    "of which only the first ends": ["<!-- a --> One. <!-- two", " One. <!-- two"],
    none: ["One.\n\n    two", "One.\n\n    two"],
  };
  for (const [name, [text, left]] of Object.entries(cases)) {
    it(`are left out: ${name}`, () => assert.equal(withoutComments(text), left));
  }

  it("are looked for at once in a text of any length", () => {
    for (const piece of ["<!--", "-->", "`<!--", "<!-- x -->", "```\n<!--"]) withoutComments(piece.repeat(50_000));
  });
});
