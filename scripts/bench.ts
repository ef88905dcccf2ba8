/**
 * Measures.
 *
 *     npm run bench -- --repo DIR --author EMAIL --period 2026-Q3 [--runs 5]
 *     npm run bench -- --generated 1000000 [--authors 200] [--runs 1]
 *
 * Takes what `ladderlog artifacts` takes, or makes a repository of so many commits, which so many people wrote in equal parts, and
 * reads all of it as one of them: memory follows what is theirs. Prints the time against
 * the bare git commands of the same reading, and the most memory taken. With neither it measures the bundles and the
 * activation only. With `--repo` and `--author` it also measures the second run, with nothing new and after one new commit, on a
 * clone; `--again` measures nothing else of the reading.
 *
 *     npm run bench -- --replay DIR [--landings 100] [--people 5]
 *
 * Reads a repository as it was so many landings ago, for each of those who wrote the most, and again after each landing: how long that
 * takes inside one process, as in the editor, and how often everything is read.
 *
 *     npm run bench -- --journal [--runs 5]
 *
 * Opens a generated journal of ten years, and measures nothing else.
 */
import { activationMilliseconds } from "./bench/activation.ts";
import { printSecondRuns, secondRuns } from "./bench/again.ts";
import { author, generateRepository, usualAuthors } from "./bench/generated.ts";
import { compare, median } from "./bench/git.ts";
import { openJournal } from "./bench/journal.ts";
import { peakMegabytes } from "./bench/memory.ts";
import { printReplayed, replay } from "./bench/replay.ts";
import { temporaryFolder } from "./lib/cleanup.ts";
import { root } from "./lib/paths.ts";
import { mustRun } from "./lib/process.ts";
import { script } from "./lib/script.ts";

function takeNumber(args: string[], option: string): number | undefined {
  const index = args.indexOf(option);
  return index === -1 ? undefined : Number(args.splice(index, 2)[1]);
}

/** The arguments to read with: those given, or all of a repository made for it. */
async function readingOf(args: string[]): Promise<readonly string[]> {
  const commits = takeNumber(args, "--generated");
  const authors = takeNumber(args, "--authors") ?? usualAuthors;
  if (commits === undefined) return args;
  console.log(`\nMaking a repository of ${commits} commits by ${authors} authors`);
  const folder = await generateRepository(commits, authors);
  return ["--repo", folder, "--author", author, "--since", "1990-01-01", ...args];
}

async function readingHistory(args: readonly string[], runs: number): Promise<void> {
  const { ours, bare, revParse, commands } = await compare(args, runs);
  const line = (name: string, values: readonly number[]): string => {
    const all = values.map((value) => value.toFixed(0)).join(" ");
    return `  ${name.padEnd(22)} ${median(values).toFixed(0).padStart(7)} ms   (${all})`;
  };
  console.log(
    `\nladderlog artifacts ${args.join(" ")}: ${runs} runs in turn with its ${commands} git commands, medians`,
  );
  console.log(line("ladderlog", ours));
  console.log(line("bare git", bare));
  console.log(line("git rev-parse", revParse));
  console.log(`  ${"ratio to bare git".padEnd(22)} ${(median(ours) / median(bare)).toFixed(2).padStart(7)}   of 1.50`);
  console.log(`  ${"peak memory".padEnd(22)} ${(await peakMegabytes(args)).toFixed(0).padStart(7)} MB of 200 MB`);
}

/** Needs one repository and one person to commit as. */
async function readingAgain(args: readonly string[], runs: number): Promise<void> {
  if (args.filter((arg) => arg === "--repo" || arg === "--author").length !== 2) return;
  console.log(`\nThe same again with a cache: ${runs} runs in turn, medians, and how much more than git rev-parse`);
  printSecondRuns(await secondRuns(args, runs));
}

async function replaying(args: string[]): Promise<void> {
  const [landings, people] = [takeNumber(args, "--landings") ?? 100, takeNumber(args, "--people") ?? 5];
  const [, repository, ...more] = args;
  if (args[0] !== "--replay" || repository === undefined || more.length > 0)
    throw new Error("Give --replay DIR, and with it --landings and --people alone.");
  if (![landings, people].every((count) => Number.isInteger(count) && count > 0))
    throw new Error("--landings and --people take a number from 1.");
  printReplayed(await replay({ repository, landings, people }));
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
  // Nor the person's own cache. Compiled code stays in it between runs; results go before each (`forgetResults`).
  process.env.LADDERLOG_CACHE = temporaryFolder("cache");
  const runs = takeNumber(args, "--runs") ?? 5;
  const again = args.includes("--again") && args.splice(args.indexOf("--again"), 1).length > 0;
  if (args.length === 1 && args[0] === "--journal") return openingJournal(runs);
  if (args.includes("--replay")) return await replaying(args);
  console.log("Bundles");
  await mustRun(process.execPath, ["scripts/build.ts", "--production"], { cwd: root });
  const reading = await readingOf(args);
  if (reading.length > 0) {
    if (!again) await readingHistory(reading, runs);
    await readingAgain(reading, runs);
  }
  const milliseconds: number[] = [];
  for (let run = 0; run < 5; run += 1) milliseconds.push(await activationMilliseconds());
  // A busy machine only ever adds: the fastest run is nearest to what the extension costs.
  console.log(`\nActivation\n  ${Math.min(...milliseconds)} ms of 50 ms   (${milliseconds.join(" ")})`);
});
