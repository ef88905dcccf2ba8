import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { collectedOf, quarter } from "../collecting.ts";
import { ada, github, grace } from "../helpers.ts";
import { rfcs, shown, started } from "./helpers.ts";

const file = "rfcs/0007-durable-queue.md";

describe("traps of real histories: when it was", () => {
  it("trap 5: the boundary of a shallow clone adds nothing, and the person is told how to deepen it", async () => {
    const repo = await started();
    await repo.commit({ author: ada, message: "RFC 1 (#1)\n", committer: github, files: rfcs("rfcs/0001-first.md") });
    await repo.commit({ author: ada, message: "Boundary (#2)\n", committer: github, files: { "a.ts": "1\n" } });
    await repo.commit({ author: ada, message: "RFC 2 (#3)\n", committer: github, files: rfcs("rfcs/0002-second.md") });
    const shallow = await repo.clone({ depth: 2 });
    assert.deepEqual(await shown(shallow, ada), ["rfc rfcs/0002-second.md"]);
    const { problems } = await collectedOf(shallow, ada);
    assert.match(problems.map((p) => p.message).join("\n"), /git fetch --unshallow/);
  });

  it("trap 12: a document counts where it landed, whenever it was written", async () => {
    const repo = await started();
    const date = "2001-03-05T09:00:00+01:00";
    const committed = "2026-08-20T09:00:00+02:00";
    await repo.commit({ author: ada, committer: grace, date, committed, files: rfcs(file) });
    const { artifacts } = await collectedOf(repo, ada);
    assert.deepEqual(
      artifacts.map((a) => [a.date, a.landed, a.week]),
      [[date, committed, "2026-W34"]],
    );
    assert.deepEqual(await shown(repo, ada, quarter("UTC", "2001-01-01")), []);
  });

  it("trap 12: a branch of last quarter that is merged in this one is this quarter's", async () => {
    const repo = await started();
    await repo.branch("topic");
    await repo.commit({ author: ada, date: "2026-09-28T09:00:00Z", files: rfcs(file) });
    await repo.checkout("main");
    await repo.merge("topic", { author: grace, date: "2026-10-02T09:00:00Z" });
    assert.deepEqual(await shown(repo, ada, quarter("UTC", "2026-10-01")), [`rfc ${file}`]);
    assert.deepEqual(await shown(repo, ada), []);
  });

  it("trap 13: the engineer's zone decides the day, the week and the quarter", async () => {
    const repo = await started();
    await repo.commit({ author: ada, date: "2026-09-30T20:30:00-05:00", files: rfcs(file) });
    for (const [zone, day] of [
      ["America/Chicago", "2026-07-01"],
      ["Europe/Berlin", "2026-10-01"],
    ] as const) {
      assert.deepEqual(await shown(repo, ada, quarter(zone, day)), [`rfc ${file}`], zone);
    }
    assert.deepEqual(await shown(repo, ada, quarter("Europe/Berlin", "2026-07-01")), []);
  });
}).timeout(20_000);
