import assert from "node:assert/strict";
import type { Context } from "mocha";
import type { Snapshot } from "../../../src/vscode/api.ts";
import { flat, ladderlog } from "./ladderlog.ts";

/** What one piece of work is counted as. */
export interface Seen {
  /** The counter of the status bar. */
  readonly count: number;
  /** Rows of the Artifacts view whose label holds the text, with their descriptions. */
  readonly rows: readonly string[];
}

/** How often, and as what, something is shown. */
export function seenIn({ artifacts, status }: Snapshot, text: string): Seen {
  const rows = flat(artifacts).filter(({ label }) => label.includes(text));
  return {
    count: Number(/\d+/.exec(status?.text ?? "")?.[0] ?? Number.NaN),
    rows: rows.map(({ label, description = "" }) => `${label} · ${description}`),
  };
}

/** What never comes is given up after this long (ms), and what is shown instead is said. */
const patience = 40_000;

function said(snapshot: Snapshot | undefined): string {
  if (snapshot === undefined) return "what was shown before: no change was told of";
  const rows = flat(snapshot.artifacts).filter(({ label }) => label.includes("live test"));
  const lines = rows.map(({ label, description, tooltip }) => `${label} | ${description} | ${tooltip}`);
  return [snapshot.status?.text, ...lines].join("\n");
}

/**
 * Does something, and waits for the change after which it is shown so. Gives the milliseconds from the end of what was
 * done to the rows that show it. @throws saying what is shown instead, when it never is
 */
export async function follows(work: () => unknown, is: (snapshot: Snapshot) => boolean): Promise<number> {
  const api = await ladderlog();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let last: Snapshot | undefined;
  const look = async () => {
    last = await api.snapshot();
    if (is(last)) resolve();
  };
  const tooLong = setTimeout(() => reject(new Error(`Not shown so. Shown is ${said(last)}`)), patience);
  const listener = api.onDidChange(() => look().catch(reject));
  try {
    await work();
    const done = performance.now();
    await promise;
    return performance.now() - done;
  } finally {
    clearTimeout(tooLong);
    listener.dispose();
  }
}

/** Two seconds are promised; a machine that runs several suites at once is given five times as long. */
const longest = 10_000;

/** Writes a measured time beside the test's name, and holds it against a bound. */
export function measured(test: Context, milliseconds: number): void {
  if (test.test !== undefined) test.test.title += `: shown after ${Math.round(milliseconds)} ms`;
  assert.ok(milliseconds < longest, `shown after ${Math.round(milliseconds)} ms`);
}
