import { commitFields, commitFormat, parseCommit, personPool } from "../core/history/parse-commit.ts";
import type { Commit, CommitRange } from "../core/history/types.ts";
import { logFlags, objectIds } from "./arguments.ts";
import { type GitPlace, streamGit } from "./child.ts";
import { FieldReader } from "./fields.ts";

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
  const command = ["log", "--stdin", "--topo-order", ...sinceFlags(range), ...logFlags, `--format=${commitFormat}`];
  const reader = new FieldReader();
  const person = personPool();
  let fields: readonly string[] = [];
  for await (const chunk of streamGit(place, command, { stdin: revisions(range), signal })) {
    const read = reader.push(chunk);
    fields = fields.length === 0 ? read : [...fields, ...read];
    const whole = fields.length - (fields.length % commitFields);
    for (let offset = 0; offset < whole; offset += commitFields) yield parseCommit(fields, offset, person);
    fields = fields.slice(whole);
  }
}
