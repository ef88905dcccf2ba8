import type { Command } from "cac";
import { unmarked } from "./argv.ts";
import { UsageError } from "./errors.ts";

/** What cac hands over for the options that several verbs share. */
export interface CommonOptions {
  readonly repo?: unknown;
  readonly author?: unknown;
  readonly period?: unknown;
  readonly since?: unknown;
  readonly until?: unknown;
  readonly ladder?: unknown;
  readonly journal?: unknown;
  readonly timeOff?: unknown;
  readonly json?: boolean;
}

/** Options of a verb that reads history over a period of its own. */
export function withReadingOptions(command: Command): Command {
  return command
    .option("--repo <dir>", "A repository to read; may be repeated (default: the current folder)")
    .option("--author <email>", "Whose work: an email, may be repeated (default: user.email of each repository)")
    .option("--ladder <file>", "The ladder file (default: the repository's own, else the built-in one)")
    .option("--journal <dir>", "The folder of the private journal")
    .option("--time-off <days>", "Days off, 2026-12-21..2027-01-01 or one day; may be repeated");
}

/** Options of a verb that reads history. */
export function withHistoryOptions(command: Command): Command {
  return withReadingOptions(command)
    .option("--period <period>", "2026-Q3, 2026-H2, 2026-11, 2026 (default: the period that runs now)")
    .option("--since <day>", "First day, YYYY-MM-DD, instead of --period")
    .option("--until <day>", "Last day, YYYY-MM-DD (default: today)");
}

/** Options of a verb that drafts a document. */
export function withDocumentOptions(command: Command): Command {
  return command
    .option("--save", "Write it into the journal's folder, unless it is there, and print the file's name")
    .option("--json", "Print JSON");
}

/** Options that name rungs, of any verb. */
export function withRungs(command: Command): Command {
  return command
    .option("--rung <rung>", "The rung you stand on: its id, level or title")
    .option("--target <rung>", "The rung to measure against (default: the next one)");
}

/** Options of a verb that measures a period against a rung. */
export function withRungOptions(command: Command): Command {
  return withRungs(withHistoryOptions(command));
}

/** Every value of an option that may be repeated, as typed. */
export function several(option: unknown): string[] {
  if (option === undefined) return [];
  return (Array.isArray(option) ? option : [option]).map(unmarked);
}

/** The one value of an option, or undefined; more than one is a usage error. */
export function single(name: string, option: unknown): string | undefined {
  const values = several(option);
  if (values.length > 1) throw new UsageError(`--${name} is given ${values.length} times; give it once.`);
  return values[0];
}
