/**
 * mocha's own `spec` output, and the counts in a file for the script that adds up all suites. The same reporter works
 * inside an extension host, where nobody sees the console: there it prints into a file too.
 *
 * LADDERLOG_TEST_COUNTS  file for `{ passed, failed }`, written when the suite has ended
 * LADDERLOG_TEST_OUTPUT  file for what would be printed; absent: the console
 */
import { appendFileSync, renameSync, writeFileSync } from "node:fs";
import { format } from "node:util";
import mocha, { type MochaOptions, type Runner } from "mocha";
import type { Counts } from "./counts.ts";

export default class Reporter extends mocha.reporters.Spec {
  constructor(runner: Runner, options?: MochaOptions) {
    const output = process.env.LADDERLOG_TEST_OUTPUT;
    if (output !== undefined) printInto(output);
    super(runner, options);
    const counts = process.env.LADDERLOG_TEST_COUNTS;
    if (counts !== undefined) runner.once("end", () => writeCounts(counts, this.stats));
  }
}

function printInto(file: string): void {
  mocha.reporters.Base.consoleLog = (...args: readonly unknown[]) => appendFileSync(file, `${format(...args)}\n`);
}

/** Moved into place, so that a reader never sees half of it. */
function writeCounts(file: string, stats: Mocha.Stats): void {
  const counts: Counts = { passed: stats.passes, failed: stats.failures };
  writeFileSync(`${file}.part`, JSON.stringify(counts));
  renameSync(`${file}.part`, file);
}
