import type { Recognized } from "../artifacts/recognize.ts";
import { instantsToRead } from "../calendar/bounds.ts";
import type { CollectRequest } from "../collect.ts";
import { RepositoryError, type RepositoryFacts, type RepositoryReader } from "../history/types.ts";
import { readChanged } from "./changed.ts";
import { readDelta } from "./delta.ts";
import { withoutGone } from "./gone-branches.ts";
import { grownBranch } from "./grown-branch.ts";
import { type Found, type Fresh, hasSameHeads, isKept, isSame, type Kept, keyOf, tipsOf } from "./kept.ts";
import type { ResultCache } from "./result-cache.ts";

/** A result with more artifacts is larger than anything that is kept: it is not even put into words. */
const mostArtifacts = 50_000;

/**
 * Like `recognizeArtifacts`, with the same result, and quicker where a cache holds an earlier one: the branches are where they
 * were, or the default branch got commits that cannot change it. Everything else is read in full. What is given is kept.
 * @throws RepositoryError when it cannot be read, and what the signal throws when it is aborted.
 */
export async function recognizeKept(
  reader: RepositoryReader,
  request: CollectRequest,
  cache: ResultCache,
): Promise<Recognized> {
  const facts = await reader.facts(request.signal);
  const tips = tipsOf(facts);
  const stamp = await reader.stamp?.(request.signal);
  const key = keyOf(facts, request, stamp);
  const kept = (await keptUnder(key, cache)) ?? (await withoutCommits(facts, request, stamp, cache));
  if (kept !== undefined && isSame(kept.tips, tips)) return whole(kept, facts);
  const today = kept && (await broughtUpToDate(kept, reader, facts, request));
  const fresh = today ?? (await readAnew(reader, facts, request));
  request.signal?.throwIfAborted();
  const { seen, recognized, marks } = fresh;
  if (key !== undefined && recognized.artifacts.length <= mostArtifacts)
    await cache.put(key, { key, tips, recognized, marks } satisfies Kept, seen);
  return whole(fresh, facts);
}

async function keptUnder(key: string | undefined, cache: ResultCache): Promise<Found | undefined> {
  const { value, beside = "" } = (key === undefined ? undefined : await cache.get(key)) ?? {};
  return isKept(value, key) ? { ...value, seen: beside } : undefined;
}

/** What was kept for somebody who asked for every commit too, as the editor does, without these: it is the same. */
async function withoutCommits(
  facts: RepositoryFacts,
  request: CollectRequest,
  stamp: string | undefined,
  cache: ResultCache,
): Promise<Found | undefined> {
  if (request.ownCommits === true) return undefined;
  const kept = await keptUnder(keyOf(facts, { ...request, ownCommits: true }, stamp), cache);
  return kept && { ...kept, recognized: { ...kept.recognized, ownCommits: [] } };
}

function whole({ recognized, marks: { authors } }: Fresh, facts: RepositoryFacts): Recognized {
  return { ...recognized, facts, authors };
}

async function readAnew(reader: RepositoryReader, facts: RepositoryFacts, request: CollectRequest): Promise<Fresh> {
  request.onProgress?.(`Reading ${reader.folder}`);
  return await (await import("./anew.ts")).readAnew(reader, facts, request);
}

/** The kept result as of today, where what came since can be told from itself and from what is kept. */
async function broughtUpToDate(
  kept: Found,
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: CollectRequest,
): Promise<Fresh | undefined> {
  const tips = tipsOf(facts);
  if (request.collaborators === true || facts.shallow.length > 0) return undefined;
  const left = await withoutGone(kept, tips, reader, request.signal).catch(unlessUnreadable);
  if (left === undefined || isSame(left.tips, tips)) return left;
  if (!hasSameHeads(left.tips, tips)) return await withGrownBranch(left, reader, facts, request);
  // Git looks for what is new while what judges it is loaded.
  const [delta, { withDelta }] = await Promise.all([
    readDelta(reader, left.tips.landed, tips.landed, request.signal).catch(unlessUnreadable),
    import("./with-delta.ts"),
  ]);
  return delta && (await withDelta(left, { reader, request, facts, delta }).catch(unlessUnreadable));
}

async function withGrownBranch(
  kept: Found,
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: CollectRequest,
): Promise<Fresh | undefined> {
  const grown = grownBranch(kept.tips, tipsOf(facts));
  if (grown === undefined) return undefined;
  // Everything on the branch that has not landed, whoever wrote it.
  const since = instantsToRead(request.period).from;
  const range = { include: [grown.tip], exclude: [kept.tips.landed], since };
  const [found, { withBranch }] = await Promise.all([
    readChanged(reader, range, request.signal).catch(unlessUnreadable),
    // After the pause git is at work, while what judges what it says is loaded.
    reader.pause().then(() => import("./with-branch.ts")),
  ]);
  return found && (await withBranch(kept, { reader, request, facts, grown, found }).catch(unlessUnreadable));
}

/** The old commit may be gone, or its trees not on this machine: a full reading says what is wrong, if anything is. */
function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof RepositoryError)) throw error;
}
