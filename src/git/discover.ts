import { opendir, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Problem } from "../core/problem.ts";
import { commonFolder } from "./common-folder.ts";
import { unreadable } from "./place.ts";

export interface DiscoverOptions {
  /** How many folders deep to look below each one. Default: 3. */
  readonly depth?: number;
  /** Folders (absolute) to leave out, with what is in them. */
  readonly exclude?: readonly string[];
  readonly signal?: AbortSignal;
  /** Told of folders that cannot be read. */
  readonly onProblem?: (problem: Problem) => void;
}

/** Folders that hold other people's code, or no code. Hidden ones are skipped too. */
const skipped = new Set([
  "node_modules",
  "bower_components",
  "vendor",
  "third_party",
  "venv",
  "__pycache__",
  "target",
  "dist",
  "out",
]);

/** True for the name of a folder that is not looked into: it is hidden, or holds other people's code, or none. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || skipped.has(name);
}

/** A safety net for a folder that holds everything, a home folder for example. */
const mostFolders = 20_000;

/**
 * Finds the repositories of these folders: the one that a folder is in, and those in it. Each repository once, under the first
 * folder it was met in: worktrees of one repository share its history. Runs no git and reads no file but `.git`.
 * @returns absolute folders, in the order found.
 */
export async function discoverRepositories(
  folders: readonly string[],
  options: DiscoverOptions = {},
): Promise<readonly string[]> {
  const search = new Search(options);
  for (const folder of folders) await search.from(resolve(folder));
  return search.found;
}

class Search {
  readonly found: string[] = [];
  readonly #options: DiscoverOptions;
  readonly #excluded: ReadonlySet<string>;
  readonly #repositories = new Set<string>();
  readonly #visited = new Set<string>();

  constructor(options: DiscoverOptions) {
    this.#options = options;
    this.#excluded = new Set((options.exclude ?? []).map((folder) => resolve(folder)));
  }

  async from(folder: string): Promise<void> {
    const enclosing = await this.#enclosing(folder);
    if (enclosing !== undefined) await this.#add(enclosing);
    let level = [folder];
    for (let depth = this.#options.depth ?? 3; depth >= 0 && level.length > 0; depth--)
      level = await this.#below(level);
  }

  /** The nearest folder, upwards from this one, that a repository begins in. */
  async #enclosing(folder: string): Promise<string | undefined> {
    for (let at = folder; ; at = dirname(at)) {
      if ((await commonFolder(at)) !== undefined) return at;
      if (at === dirname(at)) return undefined;
    }
  }

  /** Looks into each folder; gives the folders in them. Level by level, so that the repositories nearest the top come first. */
  async #below(folders: readonly string[]): Promise<string[]> {
    const next: string[] = [];
    for (const folder of folders) {
      this.#options.signal?.throwIfAborted();
      if (!(await this.#isNew(folder))) continue;
      const bare = (await this.#add(folder)) === (await realpath(folder).catch(() => folder));
      if (!bare) for (const name of await this.#names(folder)) next.push(join(folder, name));
    }
    return next;
  }

  /** A symbolic link may lead back up. */
  async #isNew(folder: string): Promise<boolean> {
    if (this.#excluded.has(folder) || this.#visited.size >= mostFolders) return false;
    const real = await realpath(folder).catch(() => folder);
    return !this.#visited.has(real) && this.#visited.add(real) !== undefined;
  }

  /** Gives the git folder of the repository that begins here, if one does. */
  async #add(folder: string): Promise<string | undefined> {
    const common = this.#excluded.has(folder) ? undefined : await commonFolder(folder);
    if (common === undefined || this.#repositories.has(common)) return common;
    this.#repositories.add(common);
    this.found.push(folder);
    return common;
  }

  /** The folders in this one, sorted. */
  async #names(folder: string): Promise<readonly string[]> {
    const names: string[] = [];
    try {
      for await (const entry of await opendir(folder)) {
        if (isPassedOver(entry.name)) continue;
        if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(join(folder, entry.name)))))
          names.push(entry.name);
      }
    } catch (error) {
      this.#report(folder, error as NodeJS.ErrnoException);
    }
    return names.sort();
  }

  #report(folder: string, error: NodeJS.ErrnoException): void {
    const { code, message } = unreadable(folder, error);
    this.#options.onProblem?.({ code, severity: "warning", message, where: folder });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
