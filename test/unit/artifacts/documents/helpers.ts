import { type DocumentOutput, documentArtifacts } from "../../../../src/core/artifacts/documents/collect.ts";
import { type Lineage, traceLineages } from "../../../../src/core/artifacts/documents/lineage.ts";
import type { DocumentInput } from "../../../../src/core/artifacts/documents/search.ts";
import { artifactId } from "../../../../src/core/artifacts/id.ts";
import { createIdentity } from "../../../../src/core/history/identity.ts";
import type { Commit, CommitChanges, FileChange, Landing, Person } from "../../../../src/core/history/types.ts";

export const ada: Person = { name: "Ada Moreau", email: "ada@example.com" };
export const bo: Person = { name: "Bo Lindqvist", email: "bo@example.com" };
export const cy: Person = { name: "Cy Okafor", email: "cy@example.com" };
export const bot: Person = { name: "merge[bot]", email: "1+merge[bot]@users.noreply.github.com" };

const zeros = "0".repeat(40);

/** The object id that stands for a text. */
export const blobOf = (text: string): string => artifactId("blob", text).repeat(3).slice(0, 40);

/** What a commit changes: added and changed files with their text, moves, removals. */
export interface Spec {
  readonly by?: Person;
  readonly date?: string;
  readonly landed?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly add?: Readonly<Record<string, string>>;
  readonly edit?: Readonly<Record<string, string>>;
  /** Old path to new path; the text stays unless `edit` gives the new path another one. */
  readonly move?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly link?: readonly string[];
  /** The first commit of a history of its own. */
  readonly root?: boolean;
}

/** A history written down change by change, as a reader would give it. */
export class History {
  readonly changes: CommitChanges[] = [];
  readonly commits: Commit[] = [];
  readonly texts = new Map<string, string>();
  readonly #landings = new Map<string, Landing>();
  readonly #at = new Map<string, string>();
  #day = 0;

  /** A commit of a branch: it lands only when a merge brings it. */
  branch(spec: Spec): Commit {
    return this.#make(spec, spec.root === true ? 0 : 1);
  }

  /** A commit straight on the default branch. */
  main(spec: Spec): Commit {
    const commit = this.#make(spec, 1);
    this.#landings.set(commit.hash, { commit, brought: [commit] });
    return commit;
  }

  /** A merge on the default branch that brings commits; `spec` says what it changes against its first parent. */
  merge(brought: readonly Commit[], spec: Spec): Commit {
    const commit = this.#make(spec, 2);
    for (const c of [...brought, commit]) this.#landings.set(c.hash, { commit, brought });
    return commit;
  }

  lineages(shallow: readonly Commit[] = []): Lineage[] {
    const commitOf = (hash: string): Commit | undefined => this.commits.find((c) => c.hash === hash);
    const boundary = new Set(shallow.map((c) => c.hash));
    return traceLineages(this.changes, { commitOf, landingOf: (hash) => this.#landings.get(hash), shallow: boundary });
  }

  /** The lineage that stands at a path today. */
  at(path: string, shallow: readonly Commit[] = []): Lineage {
    const found = this.lineages(shallow).find((l) => l.path === path);
    if (found === undefined) throw new Error(`nothing stands at ${path}`);
    return found;
  }

  /** What is recognised of one person's, with their whole name known. */
  artifacts(me: Person = ada, more: Partial<DocumentInput> = {}): Promise<DocumentOutput> {
    const identity = createIdentity({ emails: [me.email], identities: [] });
    for (const c of this.commits) identity.learn(c.author);
    const readTexts = more.readTexts ?? ((blobs) => Promise.resolve(this.#textsOf(blobs)));
    return documentArtifacts({
      repository: {
        folder: "/code/service",
        name: "acme/service",
        heads: [],
        shallow: [],
        emails: [],
        webUrl: "https://github.com/acme/service",
        defaultBranch: { name: "main", tip: "f" },
      },
      changes: this.changes,
      commitOf: (hash) => this.commits.find((c) => c.hash === hash),
      landingOf: (hash) => this.#landings.get(hash),
      authors: this.commits.values(),
      eachCommit: (visit) => Promise.resolve(this.commits.forEach(visit)),
      identity,
      ladderKinds: [],
      readTexts,
      eachText: async function* (blobs) {
        const texts = await readTexts(blobs);
        for (const blob of blobs) yield texts.get(blob);
      },
      weekOf: (iso) => `week of ${iso.slice(0, 10)}`,
      ...more,
    });
  }

  #textsOf(blobs: readonly string[]): ReadonlyMap<string, string> {
    return new Map(
      blobs.flatMap((blob) => {
        const text = this.texts.get(blob);
        return text === undefined ? [] : [[blob, text] as const];
      }),
    );
  }

  #make(spec: Spec, parents: number): Commit {
    this.#day += 1;
    const date = spec.date ?? new Date(Date.UTC(2026, 0, this.#day, 9)).toISOString().replace(".000Z", "+00:00");
    const landed = spec.landed ?? date;
    const author = spec.by ?? ada;
    const subject = spec.subject ?? `commit ${this.#day}`;
    const hash = artifactId("commit", String(this.#day), subject).repeat(3).slice(0, 40);
    const trailers = [...(spec.body ?? "").matchAll(/^([\w-]+): (.+)$/gm)].map((m) => ({
      key: m[1] ?? "",
      value: m[2] ?? "",
    }));
    const commit: Commit = {
      hash,
      parents: Array.from({ length: parents }, (_, i) => `${i}`),
      author,
      authored: date,
      committer: author,
      committed: landed,
      subject,
      body: spec.body ?? "",
      trailers,
    };
    this.commits.push(commit);
    const changes = this.#changes(spec);
    if (changes.length > 0) this.changes.push({ hash, changes });
    return commit;
  }

  #changes(spec: Spec): FileChange[] {
    const edited = new Map(Object.entries(spec.edit ?? {}));
    const moved = Object.entries(spec.move ?? {}).map(([from, path]): FileChange => {
      const before = this.#at.get(from) ?? blobOf(from);
      const blob = edited.has(path) ? this.#blob(edited.get(path) ?? "") : before;
      edited.delete(path);
      this.#at.set(path, blob);
      return { status: "renamed", path, from, mode: "100644", blob, before };
    });
    const removed = (spec.remove ?? []).map(
      (path): FileChange => ({
        status: "deleted",
        path,
        mode: "000000",
        blob: zeros,
        before: this.#at.get(path) ?? blobOf(path),
      }),
    );
    const added = Object.entries(spec.add ?? {}).map(
      ([path, text]): FileChange => ({
        status: "added",
        path,
        mode: spec.link?.includes(path) ? "120000" : "100644",
        blob: this.#put(path, text),
        before: zeros,
      }),
    );
    const changed = [...edited].map(([path, text]): FileChange => {
      const before = this.#at.get(path) ?? blobOf(path);
      return { status: "modified", path, mode: "100644", blob: this.#put(path, text), before };
    });
    return [...moved, ...removed, ...added, ...changed];
  }

  #put(path: string, text: string): string {
    const blob = this.#blob(text);
    this.#at.set(path, blob);
    return blob;
  }

  #blob(text: string): string {
    const blob = blobOf(text);
    this.texts.set(blob, text);
    return blob;
  }
}

/** Prose of so many words, each line different for each seed. */
export function prose(seed: string, words = 200): string {
  return Array.from(
    { length: words },
    (_, i) => `${seed}word${String.fromCharCode(97 + (i % 26))}${i % 11 === 10 ? "\n" : ""}`,
  ).join(" ");
}

/** An RFC's text. */
export const rfcText = (title: string, head = ""): string =>
  `# ${title}\n\n${head}\n## Summary\n\n${prose(title, 80)}\n\n## Motivation\n\n${prose(title, 80)}\n\n## Drawbacks\n\nNone known.\n\n## Alternatives\n\nDo nothing.\n`;

/** An ADR's text. */
export const adrText = (title: string, status = "Accepted"): string =>
  `# 1. ${title}\n\nDate: 2026-01-05\n\n## Status\n\n${status}\n\n## Context\n\n${prose(title, 40)}\n\n## Decision\n\nWe will.\n\n## Consequences\n\nFewer.\n`;

/** A text of these sections. */
export const sections = (title: string, ...names: string[]): string =>
  `# ${title}\n\n${names.map((n) => `## ${n}\n\n${prose(title + n, 30)}\n`).join("\n")}`;

/** A text that says nothing of what it is. */
export const plain = (title: string): string =>
  `# ${title}\n\n${prose(title, 120)}\n\n## More\n\n${prose(title, 80)}\n`;
