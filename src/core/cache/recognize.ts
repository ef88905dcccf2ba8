import type { Recognized } from "../artifacts/recognize.ts";
import type { CollectRequest } from "../collect.ts";
import type { RepositoryReader } from "../history/types.ts";
import { isKept, isSame, type Kept, keyOf, tipsOf } from "./kept.ts";
import type { ResultCache } from "./result-cache.ts";

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
  const key = keyOf(facts, request, await reader.stamp?.(request.signal));
  const found = key === undefined ? undefined : await cache.get(key);
  const kept = isKept(found, key) ? found : undefined;
  if (kept !== undefined && isSame(kept.tips, tips)) return { ...kept.recognized, facts };
  // Each of these is loaded when its turn comes.
  const today = kept && (await (await import("./fresh.ts")).broughtUpToDate(kept, reader, facts, request));
  const fresh = today ?? (await (await import("./anew.ts")).readAnew(reader, facts, request));
  request.signal?.throwIfAborted();
  if (key !== undefined) await cache.put(key, { key, tips, ...fresh } satisfies Kept);
  return fresh.recognized;
}
