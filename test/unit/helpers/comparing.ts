import assert from "node:assert/strict";
import { type CollectRequest, collectArtifacts } from "../../../src/core/collect.ts";
import { peopleOf } from "../../../src/core/history/people.ts";
import type { MemoryCache } from "./memory-cache.ts";
import type { MemoryRepository } from "./memory-repository.ts";

/** Ways to read a repository: with a cache or without, and with a cache in a way that fails where it gives something else. */
export function comparing(repository: MemoryRepository, cache: MemoryCache, asked: Omit<CollectRequest, "readers">) {
  const collected = async (kept: { readonly cache?: MemoryCache }) => {
    const found = await collectArtifacts({ ...asked, ...kept, readers: [repository] });
    return { ...found, authors: peopleOf(found.authors) };
  };
  /** Whether all was read again. */
  const read = async (): Promise<boolean> => {
    const before = repository.reads;
    const found = await collected({ cache });
    const isFull = repository.reads > before;
    assert.deepEqual(found, await collected({}));
    return isFull;
  };
  return { collected, read };
}
