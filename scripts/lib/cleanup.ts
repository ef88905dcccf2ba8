/**
 * What must be undone however a script ends: child processes stopped, temporary folders removed. Registered undo steps
 * are synchronous, because that is all Node allows while a process exits.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const steps = new Set<() => void>();

function undoAll(): void {
  for (const step of [...steps].reverse()) {
    try {
      step();
    } catch {
      // The rest must still be undone.
    }
  }
  steps.clear();
}

process.once("exit", undoAll);
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.once(signal, () => process.exit(code));
}

/** Runs `step` when the process ends. Gives a function that takes it back, for what was undone in time. */
export function atExit(step: () => void): () => void {
  steps.add(step);
  return () => void steps.delete(step);
}

/** A fresh folder under the system's temporary folder, gone when the process ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ladderlog-${name}-`));
  // A child that was stopped a moment ago may still be writing: try a few times.
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  return folder;
}
