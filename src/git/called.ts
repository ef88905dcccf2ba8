import { commitFields, commitFormat } from "../core/history/log-formats.ts";
import { parseCommit, personPool } from "../core/history/parse-commit.ts";
import type { Commit } from "../core/history/types.ts";
import { isObjectId, logFlags } from "./arguments.ts";
import { type GitPlace, readGit, streamGit } from "./child.ts";
import { FieldReader } from "./fields.ts";

/**
 * The commits that these hashes name, whole or by their first digits (seven at least), as far as the repository holds them and
 * no other object is called so. What is no hash names nothing: git never sees it.
 */
export async function readCalled(
  place: GitPlace,
  hashes: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Commit>> {
  const asked = [...new Set(hashes)].filter((hash) => /^[0-9a-f]{7,64}$/.test(hash));
  if (asked.length === 0) return new Map();
  const command = ["cat-file", "--batch-check=%(objectname) %(objecttype)"];
  const answer = await readGit(place, command, { stdin: `${asked.join("\n")}\n`, signal });
  const ids = answer.toString("latin1").split("\n").flatMap(commitIn);
  const found = await commitsOf(place, [...new Set(ids)], signal);
  return new Map(
    asked.flatMap((hash) => {
      const [one, another] = found.filter((commit) => commit.hash.startsWith(hash));
      return one === undefined || another !== undefined ? [] : [[hash, one] as const];
    }),
  );
}

function commitIn(line: string): readonly string[] {
  const [id = "", type] = line.split(" ");
  return type === "commit" && isObjectId(id) ? [id] : [];
}

async function commitsOf(place: GitPlace, ids: readonly string[], signal?: AbortSignal): Promise<readonly Commit[]> {
  if (ids.length === 0) return [];
  const command = ["log", "--stdin", "--no-walk=unsorted", ...logFlags, `--format=${commitFormat}`];
  const reader = new FieldReader();
  const fields: string[] = [];
  for await (const chunk of streamGit(place, command, { stdin: `${ids.join("\n")}\n`, signal }))
    fields.push(...reader.push(chunk));
  const person = personPool();
  return ids.flatMap((_, index) =>
    fields.length < (index + 1) * commitFields ? [] : [parseCommit(fields, index * commitFields, person)],
  );
}
