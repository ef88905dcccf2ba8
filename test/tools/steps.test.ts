import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/paths.ts";
import { chosenSteps, steps } from "../../scripts/test/steps.ts";

describe("the steps of the tests", () => {
  it("run every folder that holds tests", () => {
    const folders = new Set(
      globSync("*/**/*.test.ts", { cwd: join(root, "test") }).map((path) => path.split(/[/\\]/)[0]),
    );
    assert.deepEqual(
      [...folders].filter((folder) => folder === undefined || steps[folder] === undefined),
      [],
    );
  });

  it("are all but the desktop's, which has to be asked for", () => {
    assert.deepEqual(
      Object.keys(steps).filter((name) => !chosenSteps([]).includes(name)),
      ["desktop"],
    );
  });

  it("build before what tests the build", () => {
    assert.deepEqual(chosenSteps(["vsix", "unit"]), ["unit", "build", "vsix"]);
  });

  it("are named when one is asked for that there is none of", () => {
    assert.throws(() => chosenSteps(["unti"]), /no step unti.*unit/);
  });
});
