import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Person } from "../../../../src/core/history/types.ts";
import { ada, bo, History, prose, rfcText } from "./helpers.ts";

describe("document artifacts, where texts stand twice", () => {
  it("are the source and not what a site shows of it, though that landed first", async () => {
    const h = new History();
    const text = rfcText("Queue").concat(prose("queue", 200));
    h.main({ by: ada, add: { "docs/seps/12-durable-tasks.mdx": `<Badge />\n${text}` } });
    h.main({ by: ada, add: { "seps/12-durable-tasks.md": text } });
    const { artifacts } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => a.path),
      ["seps/12-durable-tasks.md"],
    );
  });

  it("are the first of several versions that hardly differ, and each that does", async () => {
    const h = new History();
    const text = `# Parameters\n\n${Array.from({ length: 40 }, (_, i) => prose(`parameter ${i}`, 12)).join("\n")}\n\n## More\n`;
    h.main({ by: ada, add: { "specs/parameters.md": text } });
    h.main({ by: ada, add: { "specs/parameters_v2.md": `${text}\n${prose("second", 12)}` } });
    h.main({ by: ada, add: { "specs/parameters_v3.md": `# Parameters\n\n${prose("third", 400)}\n\n## More\n` } });
    h.main({ by: ada, add: { "jobs/specs/parameters_v2.md": `${text}\n${prose("jobs", 12)}` } });
    const { artifacts, rejected } = await h.artifacts();
    assert.deepEqual(artifacts.map((a) => a.path).toSorted(), [
      "jobs/specs/parameters_v2.md",
      "specs/parameters.md",
      "specs/parameters_v3.md",
    ]);
    assert.deepEqual(
      rejected.map((r) => r.reason),
      ["A copy of specs/parameters.md"],
    );
  });

  it("are each one's own where services have runbooks of one name, and the first one's where a later copy is above it", async () => {
    const text = `# Disk full\n\n${prose("disk", 300)}\n`;
    const h = new History();
    h.main({ by: ada, add: { "services/billing/runbooks/disk-full.md": text } });
    h.main({
      by: bo,
      add: {
        "runbooks/disk-full.md": `${text}\nMore.\n`,
        "services/search/runbooks/disk-full.md": `${text}\nSearch.\n`,
      },
    });
    const paths = async (me: Person): Promise<readonly unknown[]> =>
      (await h.artifacts(me)).artifacts.map((a) => a.path);
    assert.deepEqual(await paths(ada), ["services/billing/runbooks/disk-full.md"]);
    assert.deepEqual(await paths(bo), ["runbooks/disk-full.md", "services/search/runbooks/disk-full.md"]);
  });

  it("are what was proposed first, and not again for the next release, unless most of it is new", async () => {
    const lines = (what: string, count: number): string =>
      Array.from({ length: count }, (_, i) => prose(`${what}${i}`, 12)).join("\n");
    const text = `Limits\n======\n\nProblem description\n-------------------\n\n${lines("limit", 40)}\n\nProposed change\n---------------\n`;
    const h = new History();
    h.main({ by: bo, add: { "specs/juno/approved/limits.rst": text } });
    h.main({ by: ada, add: { "specs/kilo/approved/limits.rst": `${text}\n${lines("again", 15)}` } });
    h.main({ by: ada, add: { "specs/liberty/approved/limits.rst": text.replace(/limit\d/g, "other") } });
    h.main({ by: bo, add: { "specs/juno/limits-of-use.rst": text.replace(/limit\d/g, "use") } });
    h.main({ by: ada, add: { "specs/kilo/limits-of-use.rst": `${text.replace(/limit\d/g, "use")}\nmore` } });
    const { artifacts, rejected } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => a.path),
      ["specs/liberty/approved/limits.rst"],
    );
    assert.deepEqual(
      rejected.map((r) => r.reason),
      ["A copy of specs/juno/approved/limits.rst", "A copy of specs/juno/limits-of-use.rst"],
    );
  });

  it("are no copies where services have specs of one name, and their versions are copies all the same", async () => {
    const text = `# Retries\n\n${Array.from({ length: 40 }, (_, i) => prose(`retry${i}`, 12)).join("\n")}\n\n## Requirements\n`;
    const h = new History();
    h.main({ by: bo, add: { "services/billing/specs/approved/retry-limits.md": text } });
    h.main({ by: ada, add: { "services/search/specs/approved/retry-limits.md": `${text}\nSearch.\n` } });
    h.main({ by: bo, add: { "specs/approved/retry-limits.md": `${text}\nAll.\n` } });
    h.main({ by: bo, add: { "specs/billing/parameters.md": text.replaceAll("retry", "parameter") } });
    h.main({ by: ada, add: { "specs/billing/parameters_v2.md": `${text.replaceAll("retry", "parameter")}\nmore` } });
    const { artifacts, rejected } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => a.path),
      ["services/search/specs/approved/retry-limits.md"],
    );
    assert.deepEqual(
      rejected.map((r) => r.reason),
      ["A copy of specs/billing/parameters.md"],
    );
  });

  it("are no copies that a site shows, in another folder of that name", async () => {
    const [text, other] = [
      `# Tracking of copies\n\n${prose("copies", 300)}\n`,
      `# Tracking\n\n${prose("other", 300)}\n`,
    ];
    const h = new History();
    h.main({ by: bo, add: { "docs/design/copy-tracking.md": text, "api/design/tracking.md": text } });
    const shown = `---\nlayout: page\n---\n${text}`;
    h.main({ by: ada, add: { "web/docs/content/design/copy-tracking.md": shown, "jobs/design/tracking.md": other } });
    const { artifacts, rejected } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => a.path),
      ["jobs/design/tracking.md"],
    );
    assert.deepEqual(
      rejected.map((r) => r.reason),
      ["A copy of docs/design/copy-tracking.md"],
    );
  });

  it("are no copies of what tests a form by the same number", async () => {
    const h = new History();
    const text = `---\nsip: 5\ntitle: Names\nstatus: Draft\nauthor: Ada Moreau\n---\n\n${rfcText("Names")}`;
    h.main({ by: bo, add: { "tools/check/test/header/sip-5.md": text } });
    h.main({ by: ada, add: { "SIPS/sip-5.md": `${text}\nMore.\n` } });
    const { artifacts } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => a.path),
      ["SIPS/sip-5.md"],
    );
  });

  it("are the one of two copies that landed together which still stands", async () => {
    const h = new History();
    const text = rfcText("Queue").concat(prose("queue", 200));
    const names = ["20260721-queue-types.md", "rfcs/20260721-queue-types.md"];
    const [root = "", kept = ""] = names;
    h.main({ by: ada, add: { [root]: text, [kept]: `${text}\nmore` } });
    h.main({ by: bo, date: "2026-11-01T09:00:00Z", remove: [root] });
    const { artifacts } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => a.path),
      [kept],
    );
  });
});
