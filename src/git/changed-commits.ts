import { insideOnly } from "../core/history/inside.ts";
import { ChangedCommitsParser } from "../core/history/parse-changed-commits.ts";
import type { ChangedCommit, CommitRange } from "../core/history/types.ts";
import { type GitPlace, streamGit } from "./child.ts";
import { FieldReader } from "./fields.ts";
import { revisions, sinceFlags } from "./log.ts";
import { changedCommitsFlags } from "./new-commits.ts";

/** Every commit of the range with what it changed, children before parents: one question instead of two, for a few new commits. */
export async function* readChangedCommits(
  place: GitPlace,
  range: CommitRange,
  signal?: AbortSignal,
): AsyncGenerator<ChangedCommit> {
  if (range.include.length === 0) return;
  const command = ["log", "--stdin", ...sinceFlags(range), ...changedCommitsFlags];
  const [reader, parser] = [new FieldReader(), new ChangedCommitsParser()];
  for await (const chunk of streamGit(place, command, { stdin: revisions(range), signal }))
    yield* parser.push(reader.push(chunk)).map(inside);
  yield* parser.end().map(inside);
}

/**
 * The same of what git printed when it was asked ahead (`new-commits.ts`); undefined where it does not lead to `tip` alone: the
 * branch was not where it was thought to be. Of too many the latest are given.
 */
export function changedCommitsIn(output: Buffer, tip: string): readonly ChangedCommit[] | undefined {
  const parser = new ChangedCommitsParser();
  const found = [...parser.push(new FieldReader().push(output)), ...parser.end()].map(inside);
  const left = new Map(found.map(({ commit }) => [commit.hash, commit.parents]));
  const waiting = [tip];
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    waiting.push(...(left.get(hash) ?? []));
    left.delete(hash);
  }
  return found.some(({ commit }) => commit.hash === tip) && left.size === 0 ? found : undefined;
}

function inside({ commit, changes }: ChangedCommit): ChangedCommit {
  return { commit, changes: insideOnly(changes) };
}
