import assert from "node:assert/strict";
import type { ArtifactInput } from "../helpers/artifacts.ts";
import { artifact } from "../helpers/artifacts.ts";
import { measured, rule } from "../helpers/progress.ts";

type Given = Parameters<typeof rule>[0];

function have(given: Given, ...inputs: readonly ArtifactInput[]): number {
  return measured([rule(given)], inputs.map(artifact)).rules[0]?.have ?? -1;
}

describe("an artifact counts for a rule", () => {
  const cases: readonly (readonly [string, Given, ArtifactInput, boolean])[] = [
    ["when its kind is asked for", { anyOf: ["adr", "rfc"] }, { kind: "rfc" }, true],
    ["not when its kind is another", { anyOf: ["adr"] }, { kind: "rfc" }, false],
    ["when any kind will do", { anyOf: [] }, { kind: "ticket" }, true],
    [
      "as a pull request when it came through one",
      { anyOf: ["pull-request"] },
      { kind: "feature", viaPullRequest: true },
      true,
    ],
    ["not as a pull request when it did not", { anyOf: ["pull-request"] }, { kind: "feature" }, false],
    ["when it reaches enough", { reach: 3 }, { reach: 3 }, true],
    ["not when it reaches too few", { reach: 3 }, { reach: 2 }, false],
    ["not when nobody knows its reach", { reach: 3 }, {}, false],
    ["when one of its paths matches", { paths: ["rfcs/**"] }, { paths: ["a.md", "rfcs/x/y.md"] }, true],
    ["when today's path matches", { paths: ["**/*.md"] }, { path: ".github/rfc.md" }, true],
    ["not when no path matches", { paths: ["rfcs/**"] }, { path: "docs/x.md" }, false],
    ["when it has tests", { withTests: true }, { withTests: true }, true],
    ["not when it has none", { withTests: true }, { withTests: false }, false],
    ["when an AI tool assisted", { assisted: true }, { assisted: true }, true],
    ["not when no commit says that one did", { assisted: true }, {}, false],
    ["not when it does not count", {}, { counts: false, reason: "It was reverted." }, false],
    ["on the first day", {}, { on: "2026-10-01T00:00:00Z" }, true],
    ["on the last day", {}, { on: "2026-12-31T23:59:59Z" }, true],
    ["not the day before", {}, { on: "2026-09-30T23:59:59Z" }, false],
    ["not the day after", {}, { on: "2027-01-01T00:00:00Z" }, false],
    [
      "when it was written before and landed within",
      {},
      { date: "2026-09-01T00:00:00Z", landed: "2026-10-02T00:00:00Z" },
      true,
    ],
    ["not when it landed after", {}, { date: "2026-10-01T00:00:00Z", landed: "2027-01-02T00:00:00Z" }, false],
  ];
  for (const [name, given, input, counts] of cases) {
    it(name, () => assert.equal(have(given, input), counts ? 1 : 0));
  }
});

describe("a plan counts before what it is for", () => {
  const plan = { id: "p", kind: "plan", plans: ["f"], on: "2026-10-05" };
  const given: Given = { anyOf: ["plan"], before: "feature" };

  it("when it was written first", () =>
    assert.equal(have(given, plan, { id: "f", kind: "feature", on: "2026-10-09" }), 1));
  it("not when it was written after", () => {
    assert.equal(have(given, plan, { id: "f", kind: "feature", on: "2026-10-09", date: "2026-10-04T00:00:00Z" }), 0);
  });
  it("not when it was written in the same moment", () => {
    assert.equal(have(given, plan, { id: "f", kind: "feature", on: "2026-10-05" }), 0);
  });
  it("not when it is for another kind", () =>
    assert.equal(have(given, plan, { id: "f", kind: "migration", on: "2026-10-09" }), 0));
  it("not when the feature was reverted", () => {
    assert.equal(have(given, plan, { id: "f", kind: "feature", on: "2026-10-09", status: "reverted" }), 0);
  });
  it("not when it is for nothing known", () => assert.equal(have(given, plan), 0));
});

describe("an artifact tied to a criterion by hand", () => {
  const tied: ArtifactInput = { kind: "walkthrough", criteria: ["writing-rfc"] };

  it("counts whatever its kind and paths", () => assert.equal(have({ paths: ["rfcs/**"] }, tied), 1));
  it("does not count for another criterion", () => assert.equal(have({}, { ...tied, criteria: ["mentoring"] }), 0));
  it("does not gain reach by it, and is shown all the same", () => {
    const pinned = artifact(tied);
    const { status, rules, evidence } = measured([rule({ reach: 1 })], [pinned]);
    assert.deepEqual([status, rules[0]?.have, evidence], ["partial", 0, [pinned.id]]);
  });
});
