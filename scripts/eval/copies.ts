/** First versions that are somebody's document under a new name, while a stub or a pointer stays under the old one. */
import { parseChange } from "./changes.ts";
import { git } from "./git.ts";
import type { History } from "./history.ts";
import { type Origin, originOf } from "./lineage.ts";

/** Each origin as it is, or the origin of what it was copied from in the commit that also cut the original down. */
export async function withoutStubs(history: History, origins: readonly Origin[]): Promise<Origin[]> {
  const sources = await copiesIn(
    history.folder,
    origins.map(({ commit }) => commit.hash),
  );
  return origins.map((origin) => {
    const from = sources.get(`${origin.commit.hash} ${origin.path}`);
    const parent = history.commits.get(origin.commit.parents[0] ?? "");
    const older = from === undefined || parent === undefined ? undefined : originOf(history, parent, from);
    if (from === undefined || older === undefined) return origin;
    const notes = [...origin.notes, `copied from ${from}, which the same commit changed`, ...older.notes];
    return { ...older, paths: [...origin.paths, ...older.paths], notes };
  });
}

/** `commit path` to the path it was copied from. Of plain commits; only what the commit itself changed is looked at. */
async function copiesIn(folder: string, commits: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const flags = ["--stdin", "-r", "--raw", "--no-abbrev", "-C80%", "-l10000", "--no-ext-diff", "--no-textconv"];
  const lines = await git(folder, ["diff-tree", ...flags], [...new Set(commits)].map((hash) => `${hash}\n`).join(""));
  const sources = new Map<string, string>();
  let commit = "";
  for (const line of lines.split("\n")) {
    const change = parseChange(line);
    if (change === undefined) commit = line;
    else if (change.against[0]?.status === "C") sources.set(`${commit} ${change.path}`, change.against[0].from);
  }
  return sources;
}
