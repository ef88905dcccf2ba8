/**
 * Where results are kept between runs. `src/cache` keeps them in files. Neither method ever rejects: a cache that cannot be read
 * or written is an empty one.
 */
export interface ResultCache {
  /** What was put under the key, as JSON gives it back; undefined for nothing. Whoever asks checks what it is. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}
