/** The whole history that HEAD reaches, in memory: people, dates, parents, and the paths each commit changed. */
import { absentPaths, isAbsence } from "./absent.ts";
import { type Change, parseChange } from "./changes.ts";
import { git } from "./git.ts";

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  /** After the mailmap, as all people here. */
  readonly author: Person;
  /** As the commit itself says. */
  readonly raw: Person;
  /** ISO with offset. */
  readonly authored: string;
  readonly committed: string;
  readonly subject: string;
  /** Values of Co-authored-by lines, which need be no trailers: where hosts squash, the list of commits may stand right before them. */
  readonly coAuthors: readonly string[];
  /** Against its only parent; of a merge, what differs from every parent. */
  readonly changes: Changes;
}

/** By the path after the change (before it, for a deletion). */
export type Changes = ReadonlyMap<string, Change>;

export interface History {
  readonly folder: string;
  /** Children before parents. */
  readonly commits: ReadonlyMap<string, Commit>;
  /** The first-parent line from HEAD, newest first, with what each brought against its first parent. */
  readonly line: readonly { readonly commit: Commit; readonly changes: Changes }[];
  /** Where in it a commit stands. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** For every commit the one of the first-parent line that brought it. */
  readonly broughtBy: ReadonlyMap<string, string>;
}

const fields = ["%H", "%P", "%aN", "%aE", "%an", "%ae", "%aI", "%cI", "%s"];
const format = `--format=%x1e${fields.join("%x1f")}%x1f%b`;
const quiet = ["--no-show-signature", "--no-ext-diff", "--no-textconv"];
/** Renames of half the content, as git's own `--follow` takes them, in mass moves too. */
const how = [...quiet, "--format=%x1e%H", "--raw", "--no-abbrev", "-M50%", "-l10000", "--full-history"];
/** No documents, and the large contents that partial copies lack. */
const others = [
  "png",
  "jpg",
  "jpeg",
  "gif",
  "svg",
  "eps",
  "pdf",
  "zip",
  "gz",
  "mp4",
  "pptx",
  "docx",
  "json",
  "js",
  "css",
];
const paths = ["--", ".", ...others.map((extension) => `:(exclude,icase)*.${extension}`)];

/** Reads it. Fails for a shallow clone, whose first versions are cut off. */
export async function readHistory(folder: string): Promise<History> {
  const shallow = (await git(folder, ["rev-parse", "--is-shallow-repository"])).trim();
  if (shallow === "true") throw new Error(`${folder} is a shallow clone. Deepen it: git fetch --unshallow.`);
  const log = changesReader(folder);
  const changes = changesIn(await log(["-c", "--combined-all-paths"]));
  const metadata = await git(folder, ["log", "--topo-order", ...quiet, format, "HEAD"]);
  const commits = new Map(records(metadata, changes).map((commit) => [commit.hash, commit]));
  const landed = changesIn(await log(["--first-parent", "-m"]));
  const line: { commit: Commit; changes: Changes }[] = [];
  for (let next = [...commits.values()][0]; next !== undefined; next = commits.get(next.parents[0] ?? "")) {
    line.push({ commit: next, changes: landed.get(next.hash) ?? new Map() });
  }
  const indexOf = new Map(line.map(({ commit }, index) => [commit.hash, index]));
  return { folder, commits, line, indexOf, broughtBy: broughtBy(commits, line) };
}

/** Reads changes of the whole history; without the paths whose contents are not there, where git cannot do without them. */
function changesReader(folder: string): (flags: readonly string[]) => Promise<string> {
  const log = (flags: readonly string[], without: readonly string[]) =>
    git(folder, ["log", ...flags, ...how, "HEAD", ...paths, ...without.map((path) => `:(exclude,literal)${path}`)]);
  let absent: readonly string[] | undefined;
  return async (flags) => {
    try {
      return await log(flags, absent ?? []);
    } catch (error) {
      if (absent !== undefined || !isAbsence(error)) throw error;
      absent = await absentPaths(folder);
      return await log(flags, absent);
    }
  };
}

function changesIn(log: string): ReadonlyMap<string, Changes> {
  const all = log.split("\x1e").map((record): readonly [string, Changes] => {
    const [hash = "", ...lines] = record.split("\n");
    const changes = lines.flatMap((line) => parseChange(line) ?? []);
    return [hash, new Map(changes.map((change) => [change.path, change]))];
  });
  return new Map(all);
}

function records(log: string, changes: ReadonlyMap<string, Changes>): Commit[] {
  return log.split("\x1e").flatMap((record) => {
    const [hash = "", parents = "", name = "", email = "", rawName = "", rawEmail = "", ...rest] = record.split("\x1f");
    const [authored = "", committed = "", subject = "", body = ""] = rest;
    if (hash === "") return [];
    return {
      hash,
      parents: parents.split(" ").filter((parent) => parent !== ""),
      author: { name, email },
      raw: { name: rawName, email: rawEmail },
      authored,
      committed,
      subject,
      coAuthors: [...body.matchAll(/^co-authored-by:\s*(.+>)\s*$/gim)].map(([, person = ""]) => person),
      changes: changes.get(hash) ?? new Map(),
    };
  });
}

/** Oldest first: what a commit of the line reaches and none before it did came in with it. */
function broughtBy(commits: ReadonlyMap<string, Commit>, line: History["line"]): Map<string, string> {
  const owner = new Map<string, string>();
  for (const { commit } of line.toReversed()) {
    const open = [commit.hash];
    for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
      if (owner.has(hash)) continue;
      owner.set(hash, commit.hash);
      open.push(...(commits.get(hash)?.parents ?? []));
    }
  }
  return owner;
}
