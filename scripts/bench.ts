/**
 * Measures.
 *
 *     npm run bench -- --repo DIR --author EMAIL --period 2026-Q3 [--runs 5]
 *
 * Takes what `ladderlog artifacts` takes; without --repo it measures the bundles and the activation only.
 *
 *     npm run bench -- --journal [--runs 5]
 *
 * Opens a generated journal of ten years, and measures nothing else.
 */
import { activationMilliseconds } from "./bench/activation.ts";
import { compare, median } from "./bench/git.ts";
import { openJournal } from "./bench/journal.ts";
import { temporaryFolder } from "./lib/cleanup.ts";
import { root } from "./lib/paths.ts";
import { mustRun } from "./lib/process.ts";
import { script } from "./lib/script.ts";

function takeRuns(args: string[]): number {
  const index = args.indexOf("--runs");
  return index === -1 ? 5 : Number(args.splice(index, 2)[1]);
}

async function readingHistory(args: readonly string[], runs: number): Promise<void> {
  const { ours, bare, commands } = await compare(args, runs);
  const line = (name: string, values: readonly number[]): string => {
    const all = values.map((value) => value.toFixed(0)).join(" ");
    return `  ${name.padEnd(22)} ${median(values).toFixed(0).padStart(7)} ms   (${all})`;
  };
  console.log(
    `\nladderlog artifacts ${args.join(" ")}: ${runs} runs in turn with its ${commands} git commands, medians`,
  );
  console.log(line("ladderlog", ours));
  console.log(line("bare git", bare));
  console.log(`  ${"ratio".padEnd(22)} ${(median(ours) / median(bare)).toFixed(2).padStart(7)}`);
}

function openingJournal(runs: number): void {
  const { megabytes, figures } = openJournal(runs);
  const row = (name: string, unit: string, values: readonly number[]): string =>
    `  ${name.padEnd(22)} ${median(values).toFixed(1).padStart(7)} ${unit}   (${values.map((v) => v.toFixed(0)).join(" ")})`;
  console.log(`\nA journal of ten years, ${megabytes.toFixed(1)} MB, opened ${runs} times for one quarter, medians`);
  console.log(
    row(
      "opened in",
      "ms of 300",
      figures.map(({ milliseconds }) => milliseconds),
    ),
  );
  console.log(
    row(
      "processor time",
      "ms",
      figures.map(({ cpu }) => cpu),
    ),
  );
  console.log(
    row(
      "memory at its highest",
      "MB of 30",
      figures.map(({ peak }) => peak),
    ),
  );
  console.log(
    row(
      "memory that it keeps",
      "MB",
      figures.map(({ kept }) => kept),
    ),
  );
}

await script(async () => {
  const args = process.argv.slice(2);
  // Not the person's own journal, which would keep what is recognised.
  process.env.LADDERLOG_JOURNAL = temporaryFolder("journal");
  const runs = takeRuns(args);
  if (args.length === 1 && args[0] === "--journal") return openingJournal(runs);
  console.log("Bundles");
  await mustRun(process.execPath, ["scripts/build.ts", "--production"], { cwd: root });
  if (args.length > 0) await readingHistory(args, runs);
  const milliseconds: number[] = [];
  for (let run = 0; run < 5; run += 1) milliseconds.push(await activationMilliseconds());
  // A busy machine only ever adds: the fastest run is nearest to what the extension costs.
  console.log(`\nActivation\n  ${Math.min(...milliseconds)} ms of 50 ms   (${milliseconds.join(" ")})`);
});
