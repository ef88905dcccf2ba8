import { renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file for this user alone, whole or not at all: under another name first, so that others read what was there before or this.
 * @param flush have it on the disk before it gets its name, so that there is no half of it after a machine lost its power either
 * @throws what the system says; then nothing is left behind
 */
export function writeWhole(file: string, data: string | Uint8Array, { flush = false } = {}): void {
  const beside = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  try {
    // Node 20 before 20.10 does not know `flush`.
    writeFileSync(beside, data, { mode: 0o600, flag: "wx", flush });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
