import { ownList } from "../../history/compact.ts";
import type { ChangedPath, CommitChanges, FileChange } from "../../history/types.ts";

/** Paths that are shared; of more than these most are changed once only. */
const mostPaths = 20_000;

/** What each of the engineer's commits changed: of a long history very many, so only what is asked of them is kept, and each path once. */
export class OwnFiles {
  readonly #withBlobs: boolean;
  readonly #changes = new Map<string, readonly ChangedPath[] | undefined>();
  readonly #paths = new Map<string, string>();

  constructor({ withBlobs }: { readonly withBlobs: boolean }) {
    this.#withBlobs = withBlobs;
  }

  /** Those of these commits that were not expected before. */
  expect(hashes: readonly string[]): readonly string[] {
    const unknown = hashes.filter((hash) => !this.#changes.has(hash));
    for (const hash of unknown) this.#changes.set(hash, undefined);
    return unknown;
  }

  /** Nothing is known of any other commit than these from now on. */
  keepOnly(hashes: readonly string[]): void {
    const kept = new Set(hashes);
    for (const hash of this.#changes.keys()) if (!kept.has(hash)) this.#changes.delete(hash);
  }

  add({ hash, changes }: CommitChanges): void {
    this.#changes.set(hash, ownList(changes.map((change) => this.#kept(change))));
  }

  /** Undefined where nothing was read of the commit. */
  of(hash: string): readonly ChangedPath[] | undefined {
    return this.#changes.get(hash);
  }

  #kept({ status, path, from, added, removed, blob }: FileChange): ChangedPath {
    return {
      status,
      path: this.#shared(path),
      ...(from === undefined ? {} : { from: this.#shared(from) }),
      ...(added === undefined ? {} : { added }),
      ...(removed === undefined ? {} : { removed }),
      ...(this.#withBlobs ? { blob } : {}),
    };
  }

  #shared(path: string): string {
    const known = this.#paths.get(path);
    if (known === undefined && this.#paths.size < mostPaths) this.#paths.set(path, path);
    return known ?? path;
  }
}
