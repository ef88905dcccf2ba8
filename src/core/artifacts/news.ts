import type { RepositoryFacts } from "../history/types.ts";
import type { KindRule } from "../ladder/types.ts";
import { kindGroup } from "./kinds.ts";
import type { Artifact } from "./types.ts";

/** What one repository showed at the last reading. */
export interface SeenRepository {
  /** How it was read; what another way of reading finds is not new. */
  readonly way: string;
  /** Ids of its documents. */
  readonly documents: readonly string[];
}

/** What the last reading showed, by the folder of the repository. */
export type Seen = Readonly<Record<string, SeenRepository>>;

/** One reading, as far as news is concerned. */
export interface Reading {
  readonly artifacts: readonly Artifact[];
  readonly repositories: readonly Pick<RepositoryFacts, "folder" | "emails">[];
  readonly kinds: readonly KindRule[];
  /** The id of the period. */
  readonly period: string;
  readonly identities: readonly string[];
}

/** What is new, and what is seen from now on. */
export interface News {
  /** Documents that were written, or came with a pull, since the last reading; newest first. */
  readonly documents: readonly Artifact[];
  readonly seen: Seen;
}

/** So many repositories are remembered, those read last. */
const mostRepositories = 100;

/**
 * The documents that a reading shows and the one before did not. Nothing is new in a repository that was not read before,
 * nor when another period, other kinds or other identities were asked for: then old work is only seen for the first time.
 */
export function newsOf(before: Seen, reading: Reading): News {
  const now = reading.repositories.map(({ folder, emails }) => {
    const { period, identities, kinds } = reading;
    const way = JSON.stringify([period, [...identities, ...emails].sort(), kinds]);
    const documents = reading.artifacts.filter((artifact) => artifact.folder === folder && isDocument(artifact, kinds));
    const known = before[folder]?.way === way ? before[folder].documents : undefined;
    const fresh = known === undefined ? [] : documents.filter(({ id }) => !known.includes(id));
    // What is gone stays known: a branch that comes back brings nothing new.
    const ids = [...new Set([...(known ?? []), ...documents.map(({ id }) => id)])];
    return { folder, fresh, seen: { way, documents: ids } };
  });
  const kept = Object.entries(before).filter(([folder]) => now.every((one) => one.folder !== folder));
  const all = [...kept, ...now.map(({ folder, seen }) => [folder, seen] as const)].slice(-mostRepositories);
  return { documents: now.flatMap(({ fresh }) => fresh), seen: Object.fromEntries(all) };
}

/** Mine to tell of: a document that stands or waits, not one that was given up or that I only reviewed. */
function isDocument({ kind, role, counts, status }: Artifact, kinds: readonly KindRule[]): boolean {
  return kindGroup(kind, kinds) === "documents" && role !== "reviewer" && (counts || status === "draft");
}
