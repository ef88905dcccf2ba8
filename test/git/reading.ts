import type { Commit, CommitChanges, FileChange, RepositoryReader } from "../../src/core/history/types.ts";
import { openRepository } from "../../src/git/reader.ts";
import type { TestRepository } from "./helpers.ts";

/** A reader of a generated repository, in its isolated environment. */
export function readerOf(
  repo: TestRepository,
  folder = repo.folder,
  env: Readonly<Record<string, string>> = {},
): RepositoryReader {
  return openRepository(folder, { env: { ...repo.env, ...env } });
}

/** All of a stream. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Every commit that HEAD reaches, children first. */
export async function commitsOf(repo: TestRepository): Promise<Commit[]> {
  return await all(readerOf(repo).commits({ include: [await repo.head()], exclude: [] }));
}

/** `renamed a.md > b.md`, one line per change. */
export function lines(changes: readonly FileChange[]): string[] {
  return changes.map(({ status, path, from }) => `${status} ${from === undefined ? "" : `${from} > `}${path}`);
}

/** Paths that end so. */
export const ending = (end: string) => (path: string) => path.endsWith(end);

/** What HEAD's history changed of paths with this ending, as `<subject>: <changes>`, in the order read. */
export async function changesTo(repo: TestRepository, end: string): Promise<string[]> {
  const reader = readerOf(repo);
  const range = { include: [await repo.head()], exclude: [] };
  const subjects = new Map((await all(reader.commits(range))).map(({ hash, subject }) => [hash, subject]));
  const found: CommitChanges[] = await all(reader.changesTo(ending(end), range));
  return found.map(({ hash, changes }) => `${subjects.get(hash)}: ${lines(changes).join(", ")}`);
}
