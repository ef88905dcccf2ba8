import { commitFields, commitFormat } from "../core/history/log-formats.ts";
import { parseCommit, personPool } from "../core/history/parse-commit.ts";
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

/** Where to read, asked for when the first commit is. */
type Place = () => Promise<GitPlace>;

/** Metadata of every commit of the range, children before parents, as git prints it. Holds one block of output at a time. */
export function readCommits(place: Place, range: CommitRange, signal?: AbortSignal): AsyncGenerator<Commit> {
  const input = async () => (range.include.length === 0 ? undefined : revisions(range));
  return readLog(place, ["--topo-order", ...sinceFlags(range)], input, signal);
}

/** Metadata of exactly these commits, in this order. Ids are taken as git reads them, and not held. */
export function readCommitsAt(place: Place, hashes: Iterable<string>, signal?: AbortSignal): AsyncGenerator<Commit> {
  return readLog(place, ["--no-walk=unsorted"], () => unlessEmpty(hashBlocks(hashes)), signal);
}

/** Nothing where there is no input. One generator and not one in another: each of them costs every commit some time. */
async function* readLog(
  place: Place,
  walk: readonly string[],
  input: () => Promise<StreamOptions["stdin"]>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Commit> {
  const stdin = await input();
  if (stdin === undefined) return;
  const command = ["log", "--stdin", ...walk, ...logFlags, `--format=${commitFormat}`];
  const reader = new FieldReader();
  const person = personPool();
  let fields: readonly string[] = [];
  for await (const chunk of passing(streamGit(await place(), command, { stdin, signal }))) {
    const read = reader.push(chunk);
    fields = fields.length === 0 ? read : [...fields, ...read];
    const whole = fields.length - (fields.length % commitFields);
    for (let offset = 0; offset < whole; offset += commitFields) yield parseCommit(fields, offset, person);
    fields = fields.slice(whole);
  }
}
