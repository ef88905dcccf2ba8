import type { CacheEntry, ResultCache } from "../../../src/core/cache/result-cache.ts";

/** A cache in memory that keeps what JSON keeps. */
export class MemoryCache implements ResultCache {
  readonly entries = new Map<string, string>();
  /** What is beside them. */
  readonly beside = new Map<string, string>();

  async get(key: string): Promise<CacheEntry | undefined> {
    const text = this.entries.get(key);
    return text === undefined ? undefined : { value: JSON.parse(text), beside: this.beside.get(key) ?? "" };
  }

  async put(key: string, value: unknown, beside = ""): Promise<void> {
    this.entries.set(key, JSON.stringify(value));
    this.beside.set(key, beside);
  }
}
