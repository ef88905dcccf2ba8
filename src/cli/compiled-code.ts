import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Script } from "node:vm";
import { writeWhole } from "../cache/write-whole.ts";

/** Programs and versions of Node of which code is kept; what was written longest ago goes first. */
const most = 4;

/** What is named so is a folder of this; anything else that lies beside it is somebody else's. */
const ownName = /^[0-9a-f]{16}-v\d+\.\d+\.\d+[\w.-]*-\w+$/;

/**
 * What V8 made of the pieces of the program in earlier runs, with the functions that were compiled when they were first called. To
 * compile takes longer than a short answer.
 *
 * It is kept whenever a piece was loaded of which there was none: such a run went where none had gone before, and what the other pieces
 * compiled on the way is kept with it. V8 takes nothing that another version or other settings of it made, but believes what it takes,
 * and asks of the piece only how long it is. So it has to be in the files as it was written, for the piece as it lies there now, in a
 * folder that nobody else can write to.
 */
export class CompiledCode {
  readonly #folder: string;
  readonly #scripts = new Map<string, Script>();
  #isFresh = false;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The code of this program for this Node in a folder, which is made. Undefined where nothing can be kept.
   * @param program what it was built of, sixteen hexadecimal digits; undefined for one that is rebuilt while people work on it
   */
  static of(program: string | undefined, folder: string | undefined): CompiledCode | undefined {
    if (program === undefined || folder === undefined) return undefined;
    const own = join(folder, `${program}-${process.version}-${process.arch}`);
    return isPrivate(folder) && isPrivate(own) ? new CompiledCode(own) : undefined;
  }

  /** What was kept of a piece, by its file. */
  of(piece: string): Buffer | undefined {
    try {
      const file = readFileSync(this.#fileOf(piece));
      const code = file.subarray(headerBytes);
      return headerOf(piece, code).equals(file.subarray(0, headerBytes)) ? code : undefined;
    } catch {
      return undefined;
    }
  }

  /** Tells of a piece that was loaded. */
  note(piece: string, script: Script): void {
    this.#scripts.set(piece, script);
    // Undefined when nothing was handed in.
    if (script.cachedDataRejected !== false) this.#isFresh = true;
  }

  /** Keeps what there is by now, where it is more than before. Whatever goes wrong, it is not kept. */
  keep(): void {
    if (!this.#isFresh) return;
    try {
      for (const [piece, script] of this.#scripts) {
        const code = script.createCachedData();
        writeWhole(this.#fileOf(piece), Buffer.concat([headerOf(piece, code), code]), { flush: true });
      }
      forgetOld(join(this.#folder, ".."));
    } catch {
      // The next run compiles it again.
    }
  }

  #fileOf(piece: string): string {
    return join(this.#folder, `${basename(piece)}.code`);
  }
}

const headerBytes = 32;

/** When and how long the piece was that the code is of, and a sum of the code. @throws when there is no such piece */
function headerOf(piece: string, code: Buffer): Buffer {
  const { size, mtimeMs } = statSync(piece);
  const header = Buffer.alloc(headerBytes);
  header.writeDoubleLE(mtimeMs, 0);
  header.writeDoubleLE(size, 8);
  header.writeDoubleLE(code.length, 16);
  header.writeInt32LE(sumOf(code), 24);
  return header;
}

/**
 * Tells what was damaged from what was written: FNV-1a over whole words (V8 writes nothing else), in four sums. A megabyte goes by before
 * V8 makes this loop quick, so it calls nothing and looks nothing up.
 */
function sumOf({ buffer, byteOffset, byteLength }: Buffer): number {
  const words = new Int32Array(buffer, byteOffset, byteLength >> 2);
  const { imul } = Math;
  const factor = 0x01000193;
  let [a, b, c, d] = [1, 2, 3, 4];
  let at = 0;
  for (const end = words.length - 3; at < end; at += 4) {
    a = imul(a ^ (words[at] as number), factor);
    b = imul(b ^ (words[at + 1] as number), factor);
    c = imul(c ^ (words[at + 2] as number), factor);
    d = imul(d ^ (words[at + 3] as number), factor);
  }
  for (; at < words.length; at += 1) a = imul(a ^ (words[at] as number), factor);
  return a ^ imul(b ^ 1, factor) ^ imul(c ^ 2, factor) ^ imul(d ^ 3, factor);
}

function forgetOld(folder: string): void {
  const found = readdirSync(folder).filter((name) => ownName.test(name));
  const written = found.map((name) => ({
    name,
    at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  }));
  for (const { name } of written.sort((a, b) => b.at - a.at).slice(most))
    rmSync(join(folder, name), { recursive: true, force: true });
}

/** Whether it is a folder of the user's own that nobody else can write to, or read. It is made so where there is none. */
function isPrivate(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    if (process.getuid === undefined) return found.isDirectory();
    return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
}
