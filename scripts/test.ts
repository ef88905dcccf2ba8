/**
 * Runs the tests.
 *
 *     npm test                    every step but `desktop`
 *     npm run test:unit           one step; `node scripts/run.mjs test unit git` several
 *
 * The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { script } from "./lib/script.ts";
import { add, type Counts, none, one } from "./test/counts.ts";
import { chosenSteps, type Step, steps } from "./test/steps.ts";

/** Runs one step and says how long it took. It never stops the others: what it throws is one failure. */
async function runStep(name: string, step: Step): Promise<Counts> {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const counts = await step.run().catch((error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    return one(false);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  return counts;
}

await script(async () => {
  const results = new Map<string, Counts>();
  for (const name of chosenSteps(process.argv.slice(2))) {
    const step = steps[name];
    if (step === undefined) continue;
    const unbuilt = step.built === true && results.get("build")?.failed !== 0;
    if (unbuilt) console.error(`\n── ${name}: not run, because there is no build ──`);
    results.set(name, unbuilt ? one(false) : await runStep(name, step));
  }
  const { passed, failed } = [...results.values()].reduce(add, none);
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
});
