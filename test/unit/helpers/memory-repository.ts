import { artifactId } from "../../../src/core/artifacts/id.ts";
import type {
  ChangedCommit,
  Commit,
  CommitChanges,
  CommitRange,
  FileChange,
  Person,
  RepositoryFacts,
  RepositoryReader,
  Trailer,
} from "../../../src/core/history/types.ts";

/** One commit to make. `files` are changes to the first parent's tree: a text, or null to delete. */
export interface CommitSpec {
  readonly author?: Person;
  readonly committer?: Person;
  readonly date: string;
  readonly landed?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly trailers?: readonly Trailer[];
  readonly files?: Readonly<Record<string, string | null>>;
  /** Hashes; the previous commit of the default branch when absent. */
  readonly parents?: readonly string[];
  /** A commit beside the default branch: it becomes (or stays) the tip of this branch. */
  readonly branch?: string;
}

type Tree = ReadonlyMap<string, string>;

export const me: Person = { name: "Ada Moreau", email: "ada@example.com" };
export const other: Person = { name: "Bo Lindqvist", email: "bo@example.com" };

const zeros = "0".repeat(40);
const blobOf = (text: string) => artifactId("blob", text).padEnd(40, "0").slice(0, 40);

/** A repository in memory, for tests of what the core makes of a history. */
export class MemoryRepository implements RepositoryReader {
  readonly folder = "/code/service";
  readonly #commits: Commit[] = [];
  readonly #trees = new Map<string, Tree>();
  readonly #texts = new Map<string, string>();
  readonly #branches = new Map<string, string>();
  readonly #facts: Partial<RepositoryFacts>;
  #made = 0;
  /** How often the lower end of a window was asked for: once in every full reading. */
  reads = 0;

  constructor(facts: Partial<RepositoryFacts> = {}) {
    this.#facts = facts;
  }

  /** Adds a commit and gives its hash. */
  commit(spec: CommitSpec): string {
    const branch = spec.branch ?? "main";
    const previous = this.#branches.get(branch) ?? this.#branches.get("main");
    const parents = spec.parents ?? (previous === undefined ? [] : [previous]);
    const hash = String(++this.#made).padStart(40, "c");
    const author = spec.author ?? me;
    this.#commits.push({
      hash,
      parents,
      author,
      authored: spec.date,
      committer: spec.committer ?? author,
      committed: spec.landed ?? spec.date,
      subject: spec.subject ?? "Change",
      body: spec.body ?? "",
      trailers: spec.trailers ?? [],
    });
    this.#trees.set(hash, this.#treeAfter(parents[0], spec.files ?? {}));
    this.#branches.set(branch, hash);
    return hash;
  }

  async pause(): Promise<void> {}

  async facts(): Promise<RepositoryFacts> {
    const tip = this.#branches.get("main");
    return {
      folder: this.folder,
      name: "acme/service",
      ...(tip === undefined ? {} : { defaultBranch: { name: "main", tip } }),
      heads: this.#heads(),
      shallow: [],
      emails: [me.email],
      ...this.#facts,
    };
  }

  /** The latest commit first, as git gives them. */
  #heads(): RepositoryFacts["heads"] {
    const heads = [...this.#branches].filter(([name]) => name !== "main").map(([name, tip]) => ({ name, tip }));
    const instant = ({ tip }: { readonly tip: string }): number => Date.parse(this.#find(tip)?.committed ?? "");
    return heads.sort((a, b) => instant(b) - instant(a));
  }

  async stamp(): Promise<string | undefined> {
    return "";
  }

  async lastBefore(tip: string, instant: string): Promise<string | undefined> {
    this.reads += 1;
    for (let commit = this.#find(tip); commit; commit = this.#find(commit.parents[0])) {
      if (Date.parse(commit.committed) < Date.parse(instant)) return commit.hash;
    }
    return undefined;
  }

  async *commits(range: CommitRange): AsyncIterable<Commit> {
    yield* this.#range(range).toReversed();
  }

  async *commitsAt(hashes: Iterable<string>): AsyncIterable<Commit> {
    for (const hash of hashes) {
      const commit = this.#find(hash);
      if (commit !== undefined) yield commit;
    }
  }

  async *changedCommits(range: CommitRange): AsyncIterable<ChangedCommit> {
    for (const commit of this.#range(range).toReversed()) yield { commit, changes: this.#counted(commit.hash) };
  }

  async *changesOf(hashes: readonly string[]): AsyncIterable<CommitChanges> {
    for (const hash of hashes) yield this.#counted(hash);
  }

  #counted(hash: string): CommitChanges {
    return { hash, changes: this.#changes(hash).map((change) => ({ added: 10, removed: 1, ...change })) };
  }

  async *changesTo(isWanted: (path: string) => boolean, range: CommitRange): AsyncIterable<CommitChanges> {
    const line = new Set(this.#firstParents(range));
    for (const { hash, parents } of this.#range(range)) {
      const changes = this.#changes(hash).filter(
        ({ path, from }) => isWanted(path) || (from !== undefined && isWanted(from)),
      );
      if (changes.length > 0 && (parents.length < 2 || line.has(hash))) yield { hash, changes };
    }
  }

  async *writersOf(request: { folder: string; range: CommitRange; most: number }): AsyncIterable<Person> {
    const { folder, range, most } = request;
    const touches = ({ hash, parents }: Commit) =>
      parents.length < 2 && this.#changes(hash).some(({ path }) => path === folder || path.startsWith(`${folder}/`));
    yield* this.#range(range)
      .filter(touches)
      .toReversed()
      .slice(0, most)
      .map(({ author }) => author);
  }

  async texts(blobs: readonly string[], maxBytes: number): Promise<ReadonlyMap<string, string>> {
    const known = blobs.flatMap((blob) => {
      const text = this.#texts.get(blob);
      return text === undefined || text.length > maxBytes ? [] : [[blob, text] as const];
    });
    return new Map(known);
  }

  async *eachText(blobs: readonly string[], maxBytes: number): AsyncIterable<string | undefined> {
    const known = await this.texts(blobs, maxBytes);
    for (const blob of blobs) yield known.get(blob);
  }

  async blobsAt(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const tree = this.#trees.get(commit) ?? new Map<string, string>();
    return new Map(paths.flatMap((path) => (tree.has(path) ? [[path, blobOf(tree.get(path) ?? "")] as const] : [])));
  }

  /** The branch's tip from now on: what it reached before stays in the repository. */
  reset(branch: string, hash: string): void {
    this.#branches.set(branch, hash);
  }

  /** Deletes a branch; its commits stay. */
  drop(branch: string): void {
    this.#branches.delete(branch);
  }

  /** Deletes commits, as a garbage collection does. */
  collectGarbage(): void {
    const reachable = this.#reachable([...this.#branches.values()]);
    this.#commits.splice(0, this.#commits.length, ...this.#commits.filter(({ hash }) => reachable.has(hash)));
  }

  async existing(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(hashes.filter((hash) => this.#find(hash) !== undefined));
  }

  async called(hashes: readonly string[]): Promise<ReadonlyMap<string, Commit>> {
    return new Map(
      hashes.flatMap((hash) => {
        const found = this.#commits.find((commit) => commit.hash.startsWith(hash));
        return found === undefined ? [] : [[hash, found] as const];
      }),
    );
  }

  async dropped(hashes: readonly string[], tips: readonly string[]): Promise<ReadonlySet<string>> {
    const reachable = this.#reachable(tips);
    return new Set(hashes.filter((hash) => !reachable.has(hash)));
  }

  async roots(tip: string): Promise<readonly string[]> {
    const reachable = this.#reachable([tip]);
    const roots = this.#commits.filter(({ hash, parents }) => parents.length === 0 && reachable.has(hash));
    return roots.map(({ hash }) => hash).sort();
  }

  #find(hash: string | undefined): Commit | undefined {
    return this.#commits.find((commit) => commit.hash === hash);
  }

  #treeAfter(parent: string | undefined, files: Readonly<Record<string, string | null>>): Tree {
    const tree = new Map(parent === undefined ? [] : this.#trees.get(parent));
    for (const [path, text] of Object.entries(files)) {
      if (text === null) tree.delete(path);
      else tree.set(path, text);
      if (text !== null) this.#texts.set(blobOf(text), text);
    }
    return tree;
  }

  #reachable(tips: readonly string[]): Set<string> {
    const seen = new Set<string>();
    const waiting = [...tips];
    for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
      if (seen.has(hash)) continue;
      seen.add(hash);
      waiting.push(...(this.#find(hash)?.parents ?? []));
    }
    return seen;
  }

  /** Parents first: commits are made in that order. */
  #range({ include, exclude, since }: CommitRange): Commit[] {
    const [inside, outside] = [this.#reachable(include), this.#reachable(exclude)];
    const early = (commit: Commit) => since !== undefined && Date.parse(commit.committed) < Date.parse(since);
    return this.#commits.filter((commit) => inside.has(commit.hash) && !outside.has(commit.hash) && !early(commit));
  }

  *#firstParents({ include }: CommitRange): Iterable<string> {
    for (const tip of include)
      for (let commit = this.#find(tip); commit; commit = this.#find(commit.parents[0])) yield commit.hash;
  }

  /** Against the first parent; a deletion and an addition of the same text are a rename. */
  #changes(hash: string): FileChange[] {
    const before = this.#trees.get(this.#find(hash)?.parents[0] ?? "") ?? new Map<string, string>();
    const after = this.#trees.get(hash) ?? new Map<string, string>();
    const gone = new Map([...before].filter(([path]) => !after.has(path)).map(([path, text]) => [text, path]));
    const changes: FileChange[] = [];
    for (const [path, text] of after) {
      const old = before.get(path);
      if (old === text) continue;
      const from = old === undefined ? gone.get(text) : undefined;
      if (from !== undefined) gone.delete(text);
      const status = old !== undefined ? "modified" : from !== undefined ? "renamed" : "added";
      const blob = blobOf(text);
      const previous = old ?? (from === undefined ? undefined : text);
      changes.push({
        status,
        path,
        ...(from ? { from } : {}),
        mode: "100644",
        blob,
        before: previous === undefined ? zeros : blobOf(previous),
      });
    }
    for (const [text, path] of gone)
      changes.push({ status: "deleted", path, mode: "000000", blob: zeros, before: blobOf(text) });
    return changes;
  }
}
