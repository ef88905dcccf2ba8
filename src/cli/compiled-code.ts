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
      return codeIn(readFileSync(this.#fileOf(piece)), piece);
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
        writeWhole(this.#fileOf(piece), written(piece, script.createCachedData()), { flush: true });
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

/** The code begins where V8 takes it as it lies. */
const headerBytes = 32;

/**
 * What is kept of a piece: code is written twice, for two copies that are the same are not damaged. To compare them takes a tenth of the
 * time of a sum over them.
 */
function written(piece: string, code: Buffer): Buffer {
  return Buffer.concat([headerOf(piece, code.length), code, code]);
}

/** The code in a file; undefined where it is not that of the piece as it lies there, or not as it was written. */
function codeIn(file: Buffer, piece: string): Buffer | undefined {
  const length = (file.length - headerBytes) / 2;
  if (!Number.isInteger(length) || length <= 0) return undefined;
  const [code, again] = [file.subarray(headerBytes, headerBytes + length), file.subarray(headerBytes + length)];
  return headerOf(piece, length).equals(file.subarray(0, headerBytes)) && code.equals(again) ? code : undefined;
}

/** When and how long the piece was that the code is of, and how long the code. @throws when there is no such piece */
function headerOf(piece: string, length: number): Buffer {
  const { size, mtimeMs } = statSync(piece);
  const header = Buffer.alloc(headerBytes);
  header.writeDoubleLE(mtimeMs, 0);
  header.writeDoubleLE(size, 8);
  header.writeDoubleLE(length, 16);
  return header;
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
