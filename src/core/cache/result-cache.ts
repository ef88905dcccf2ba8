/** What was kept under a key. */
export interface CacheEntry {
  /** As JSON gives it back. Whoever asks checks what it is. */
  readonly value: unknown;
  /** What is looked at now and then only: JSON in one line, which is written and read as it is. Empty for nothing. */
  readonly beside: string;
}

/**
 * Where results are kept between runs. `src/cache` keeps them in files. Neither method ever rejects: a cache that cannot be read
 * or written is an empty one.
 */
export interface ResultCache {
  /** What was put under the key, both parts at one time; undefined for nothing. */
  get(key: string): Promise<CacheEntry | undefined>;
  put(key: string, value: unknown, beside?: string): Promise<void>;
}
