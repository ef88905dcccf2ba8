import { resolve } from "node:path";
import type { Period, TimeOff } from "../core/calendar/types.ts";
import type { Collection } from "../core/collect.ts";
import type { Ladder } from "../core/ladder/types.ts";
import type { Problem } from "../core/problem.ts";
import { openAhead } from "../git/reader.ts";
import { type CommonOptions, several } from "./options.ts";

/** Everything a verb that reads history works on. */
export interface Input {
  readonly ladder: Ladder;
  readonly period: Period;
  /** ISO instant. */
  readonly now: string;
  readonly timeOff: readonly TimeOff[];
  readonly collection: Collection;
  /** Of the ladder file, the repositories and the journal together. */
  readonly problems: readonly Problem[];
}

/** What a verb asks for beside its options. */
export interface Asked {
  /** What to read, for a verb that has its own way to say it; else `--period` and its kin say it. */
  readonly period?: (moment: Moment) => Period;
  /** Look for the people who worked with the person too. */
  readonly collaborators?: boolean;
  /** Whether what is recognised is kept in the journal (default: true). */
  readonly keep?: boolean;
}

/** When and under which ladder a verb runs. */
export interface Moment {
  readonly ladder: Ladder;
  /** ISO instant. */
  readonly now: string;
  readonly timeZone: string;
}

/** Reads what the options name. @throws UsageError for options that make no sense, InputError for an unreadable ladder file. */
export async function readInput(options: CommonOptions, asked: Asked = {}): Promise<Input> {
  const readers = await Promise.all(repositoriesOf(options).map((folder) => openAhead(folder)));
  // Git is at work: what takes up its answers is loaded meanwhile.
  const { readWith } = await import("./reading.ts");
  return await readWith(readers, options, asked);
}

function repositoriesOf(options: CommonOptions): string[] {
  const named = several(options.repo);
  return (named.length > 0 ? named : ["."]).map((folder) => resolve(folder));
}
