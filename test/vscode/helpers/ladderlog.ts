import type { LadderlogApi, Snapshot } from "../../../src/vscode/api.ts";
import type { Row } from "../../../src/vscode/views/row.ts";
import { activated } from "./extension.ts";

/** The extension's own interface. */
export async function ladderlog(): Promise<LadderlogApi> {
  return (await activated()).exports as LadderlogApi;
}

/** What is shown once everything has been read. */
export async function shown(): Promise<Snapshot> {
  const api = await ladderlog();
  await api.idle();
  return await api.snapshot();
}

/** Looks again and again until `look` gives something; says what was waited for when it does not within `seconds`. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  seconds = 10,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until what is shown is so. */
export async function untilShown(
  what: string,
  is: (snapshot: Snapshot) => boolean,
  seconds?: number,
): Promise<Snapshot> {
  const api = await ladderlog();
  const look = async () => {
    const snapshot = await api.snapshot();
    return is(snapshot) ? snapshot : undefined;
  };
  return await until(what, look, seconds);
}

/** All rows of a tree, parents before their children. */
export function flat(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => [row, ...flat(row.children)]);
}

/** Labels of all rows of a tree. */
export function labels(rows: readonly Row[]): readonly string[] {
  return flat(rows).map(({ label }) => label);
}
