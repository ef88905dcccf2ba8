/**
 * Runs the tests.
 *
 *     npm test                    every step but `desktop`
 *     npm run test:unit           one step; `node scripts/run.mjs test unit git` several
 *
 * The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { script } from "./lib/script.ts";
import { build, lint, types } from "./test/checks.ts";
import { add, type Counts, none, one } from "./test/counts.ts";
import { suite } from "./test/suite.ts";

type Step = () => Promise<Counts>;

/** In the order they run: what is quick and what others build on comes first. */
const steps: Readonly<Record<string, Step>> = {
  lint,
  types,
  unit: () => suite("unit"),
  tools: () => suite("tools", { seconds: 20 }),
  git: () => suite("git", { seconds: 20 }),
  build,
  vscode: async () => (await import("./test/host.ts")).inServer(),
  e2e: () => suite("e2e", { seconds: 150 }),
  vsix: () => suite("vsix", { seconds: 150 }),
  desktop: async () => (await import("./test/host.ts")).inDesktop(),
};

/** Steps that test what the build made. */
const needBuild = ["vscode", "e2e", "vsix", "desktop"];
const all = Object.keys(steps).filter((name) => name !== "desktop");

/** A step never stops the others: what it throws is one failure. */
async function runStep(name: string): Promise<Counts> {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const counts = await (steps[name] ?? fail)().catch((error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    return one(false);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  return counts;
}

function fail(): never {
  throw new Error(`Steps are: ${Object.keys(steps).join(", ")}.`);
}

function chosen(): readonly string[] {
  const asked = process.argv.slice(2);
  if (asked.length === 0) return all;
  const wanted = asked.some((name) => needBuild.includes(name)) ? ["build", ...asked] : asked;
  return Object.keys(steps).filter((name) => wanted.includes(name));
}

await script(async () => {
  const unknown = process.argv.slice(2).filter((name) => steps[name] === undefined);
  if (unknown.length > 0) fail();
  const results = new Map<string, Counts>();
  for (const name of chosen()) {
    const unbuilt = needBuild.includes(name) && results.get("build")?.failed !== 0;
    if (unbuilt) console.error(`\n── ${name}: not run, because there is no build ──`);
    results.set(name, unbuilt ? one(false) : await runStep(name));
  }
  const { passed, failed } = [...results.values()].reduce(add, none);
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
});
