import type { CommitRange, Person } from "../core/history/types.ts";
import { RepositoryError } from "../core/history/types.ts";
import { logFlags } from "./arguments.ts";
import { type GitPlace, streamGit } from "./child.ts";
import { FieldReader } from "./fields.ts";
import { revisions, sinceFlags } from "./log.ts";

/** What is asked: the commits of a range that changed something below a folder, the latest `most` of them. */
export interface WritersRequest {
  readonly folder: string;
  readonly range: CommitRange;
  readonly most: number;
}

/**
 * The authors of the commits that changed something below a folder (from the root of the repository), latest first, one
 * for each commit, merges left out. Git compares trees only, no contents. Where trees are not on this machine (a partial
 * clone) it gives what could be read.
 */
export async function* readWriters(
  place: GitPlace,
  { folder, range, most }: WritersRequest,
  signal?: AbortSignal,
): AsyncGenerator<Person> {
  if (range.include.length === 0 || folder === "") return;
  const flags = ["--no-merges", `--max-count=${most}`, ...sinceFlags(range), ...logFlags, "--format=%aN%x00%aE"];
  const reader = new FieldReader();
  let fields: readonly string[] = [];
  const command = ["log", "--stdin", ...flags, "--", `:(top,literal)${folder}`];
  try {
    for await (const chunk of streamGit(place, command, { stdin: revisions(range), signal })) {
      fields = [...fields, ...reader.push(chunk)];
      for (; fields.length > 1; fields = fields.slice(2)) yield { name: fields[0] ?? "", email: fields[1] ?? "" };
    }
  } catch (error) {
    if (!(error instanceof RepositoryError) || error.code !== "missing-objects") throw error;
  }
}
