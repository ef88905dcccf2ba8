import assert from "node:assert/strict";
import fc from "fast-check";
import { fittingJson } from "../../../src/core/answer/fitting.ts";

describe("an answer for a model", () => {
  it("is all of it where it fits", () => {
    const value = { a: [1, 2, 3], b: "x\n\u202e" };
    assert.deepEqual(JSON.parse(fittingJson(value, 1000)), value);
    assert.ok(!fittingJson(value, 1000).includes("\u202e"));
  });

  it("is cut list by list, and says how much is missing", () => {
    const value = { artifacts: Array.from({ length: 100 }, (_, index) => ({ id: index })), period: "2026-Q4" };
    const { artifacts, period } = JSON.parse(fittingJson(value, 400));
    assert.equal(period, "2026-Q4");
    assert.deepEqual(artifacts.slice(0, 2), [{ id: 0 }, { id: 1 }]);
    assert.equal(artifacts.at(-1), `and ${100 - artifacts.length + 1} more that are not told here`);
  });

  it("is cut at the end of a line where a text is too long", () => {
    const { markdown } = JSON.parse(fittingJson({ markdown: "one line\n".repeat(1000) }, 300));
    assert.match(markdown, /^(?:one line\n)+\(cut: the rest is not told here\)$/);
  });

  it("is never longer than asked, and always JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 40, max: 400 }), (value, most) => {
        const text = fittingJson(value, most);
        assert.ok(text.length <= most);
        JSON.parse(text);
      }),
    );
  });
});
