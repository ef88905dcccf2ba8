import type { ResultCache } from "../../../src/core/cache/result-cache.ts";

/** A cache in memory that keeps what JSON keeps. */
export class MemoryCache implements ResultCache {
  readonly entries = new Map<string, string>();

  async get(key: string): Promise<unknown> {
    const text = this.entries.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  async put(key: string, value: unknown): Promise<void> {
    this.entries.set(key, JSON.stringify(value));
  }
}
