import assert from "node:assert/strict";
import { targetRungs } from "../../../src/core/ladder/rungs.ts";
import type { Ladder } from "../../../src/core/ladder/types.ts";
import { criteriaOf, ladderOf } from "./helper.ts";

/** Ladders as companies publish them differ in shape more than in content; these are their shapes, with made-up text. */
const nextOf = ({ rungs }: Ladder) => Object.fromEntries(rungs.map(({ id, next }) => [id, next]));

describe("shapes of ladders in the wild:", () => {
  it("sixteen tracks of five milestones, in points, with a threshold for each title", () => {
    const marginal = [1, 2, 3, 6, 8];
    const track = (t: number) =>
      marginal.map(
        (points, m) =>
          `      - { id: t${t}-m${m + 1}, dimension: t${t}, expects: Milestone ${m + 1} of ${t}, points: ${points} }`,
      );
    const tracks = Array.from({ length: 16 }, (_, t) => t);
    const text = [
      "version: 1",
      "dimensions:",
      ...tracks.map((t) => `  t${t}: Track ${t}`),
      "rungs:",
      "  - id: r0",
      "    threshold: 0",
      "    criteria:",
      ...tracks.flatMap(track),
      ...[5, 11, 17, 23, 29].map((threshold, r) => `  - { id: r${r + 1}, inherits: true, threshold: ${threshold} }`),
    ].join("\n");
    const ladder = ladderOf(text);
    assert.equal(ladder.dimensions.length, 16);
    assert.equal(criteriaOf(ladder, "r5").length, 80);
    assert.ok(criteriaOf(ladder, "r5").every(({ from }) => from === "r0"));
    assert.equal(
      criteriaOf(ladder, "r5").reduce((sum, { points = 0 }) => sum + points, 0),
      320,
    );
    assert.equal(ladder.rungs.at(-1)?.threshold, 29);
  });

  it("two tracks that fork from one rung and share its level", () => {
    const ladder = ladderOf(`
version: 1
rungs:
  - { id: senior, level: L5, track: engineer, next: [staff, manager] }
  - { id: staff, level: L6, track: engineer }
  - { id: principal, level: L7, track: engineer }
  - { id: manager, level: L6, track: manager }
  - { id: director, level: L7, track: manager }`);
    assert.deepEqual(nextOf(ladder), {
      senior: ["staff", "manager"],
      staff: ["principal"],
      principal: [],
      manager: ["director"],
      director: [],
    });
    const above = ladder.rungs[0] && targetRungs(ladder, ladder.rungs[0]).map(({ id }) => id);
    assert.deepEqual(above, ["staff", "manager", "principal", "director"]);
  });

  it("a track that is listed from the top is led up by what it says", () => {
    const ladder = ladderOf("version: 1\nrungs: [{ id: c, next: [] }, { id: b, next: c }, { id: a, next: b }]");
    assert.deepEqual(nextOf(ladder), { c: [], b: ["c"], a: ["b"] });
  });

  it("cumulative rungs, where a higher criterion takes the place of a lower one", () => {
    const ladder = ladderOf(`
version: 1
rungs:
  - { id: a, criteria: [{ id: x, expects: One }, { id: y, expects: Two }], examples: { x: [E] } }
  - { id: b, inherits: true, criteria: [{ id: y, expects: More }, { id: z, expects: Three }] }
  - { id: c, inherits: true, examples: { x: [F] } }
  - { id: d, criteria: [{ id: x, expects: Alone }] }`);
    const shown = (rung: string) => criteriaOf(ladder, rung).map(({ id, expects, from }) => [id, expects, from]);
    assert.deepEqual(shown("b"), [
      ["x", "One", "a"],
      ["y", "More", undefined],
      ["z", "Three", undefined],
    ]);
    assert.deepEqual(shown("c"), [
      ["x", "One", "a"],
      ["y", "More", "b"],
      ["z", "Three", "b"],
    ]);
    assert.deepEqual(shown("d"), [["x", "Alone", undefined]]);
    assert.deepEqual(criteriaOf(ladder, "c")[0]?.examples, ["E", "F"]);
  });

  it("a rung that is reached from two tracks inherits from both, once each", () => {
    const ladder = ladderOf(`
version: 1
rungs:
  - { id: base, next: [a, b], criteria: [{ id: x, expects: Base }] }
  - { id: a, next: top, inherits: true, criteria: [{ id: y, expects: A }] }
  - { id: b, next: top, inherits: true, criteria: [{ id: z, expects: B }] }
  - { id: top, inherits: true }`);
    const shown = criteriaOf(ladder, "top").map(({ id, from }) => [id, from]);
    assert.deepEqual(shown, [
      ["x", "base"],
      ["y", "a"],
      ["z", "b"],
    ]);
  });

  it("weights by dimension and by criterion", () => {
    const ladder = ladderOf(`
version: 1
dimensions: { craft: { weight: 30 }, impact: { label: Impact, weight: 55 }, culture: { weight: 15.5 } }
rungs: [{ id: a, criteria: [{ dimension: craft, expects: x, weight: 0.5 }] }]`);
    assert.deepEqual(
      ladder.dimensions.map(({ weight }) => weight),
      [30, 55, 15.5],
    );
    assert.equal(criteriaOf(ladder, "a")[0]?.weight, 0.5);
  });

  it("cells with none to thirteen criteria, some dimensions absent at some levels", () => {
    const list = Array.from({ length: 13 }, (_, i) => `Does thing ${i}`).join(", ");
    const ladder = ladderOf(
      `version: 1\nrungs: [{ id: a, criteria: { craft: [${list}], people: [] } }, { id: b, criteria: { people: [Leads] } }]`,
    );
    assert.deepEqual([criteriaOf(ladder, "a").length, criteriaOf(ladder, "b").length], [13, 1]);
    assert.deepEqual(
      ladder.dimensions.map(({ id }) => id),
      ["craft", "people"],
    );
  });

  it("titles and sentences in any script", () => {
    const ladder = ladderOf(
      "version: 1\nrungs: [{ id: старший, title: Старший инженер, criteria: [Пишет ясно, 明確に書く, يكتب بوضوح] }]",
    );
    assert.deepEqual(
      criteriaOf(ladder, "старший").map(({ id }) => id),
      ["пишет-ясно", "明確に書く", "يكتب-بوضوح"],
    );
  });
});
