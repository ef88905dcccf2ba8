/** First versions that are a document under a new name, while the old file stays: a stub, a pointer, or the same text again. */
import { parseChange } from "./changes.ts";
import { git, readTexts } from "./git.ts";
import type { History } from "./history.ts";
import { type Origin, originOf } from "./lineage.ts";
import { stem } from "./names.ts";
import { areAlike } from "./works.ts";

/** Documents are copied on, but not often. */
const mostTimes = 3;

/** Each origin as it is, or the origin of what it was copied from. */
export async function withoutCopies(history: History, origins: readonly Origin[]): Promise<readonly Origin[]> {
  const pathsOf = pathsByBlob(history);
  let current = origins;
  for (let times = 0; times < mostTimes; times += 1) {
    const copies = await copiesIn(history.folder, [...new Set(current.map(({ commit }) => commit.hash))]);
    const sources = await cutDown(history, copies);
    current = current.map((origin) => {
      const source = sources.get(`${origin.commit.hash} ${origin.path}`);
      const places = [...(source === undefined ? [] : [source]), ...twins(origin, pathsOf)];
      return copied(history, origin, places);
    });
  }
  return current;
}

/** Only where the commit left little of the original: else there are two documents from then on. */
async function cutDown(history: History, copies: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const changes = [...copies].flatMap(([key, from]) => {
    const change = history.commits.get(key.split(" ")[0] ?? "")?.changes.get(from);
    return change === undefined ? [] : [{ key, from, change }];
  });
  const texts = await readTexts(
    history.folder,
    changes.flatMap(({ change }) => [change.before, change.after]),
  );
  const gone = changes.filter(
    ({ change: { before, after } }) => !areAlike(texts.get(before) ?? "", texts.get(after) ?? ""),
  );
  return new Map(gone.map(({ key, from }) => [key, from]));
}

function pathsByBlob({ commits }: History): ReadonlyMap<string, ReadonlySet<string>> {
  const paths = new Map<string, Set<string>>();
  for (const { changes } of commits.values()) {
    for (const { path, after } of changes.values()) paths.set(after, (paths.get(after) ?? new Set()).add(path));
  }
  return paths;
}

/** Other places where the very same text ever stood under the same name. */
function twins({ commit, path }: Origin, pathsOf: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const same = pathsOf.get(commit.changes.get(path)?.after ?? "") ?? [];
  return [...same].filter((other) => other !== path && stem(other) === stem(path));
}

function copied(history: History, origin: Origin, places: readonly string[]): Origin {
  const parent = history.commits.get(origin.commit.parents[0] ?? "");
  for (const from of parent === undefined ? [] : places) {
    const older = parent && originOf(history, parent, from);
    if (older === undefined) continue;
    const notes = [...origin.notes, `copied from ${from}`, ...older.notes];
    return { ...older, paths: [...origin.paths, ...older.paths], notes };
  }
  return origin;
}

/** `commit path` to the path it was copied from, for plain commits that changed the original too. */
async function copiesIn(folder: string, commits: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const flags = ["--stdin", "-r", "--raw", "--no-abbrev", "-C80%", "-l10000", "--no-ext-diff", "--no-textconv"];
  const lines = await git(folder, ["diff-tree", ...flags], commits.map((hash) => `${hash}\n`).join(""));
  const sources = new Map<string, string>();
  let commit = "";
  for (const line of lines.split("\n")) {
    const change = parseChange(line);
    if (change === undefined) commit = line;
    else if (change.against[0]?.status === "C") sources.set(`${commit} ${change.path}`, change.against[0].from);
  }
  return sources;
}
