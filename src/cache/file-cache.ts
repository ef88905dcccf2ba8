import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { CacheEntry, ResultCache } from "../core/cache/result-cache.ts";
import { textHash } from "../core/history/text-hash.ts";
import { cacheFolder } from "./folder.ts";
import { program } from "./program.ts";
import { writeWhole } from "./write-whole.ts";

/** So much is kept; what was used longest ago goes first. */
const most = { entries: 128, bytes: 64 * 1024 * 1024 };

/** A larger result is not kept: reading it would take as long as making it. */
const largestEntry = 16 * 1024 * 1024;

/** The user's cache of results, or none where it is switched off. */
export function openCache(): ResultCache | undefined {
  const folder = cacheFolder();
  return folder === undefined || program === undefined ? undefined : new FileCache(join(folder, "results"), program);
}

/** What is named so is this cache's, or was to be; anything else that lies there is somebody else's. */
const ownName = /^[0-9a-f]{16}-[0-9a-z]{1,11}\.json(?:\.\d+-[0-9a-z]+\.tmp)?$/;

/**
 * One file an entry, named by the program that wrote it and by a hash of the key: whoever takes an entry looks whether it is theirs. Only
 * the user can read them. Whatever goes wrong, there is no entry.
 *
 * Files are read and written at once, not in turns with other work, in the editor too: a new process has its answer half as soon so, and to
 * put an entry into words, or to parse it, holds everything up for longer anyway.
 */
export class FileCache implements ResultCache {
  readonly #folder: string;
  readonly #program: string;
  /** Files that were there: to replace one of them makes no more of them. */
  readonly #known = new Set<string>();

  /**
   * @param folder absolute; it is made when something is kept
   * @param name of the program, sixteen hexadecimal digits: what another one kept is not found
   */
  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#program = name;
  }

  async get(key: string): Promise<CacheEntry | undefined> {
    const file = this.#fileOf(key);
    try {
      const found = lstatSync(file, { throwIfNoEntry: false });
      if (found?.isFile() !== true || found.size > largestEntry || !isOwn(found.uid)) return undefined;
      const text = readFileSync(file, "latin1");
      const end = text.indexOf("\n");
      const value: unknown = JSON.parse(end < 0 ? text : text.slice(0, end));
      this.#known.add(file);
      touch(file, found.mtimeMs);
      return { value, beside: end < 0 ? "" : text.slice(end + 1) };
    } catch {
      return undefined;
    }
  }

  async put(key: string, value: unknown, beside = ""): Promise<void> {
    const file = this.#fileOf(key);
    try {
      // No line ends within JSON.
      const text = inLatin1(beside === "" ? JSON.stringify(value) : `${JSON.stringify(value)}\n${beside}`);
      if (text.length > largestEntry) return rmSync(file, { force: true });
      this.#makeFolder();
      writeWhole(file, Buffer.from(text, "latin1"));
      if (!this.#known.has(file)) this.#clean();
    } catch {
      // Then it is read anew.
    }
  }

  #fileOf(key: string): string {
    return join(this.#folder, `${this.#program}-${textHash(key).toString(36)}.json`);
  }

  /** A folder that somebody else made, or a link, is nobody's cache. */
  #makeFolder(): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(this.#folder);
    if (!found.isDirectory() || !isOwn(found.uid)) throw new Error("not the user's own folder");
    if (process.platform !== "win32" && (found.mode & 0o077) !== 0) chmodSync(this.#folder, 0o700);
  }

  #clean(): void {
    const names = readdirSync(this.#folder).filter((name) => ownName.test(name));
    const found = names.flatMap((name) => measured(join(this.#folder, name)) ?? []);
    const newest = found.sort((a, b) => b.used - a.used);
    let bytes = 0;
    for (const [at, { file, size }] of newest.entries()) {
      bytes += size;
      if (at >= most.entries || bytes > most.bytes) forget(file);
    }
  }
}

/** JSON, or several of it, in which every character takes one byte: it is read and parsed in half the time. */
function inLatin1(json: string): string {
  return json.replace(/[^\x00-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function measured(file: string) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? undefined : { file, size: found.size, used: found.mtimeMs };
}

/** Another program may have been quicker. */
function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be taken away stays.
  }
}

const day = 86_400_000;

/** The time of a file says when it was last of use, to the day. */
function touch(file: string, changed: number): void {
  const now = new Date();
  if (now.getTime() - changed <= day) return;
  try {
    utimesSync(file, now, now);
  } catch {
    // What cannot be written to can be read all the same.
  }
}

/** Where systems know owners. */
function isOwn(uid: number): boolean {
  return process.getuid === undefined || process.getuid() === uid;
}
