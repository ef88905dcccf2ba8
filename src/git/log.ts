import { commitFields, commitFormat, parseCommit, personPool } from "../core/history/parse-commit.ts";
import type { Commit, CommitRange } from "../core/history/types.ts";
import { logFlags, objectIds } from "./arguments.ts";
import { type GitPlace, type StreamOptions, streamGit } from "./child.ts";
import { FieldReader } from "./fields.ts";
import { hashBlocks, unlessEmpty } from "./hash-lines.ts";
import { passing } from "./passing.ts";

/** The revisions of a range, one per line, as git reads them from standard input: no list is too long for a command line. */
export function revisions({ include, exclude }: CommitRange): string {
  return [...objectIds(include), ...objectIds(exclude).map((id) => `^${id}`), ""].join("\n");
}

/** `since` as git's flag, in seconds; the walk stops at older commits. */
export function sinceFlags({ since }: CommitRange): readonly string[] {
  const seconds = since === undefined ? Number.NaN : Math.floor(Date.parse(since) / 1000);
  return Number.isNaN(seconds) ? [] : [`--since=${seconds}`];
}

/** Metadata of every commit of the range, children before parents, as git prints it. Holds one block of output at a time. */
export async function* readCommits(place: GitPlace, range: CommitRange, signal?: AbortSignal): AsyncGenerator<Commit> {
  if (range.include.length === 0) return;
  yield* readLog(place, ["--topo-order", ...sinceFlags(range)], { stdin: revisions(range), signal });
}

/** Metadata of exactly these commits, in this order. Ids are taken as git reads them, and not held. */
export async function* readCommitsAt(
  place: GitPlace,
  hashes: Iterable<string>,
  signal?: AbortSignal,
): AsyncGenerator<Commit> {
  const stdin = await unlessEmpty(hashBlocks(hashes));
  if (stdin !== undefined) yield* readLog(place, ["--no-walk=unsorted"], { stdin, signal });
}

async function* readLog(place: GitPlace, walk: readonly string[], options: StreamOptions): AsyncGenerator<Commit> {
  const command = ["log", "--stdin", ...walk, ...logFlags, `--format=${commitFormat}`];
  const reader = new FieldReader();
  const person = personPool();
  let fields: readonly string[] = [];
  for await (const chunk of passing(streamGit(place, command, options))) {
    const read = reader.push(chunk);
    fields = fields.length === 0 ? read : [...fields, ...read];
    const whole = fields.length - (fields.length % commitFields);
    for (let offset = 0; offset < whole; offset += commitFields) yield parseCommit(fields, offset, person);
    fields = fields.slice(whole);
  }
}
