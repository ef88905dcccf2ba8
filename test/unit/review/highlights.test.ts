import assert from "node:assert/strict";
import { highlightsOf } from "../../../src/core/review/highlights.ts";
import { sampleReview } from "../helpers/sample-review.ts";

describe("highlights", () => {
  it("are what most others touched, then what shows most, each with why", () => {
    const { evidence, sections } = sampleReview();
    const more = evidence.map((one) => (one.id === "a2" ? { ...one, reach: 0 } : one));
    assert.deepEqual(highlightsOf({ evidence: more, sections }).slice(0, 2), [
      { id: "a1", why: "7 other people touched it, shows 1 criterion" },
      { id: "a2", why: "shows 1 criterion" },
    ]);
  });

  it("are none of what nobody touched and nothing asks for", () => {
    const [first] = sampleReview().evidence;
    assert.ok(first !== undefined);
    assert.deepEqual(highlightsOf({ evidence: [{ ...first, reach: 0 }], sections: [] }), []);
  });

  it("are five at most", () => {
    const [first] = sampleReview().evidence;
    assert.ok(first !== undefined);
    const evidence = Array.from({ length: 9 }, (_, index) => ({ ...first, reach: 1, id: `x${index}` }));
    assert.deepEqual(
      highlightsOf({ evidence, sections: [] }).map(({ id }) => id),
      ["x0", "x1", "x2", "x3", "x4"],
    );
  });
});
