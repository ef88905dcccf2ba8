import type { OwnCommit } from "../artifacts/own-commits.ts";
import type { Artifact } from "../artifacts/types.ts";

/** So long (ms) after its last commit a branch still is what somebody works on. */
const fresh = 14 * 86_400_000;

/**
 * The engineer's documents and changes that were begun and had not landed at a moment, what was worked on last first. What
 * nobody touched for two weeks is left out.
 * @param now ISO instant
 */
export function openWork(input: {
  readonly artifacts: readonly Artifact[];
  readonly commits: readonly OwnCommit[];
  readonly now: string;
}): readonly Artifact[] {
  const now = Date.parse(input.now);
  const isOpen = ({ status, landed, role, date }: Artifact): boolean =>
    role !== "reviewer" &&
    Date.parse(date) < now &&
    (landed === undefined ? status === "draft" : Date.parse(landed) >= now && status !== "reverted");
  const last = lastCommits(input.commits, now);
  return input.artifacts
    .filter(isOpen)
    .map((artifact) => ({ artifact, touched: last(artifact) ?? Date.parse(artifact.date) }))
    .filter(({ touched }) => touched > now - fresh)
    .sort((a, b) => b.touched - a.touched)
    .map(({ artifact }) => artifact);
}

/**
 * Commits that were written and landed only after a moment, with no artifact to tell of them: where a branch is merged
 * without a trace, its commits are all that is left. What waits on a branch still is not among them, for its draft is.
 */
export function openCommits(input: {
  readonly artifacts: readonly Artifact[];
  readonly commits: readonly OwnCommit[];
  readonly now: string;
}): readonly OwnCommit[] {
  const now = Date.parse(input.now);
  const landings = new Set(input.artifacts.flatMap(({ landing }) => landing ?? []));
  return input.commits.filter(({ date, landed, landing = "" }) => {
    const written = Date.parse(date);
    const isWaiting = landed !== undefined && Date.parse(landed) >= now;
    return isWaiting && written < now && written > now - fresh && !landings.has(landing);
  });
}

/** When the engineer last committed to an artifact before a moment: on its branch, or in what landed with it. */
function lastCommits(commits: readonly OwnCommit[], now: number): (artifact: Artifact) => number | undefined {
  const branchOf = new Map(commits.map((one) => [`${one.repository}\0${one.hash}`, one.branch]));
  const last = new Map<string, number>();
  for (const { repository, branch, landing, date, touched } of commits) {
    // What was rebased later was written before all the same.
    const time = [touched, date].map((one) => Date.parse(one)).find((one) => one < now) ?? now;
    const key = `${repository}\0${landing ?? branch ?? ""}`;
    if (time < now && time > (last.get(key) ?? 0)) last.set(key, time);
  }
  return ({ repository, commit, landing }) =>
    last.get(`${repository}\0${landing ?? branchOf.get(`${repository}\0${commit}`) ?? ""}`);
}
