/** The steps of the tests, in the order they run: what is quick and what others build on comes first. */
import { build, lint, types } from "./checks.ts";
import type { Counts } from "./counts.ts";
import { suite } from "./suite.ts";

export interface Step {
  readonly run: () => Promise<Counts>;
  /** Tests what the build made. */
  readonly built?: true;
  /** Runs only when it is asked for by name. */
  readonly asked?: true;
}

/** Seconds are bounds on what never ends, far above what a test takes: machines differ tenfold. */
export const steps: Readonly<Record<string, Step>> = {
  lint: { run: lint },
  types: { run: types },
  unit: { run: () => suite("unit", 30) },
  docs: { run: () => suite("docs", 30) },
  tools: { run: () => suite("tools", 30) },
  git: { run: () => suite("git", 30) },
  build: { run: build },
  cli: { run: () => suite("cli", 30), built: true },
  vscode: { run: async () => (await import("./host.ts")).inServer(), built: true },
  e2e: { run: () => suite("e2e", 150), built: true },
  vsix: { run: () => suite("vsix", 150), built: true },
  desktop: { run: async () => (await import("./host.ts")).inDesktop(), built: true, asked: true },
};

/** The steps for these names, `build` before what needs it; all that need not be asked for when there are no names. */
export function chosenSteps(names: readonly string[]): readonly string[] {
  const all = Object.keys(steps);
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(", ")}. Steps are: ${all.join(", ")}.`);
  if (names.length === 0) return all.filter((name) => steps[name]?.asked !== true);
  const needsBuild = names.some((name) => steps[name]?.built === true);
  return all.filter((name) => names.includes(name) || (needsBuild && name === "build"));
}
