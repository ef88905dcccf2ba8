import type { Artifact } from "../../../src/core/artifacts/types.ts";
import { isWithin } from "../../../src/core/artifacts/when.ts";
import type { Period } from "../../../src/core/calendar/types.ts";
import { collectedOf, quarter } from "../collecting.ts";
import { rfc } from "../documents-helpers.ts";
import { github, linus, makeRepository, type TestRepository, type Who } from "../helpers.ts";

/** A repository with one commit by Linus, who has nothing else in it. */
export async function started(): Promise<TestRepository> {
  const repo = await makeRepository();
  await repo.commit({ author: linus, message: "Initial commit\n", files: { "src/main.ts": "main\n" } });
  return repo;
}

/** What one person has in the third quarter of 2026 (or another period), one line each, in alphabetical order. */
export async function shown(repo: TestRepository, who: Who, period: Period = quarter()): Promise<string[]> {
  const { artifacts } = await collectedOf(repo, who, period);
  const within = artifacts.filter((artifact) => isWithin(artifact, period, period.timeZone));
  return within.map(lineOf).sort();
}

/** `rfc rfcs/0007-queue.md`, with the role where it is not the author's and the status where it is not merged. */
function lineOf({ kind, path, title, role, status }: Artifact): string {
  const rest = [role === "author" ? "" : ` ${role}`, status === "merged" ? "" : ` ${status}`];
  return `${kind} ${path ?? title}${rest.join("")}`;
}

/** Only what one person has of documents that are read as RFCs: their paths today. */
export async function rfcsOf(repo: TestRepository, who: Who): Promise<string[]> {
  const lines = await shown(repo, who);
  return lines.filter((line) => line.startsWith("rfc ")).map((line) => line.slice("rfc ".length));
}

/** What was left out of one person's, with the reason. */
export async function leftOut(repo: TestRepository, who: Who): Promise<string[]> {
  const { rejected } = await collectedOf(repo, who);
  return rejected.map(({ path, reason }) => `${path}: ${reason}`).sort();
}

/** Files of RFCs, each of its own words. */
export function rfcs(...paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, rfc(path.replace(/\W+/g, " "))]));
}

/** A branch by one person that a host merges in somebody else's name, as pull request 7. */
export async function pullRequest(
  repo: TestRepository,
  { author, merger, files }: { author: Who; merger: Who; files: Readonly<Record<string, string>> },
): Promise<void> {
  await repo.branch("topic");
  await repo.commit({ author, message: "Retry failed calls\n", files });
  await repo.checkout("main");
  const message = "Merge pull request #7 from ada/topic\n\nRetry failed calls\n";
  await repo.merge("topic", { author: merger, committer: github, message });
}
