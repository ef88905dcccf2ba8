import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { fold } from "../../../src/core/journal/fold.ts";
import type { JournalEvent } from "../../../src/core/journal/types.ts";
import { union } from "../../../src/core/journal/union.ts";
import { corrected, keyOf, recognised } from "./helper.ts";

const titleOf = (events: readonly JournalEvent[]) => fold(events).corrections.get(keyOf("a"))?.title;

describe("fold", () => {
  const [first, second, third] = ["A", "B", "A"].map((value, minute) =>
    corrected("a", { field: "title", value }, minute),
  );
  const all = [first, second, third].filter((event) => event !== undefined);

  it("takes the last word on a field, also when it was said before", () => assert.equal(titleOf(all), "A"));
  it("takes it in whatever order the lines are", () => assert.equal(titleOf(all.toReversed()), "A"));
  it("decides between two of one moment by their id", () => {
    const pair = ["x", "y"].map((value) => corrected("a", { field: "title", value }, 1));
    assert.equal(titleOf(pair), titleOf(pair.toReversed()));
  });
  it("drops a field that was taken back, and keeps the others", () => {
    const undone = corrected("a", { field: "title", value: null }, 5);
    const kind = corrected("a", { field: "kind", value: "adr" }, 2);
    assert.deepEqual(fold([...all, kind, undone]).corrections.get(keyOf("a")), { kind: "adr" });
  });
  it("keeps the latest snapshot of an artifact", () => {
    const { snapshots } = fold([recognised("a", 2), recognised("a", 1), recognised("b", 1)]);
    assert.deepEqual(
      snapshots.map(({ at }) => at.slice(14, 16)),
      ["01", "02"],
    );
  });
});

const anyEvent: fc.Arbitrary<JournalEvent> = fc
  .record({
    target: fc.constantFrom("a", "b"),
    title: fc.constantFrom("x", "y", null),
    minute: fc.nat(5),
    snap: fc.boolean(),
  })
  .map(({ target, title, minute, snap }) =>
    snap
      ? recognised(target, minute, { sum: String(title).padEnd(16, "0") })
      : corrected(target, { field: "title", value: title }, minute),
  );

describe("union", () => {
  const journals = fc.tuple(fc.array(anyEvent), fc.array(anyEvent), fc.array(anyEvent));

  it("gives the same whichever journal comes first, and comes to the same as their lines one after the other", () => {
    fc.assert(
      fc.property(journals, ([a, b]) => {
        assert.deepEqual(union(a, b), union(b, a));
        assert.deepEqual(fold(union(a, b)), fold([...b, ...a]));
      }),
    );
  });
  it("adds nothing twice, and does not mind in which order three machines meet", () => {
    fc.assert(
      fc.property(journals, ([a, b, c]) => {
        assert.deepEqual(union(a, a), union(a, []));
        assert.deepEqual(union(union(a, b), c), union(a, union(b, c)));
      }),
    );
  });
});
