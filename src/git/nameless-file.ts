import { closeSync, fstatSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file that has no name any more, for what a program reads or writes: nobody else finds it, and it is gone when it is closed. */
export class NamelessFile {
  /** A program that is given this begins at the start of the file. */
  readonly descriptor: number;

  private constructor(descriptor: number) {
    this.descriptor = descriptor;
  }

  /** @throws what the system says where there is no room for it, or a file cannot lose its name while it is open (Windows) */
  static holding(content: Uint8Array = new Uint8Array()): NamelessFile {
    const name = join(tmpdir(), `ladderlog-${process.pid}-${Math.random().toString(36).slice(2)}`);
    const file = new NamelessFile(openSync(name, "wx+", 0o600));
    try {
      unlinkSync(name);
      for (let at = 0; at < content.length; ) at += writeSync(file.descriptor, content, at, content.length - at, at);
      return file;
    } catch (error) {
      file.close();
      throw error;
    }
  }

  /** Bytes by now; undefined where the system does not tell of what has no name. */
  get size(): number | undefined {
    try {
      return fstatSync(this.descriptor).size;
    } catch {
      return undefined;
    }
  }

  /** The first bytes of it, `most` at most. @throws what the system says */
  read(most: number): Buffer {
    const bytes = Buffer.allocUnsafe(Math.min(fstatSync(this.descriptor).size, most));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(this.descriptor, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
