import { isObjectId, objectIds } from "./arguments.ts";
import { type GitPlace, readGit } from "./child.ts";

/** Which of these commits the repository still holds, reachable or not. What is no full object id is in no repository. */
export async function readExisting(
  place: GitPlace,
  hashes: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const asked = [...new Set(hashes)].filter(isObjectId);
  if (asked.length === 0) return new Set();
  const command = ["cat-file", "--batch-check=%(objectname) %(objecttype)"];
  const answer = await readGit(place, command, { stdin: `${asked.join("\n")}\n`, signal });
  const lines = answer.toString("latin1").split("\n");
  return new Set(lines.filter((line) => line.endsWith(" commit")).map((line) => line.slice(0, -" commit".length)));
}

/** Which of these commits, all existing, none of the tips reaches: what was reset, amended, or lies on a branch that was deleted. */
export async function readDropped(
  place: GitPlace,
  hashes: readonly string[],
  tips: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const asked = [...objectIds(hashes), ...objectIds(tips).map((tip) => `^${tip}`)];
  const answer = await readGit(place, ["rev-list", "--stdin"], { stdin: `${asked.join("\n")}\n`, signal });
  const beyond = new Set(answer.toString("latin1").split("\n"));
  return new Set(hashes.filter((hash) => beyond.has(hash)));
}

/** The commits without parents that a commit comes from, sorted: the same in every clone. The whole history is walked. */
export async function readRoots(place: GitPlace, tip: string, signal?: AbortSignal): Promise<readonly string[]> {
  const stdin = `${objectIds([tip]).join()}\n`;
  const answer = await readGit(place, ["rev-list", "--stdin", "--max-parents=0"], { stdin, signal });
  return answer.toString("latin1").split("\n").filter(isObjectId).sort();
}
