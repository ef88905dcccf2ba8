import { createHash, randomUUID } from "node:crypto";
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ResultCache } from "../core/cache/result-cache.ts";
import { cacheFolder } from "./folder.ts";
import { program } from "./program.ts";

/** So much is kept; what was used longest ago goes first. */
const most = { entries: 64, bytes: 64 * 1024 * 1024 };

/** A larger result is not kept: reading it would take as long as making it. */
const largestEntry = 16 * 1024 * 1024;

/** The user's cache of results, or none where it is switched off. */
export function openCache(): ResultCache | undefined {
  const folder = cacheFolder();
  return folder === undefined || program === undefined ? undefined : new FileCache(join(folder, "results"), program);
}

/**
 * One file an entry, named by the key and the program that wrote it; only the user can read them. A file is written whole
 * under another name and then renamed, so that others read the old one or the new one. Whatever goes wrong, there is no entry.
 */
export class FileCache implements ResultCache {
  readonly #folder: string;
  readonly #program: string;
  /** Files that were there: to replace one of them makes no more of them. */
  readonly #known = new Set<string>();

  /**
   * @param folder absolute; it is made when something is kept
   * @param name of the program: what another one kept is not found
   */
  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#program = name;
  }

  async get(key: string): Promise<unknown> {
    const file = this.#fileOf(key);
    try {
      const found = await lstat(file);
      if (!found.isFile() || found.size > largestEntry || !isOwn(found.uid)) return undefined;
      const value: unknown = JSON.parse(await readFile(file, "utf8"));
      this.#known.add(file);
      await touch(file, found.mtimeMs);
      return value;
    } catch {
      return undefined;
    }
  }

  async put(key: string, value: unknown): Promise<void> {
    const file = this.#fileOf(key);
    const beside = `${file}.${randomUUID()}.tmp`;
    try {
      const text = JSON.stringify(value);
      if (Buffer.byteLength(text) > largestEntry) return await rm(file, { force: true });
      await this.#makeFolder();
      await writeFile(beside, text, { mode: 0o600, flag: "wx" });
      await rename(beside, file);
      if (!this.#known.has(file)) await this.#clean();
    } catch {
      await rm(beside, { force: true }).catch(() => undefined);
    }
  }

  #fileOf(key: string): string {
    const name = createHash("sha256").update(`${this.#program}\0${key}`).digest("hex");
    return join(this.#folder, `${name}.json`);
  }

  /** A folder that somebody else made, or a link, is nobody's cache. */
  async #makeFolder(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const found = await lstat(this.#folder);
    if (!found.isDirectory() || !isOwn(found.uid)) throw new Error("not the user's own folder");
    if (process.platform !== "win32" && (found.mode & 0o077) !== 0) await chmod(this.#folder, 0o700);
  }

  async #clean(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => /^[0-9a-f]{64}\.json/.test(name));
    const found = await Promise.all(names.map((name) => measured(join(this.#folder, name))));
    const newest = found.flatMap((file) => file ?? []).sort((a, b) => b.used - a.used);
    let bytes = 0;
    for (const [at, { file, size }] of newest.entries()) {
      bytes += size;
      if (at >= most.entries || bytes > most.bytes) await rm(file, { force: true });
    }
  }
}

async function measured(file: string) {
  const found = await stat(file).catch(() => undefined);
  return found === undefined ? undefined : { file, size: found.size, used: found.mtimeMs };
}

const day = 86_400_000;

/** The time of a file says when it was last of use, to the day. */
async function touch(file: string, changed: number): Promise<void> {
  const now = new Date();
  if (now.getTime() - changed > day) await utimes(file, now, now).catch(() => undefined);
}

/** Where systems know owners. */
function isOwn(uid: number): boolean {
  return process.getuid === undefined || process.getuid() === uid;
}
