/** Paths whose contents a partial copy lacks: looking for renames reads contents, and git stops at the first that is not there. */
import { parseChange } from "./changes.ts";
import { git } from "./git.ts";

/** Every path that ever held one of the contents that are not there. Reads the names of all objects: slow, asked for only after a failure. */
export async function absentPaths(folder: string): Promise<readonly string[]> {
  const objects = await git(folder, ["rev-list", "--objects", "--no-object-names", "--missing=print", "HEAD"]);
  const absent = new Set(objects.split("\n").flatMap((line) => (line.startsWith("?") ? [line.slice(1)] : [])));
  if (absent.size === 0) return [];
  const flags = ["--raw", "--no-renames", "--no-abbrev", "-m", "--format=", "--no-ext-diff", "--no-textconv"];
  const changes = (await git(folder, ["log", ...flags, "HEAD"])).split("\n").flatMap((line) => parseChange(line) ?? []);
  return [
    ...new Set(changes.filter(({ before, after }) => absent.has(before) || absent.has(after)).map(({ path }) => path)),
  ];
}

/** True for git's words when it looked for a content that is not there. */
export function isAbsence(error: unknown): boolean {
  return error instanceof Error && error.message.includes("unable to read ");
}
