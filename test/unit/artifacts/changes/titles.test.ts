import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { changes, History, only } from "./helper.ts";

describe("titles of branches that have none", () => {
  const prepared = (given: Parameters<History["merge"]>[1] = {}) => {
    const history = new History();
    history.on("t", { subject: "object: introduce an enum", files: ["src/a.ts"] });
    history.on("t", { subject: "Walk by a queue", files: ["src/a.ts", "src/b.ts"] });
    history.on("t", { subject: "ci: run it", files: [".github/workflows/ci.yml"] });
    history.merge("t", given);
    return only(changes(history)).title;
  };

  it("are what the merge says of them in a sentence", () => {
    assert.equal(
      prepared({ body: "Walks are\nquicker, e.g. by a queue.  More.\n\n* t:\n  x\n" }),
      "Walks are quicker, e.g. by a queue",
    );
    assert.equal(prepared({ body: "* t:\n  x\n" }), "Walk by a queue");
    assert.equal(prepared({ body: `Walks are ${"very ".repeat(39)}quick.` }), "Walk by a queue");
    assert.equal(prepared({ body: "Signed-off-by: Bo\n" }), "Walk by a queue");
    assert.equal(prepared({ body: "Resurrect a stalled topic by Ada.\n" }), "Walk by a queue");
  });

  it("are the last subject of substance otherwise, or the first of a feature", () => {
    assert.equal(prepared(), "Walk by a queue");
    const history = new History();
    history.on("t", { subject: "refactor: wrap", files: ["src/a.ts"] });
    history.on("t", { subject: "feat: warn", files: ["src/a.ts"] });
    history.on("t", { subject: "Tell more", files: ["src/a.ts"] });
    history.merge("t");
    assert.equal(only(changes(history)).title, "feat: warn");
  });

  it("are no feature of the tests, where there is more", () => {
    const history = new History();
    history.on("t", { subject: "feat(test/cli): add a helper", files: ["src/a.ts"] });
    history.on("t", { subject: "feat(cli): allow setting a version", files: ["src/a.ts"] });
    history.merge("t");
    assert.equal(only(changes(history)).title, "feat(cli): allow setting a version");
  });

  it("leave small corrections at the end alone", () => {
    const history = new History();
    history.on("t", {
      subject: "Walk by a queue",
      files: ["src/a.ts", "src/b.ts", "src/c.ts", "src/d.ts", "src/e.ts"],
    });
    history.on("t", { subject: "One more word", files: ["src/a.ts"] });
    history.merge("t");
    assert.equal(only(changes(history)).title, "Walk by a queue");
  });

  it("are without the word that only says it was merged", () => {
    const history = new History();
    history.on("t", { subject: "Text" });
    history.merge("t", { subject: "Merge RFC 12: Register x" });
    assert.equal(only(changes(history)).title, "RFC 12: Register x");
  });
});
