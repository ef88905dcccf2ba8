import assert from "node:assert/strict";
import { begun, cy } from "../helpers/kept-history.ts";
import { other } from "../helpers/memory-repository.ts";

describe("a branch of mine that lands", () => {
  /** Two commits on a branch, read once where they wait. */
  async function waiting() {
    const history = begun();
    const { repository, land, code, read } = history;
    const main = land({ author: cy, subject: "fix: it", files: { "lib/a.ts": "1\n" } });
    const first = code("queue.ts", { branch: "topic", parents: [main], date: "2026-07-04T09:00:00Z" });
    const tip = code("bus.ts", { branch: "topic", parents: [first], date: "2026-07-04T10:00:00Z" });
    assert.equal(await read(), true);
    return { ...history, main, first, tip, land, repository };
  }
  const late = "2026-07-09T09:00:00Z";
  const files = { "src/queue.ts": "q\n", "src/bus.ts": "b\n", "test/queue.ts": "q\n", "test/bus.ts": "b\n" };

  it("is a change of mine and no draft any more: merged, fast-forward, rebased or squashed", async () => {
    for (const how of ["merged", "fast-forward", "rebased", "squashed"]) {
      const { repository, land, code, main, tip, read, kinds } = await waiting();
      if (how === "merged")
        land({ author: cy, date: late, subject: "Merge branch 'topic'", parents: [main, tip], files });
      if (how === "fast-forward") repository.reset("main", tip);
      if (how === "rebased")
        for (const [path, hour] of [
          ["queue.ts", "09"],
          ["bus.ts", "10"],
        ] as const)
          code(path, { committer: cy, date: `2026-07-04T${hour}:00:00Z`, landed: late });
      const body = "* feat: queue.ts\n\n* feat: bus.ts";
      if (how === "squashed") land({ date: late, subject: "Queue and bus (#12)", body, files });
      assert.equal(await read(), false, how);
      assert.ok(
        Object.values(await kinds()).every((kind) => kind === "feature"),
        how,
      );
      // The branch stands where it stood, and is looked at again with what comes next.
      code("more.ts", { date: "2026-07-10T09:00:00Z" });
      assert.equal(await read(), false, how);
      code("other.ts", { author: other, date: "2026-07-11T09:00:00Z" });
      assert.equal(await read(), false, how);
    }
  });

  it("may be deleted then, with what landed it or later, but not before", async () => {
    for (const isLater of [true, false]) {
      const { repository, land, main, tip, read } = await waiting();
      land({ author: cy, date: late, subject: "Merge branch 'topic'", parents: [main, tip], files });
      if (isLater) assert.equal(await read(), false);
      repository.drop("topic");
      assert.equal(await read(), false);
      assert.equal(await read(), false);
    }
    const { repository, read } = await waiting();
    repository.drop("topic");
    assert.equal(await read(), true);
  });

  it("has all read again where it lands in part, or may have, or another branch holds some of it", async () => {
    const part = await waiting();
    part.land({ author: cy, date: late, subject: "Merge branch 'topic'", parents: [part.main, part.first], files: {} });
    assert.equal(await part.read(), true);
    const squashed = await waiting();
    squashed.land({ date: late, subject: "Queue and bus (#12)", body: "* feat: queue.ts", files });
    assert.equal(await squashed.read(), true);
    const shared = await waiting();
    shared.code("third.ts", { branch: "other", parents: [shared.first], date: "2026-07-05T09:00:00Z" });
    await shared.read();
    shared.land({ author: cy, date: late, subject: "Merge branch 'topic'", parents: [shared.main, shared.tip], files });
    assert.equal(await shared.read(), true);
  });
});
