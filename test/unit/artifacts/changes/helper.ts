import { type ChangeInput, changeArtifacts } from "../../../../src/core/artifacts/changes/collect.ts";
import { readLanded } from "../../../../src/core/artifacts/changes/landed.ts";
import type { Artifact } from "../../../../src/core/artifacts/types.ts";
import { pairingArtifacts } from "../../../../src/core/artifacts/with-others/pairing.ts";
import { reviewArtifacts } from "../../../../src/core/artifacts/with-others/reviews.ts";
import { weekOf } from "../../../../src/core/calendar/week.ts";
import { createIdentity } from "../../../../src/core/history/identity.ts";
import type {
  Commit,
  FileChange,
  Landing,
  Person,
  RepositoryFacts,
  Trailer,
} from "../../../../src/core/history/types.ts";
import { landings } from "../../helpers/landings.ts";

export const ada: Person = { name: "Ada Moreau", email: "ada@example.com" };
export const bo: Person = { name: "Bo Lindqvist", email: "bo@example.com" };
export const cy: Person = { name: "Cy Okafor", email: "cy@example.com" };
export const github: Person = { name: "GitHub", email: "noreply@github.com" };
export const renovate: Person = { name: "renovate[bot]", email: "29139614+renovate[bot]@users.noreply.github.com" };
export const claude: Person = { name: "Claude", email: "noreply@anthropic.com" };

export interface CommitGiven {
  readonly by?: Person;
  readonly committer?: Person;
  readonly subject?: string;
  readonly body?: string;
  readonly trailers?: readonly string[];
  /** ISO. Default: an hour after the commit before. */
  readonly authored?: string;
  readonly committed?: string;
  /** Paths that it added (`+path`), deleted (`-path`), moved (`from > path`) or modified, each with twenty lines. */
  readonly files?: readonly string[];
  /** Default: the tip of the branch that it is made on. */
  readonly parents?: readonly string[];
}

/** A history in memory, made commit by commit: `main` and whatever branches are asked for. By default Ada is at work. */
export class History {
  readonly commits: Commit[] = [];
  readonly files = new Map<string, readonly FileChange[]>();
  readonly #tips = new Map<string, string>();
  #clock = Date.UTC(2026, 9, 1, 9);

  constructor() {
    this.on("main", { subject: "Initial commit", by: cy });
  }

  /** Adds a commit to a branch, which starts at `main` where it is new, and gives its hash. */
  on(branch: string, given: CommitGiven = {}): string {
    const tip = this.#tips.get(branch) ?? this.#tips.get("main");
    const hash = `a${(this.commits.length + 1).toString(16).padStart(39, "0")}`;
    const author = given.by ?? ada;
    const now = this.#tick();
    const authored = given.authored ?? now;
    this.commits.push({
      hash,
      parents: given.parents ?? (tip === undefined ? [] : [tip]),
      author,
      authored,
      committer: given.committer ?? author,
      committed: given.committed ?? given.authored ?? now,
      subject: given.subject ?? `Change ${this.commits.length}`,
      body: given.body ?? (given.trailers ?? []).join("\n"),
      trailers: (given.trailers ?? []).map(trailer),
    });
    this.files.set(hash, (given.files ?? []).map(change));
    this.#tips.set(branch, hash);
    return hash;
  }

  main(given: CommitGiven = {}): string {
    return this.on("main", given);
  }

  /** Merges a branch into another (`main` by default). */
  merge(branch: string, given: CommitGiven & { readonly into?: string } = {}): string {
    const into = given.into ?? "main";
    const parents = [this.tip(into), this.tip(branch)];
    return this.on(into, { by: bo, subject: `Merge branch '${branch}'`, parents, ...given });
  }

  tip(branch = "main"): string {
    return this.#tips.get(branch) ?? this.#tips.get("main") ?? "";
  }

  landings(): readonly Landing[] {
    return landings(this.commits.toReversed(), this.tip());
  }

  #tick(): string {
    this.#clock += 3_600_000;
    return new Date(this.#clock).toISOString().replace(".000Z", "+00:00");
  }
}

export const facts: RepositoryFacts = {
  folder: "/code/service",
  name: "acme/service",
  webUrl: "https://github.com/acme/service",
  heads: [],
  shallow: [],
  emails: [ada.email],
  defaultBranch: { name: "main", tip: "" },
};

export type Given = Partial<Omit<ChangeInput, "landed" | "changesOf" | "repository">> & {
  readonly facts?: Partial<RepositoryFacts>;
  readonly me?: Person;
  readonly handles?: readonly string[];
};

export function input(history: History, given: Given = {}) {
  const { facts: ownFacts, me = ada, handles = [], ...rest } = given;
  const repository = { ...facts, ...ownFacts };
  return {
    repository,
    landed: readLanded(history.landings(), repository),
    drafts: [],
    changesOf: (hash: string) => history.files.get(hash),
    identity: createIdentity({ emails: [me.email], identities: handles.map((h) => `@${h}`) }),
    documents: [],
    ladderKinds: [],
    weekOf: (iso: string) => weekOf(iso, "UTC"),
    ...rest,
  };
}

/** Ada's change artifacts (or somebody else's, by `me`). */
export const changes = (history: History, given: Given = {}): Artifact[] => changeArtifacts(input(history, given));
export const reviews = (history: History, given: Given = {}): Artifact[] => reviewArtifacts(input(history, given));
export const pairings = (history: History, given: Given = {}): Artifact[] => pairingArtifacts(input(history, given));

/** The only one, or a failure that lists them all. */
export function only(artifacts: readonly Artifact[]): Artifact {
  const [first] = artifacts;
  if (first === undefined || artifacts.length > 1)
    throw new Error(`expected one artifact, got ${JSON.stringify(artifacts.map((a) => [a.kind, a.title]))}`);
  return first;
}

export const titles = (artifacts: readonly Artifact[]): string[] => artifacts.map((a) => a.title);

/** A merge as GitHub's button makes it. */
export const pull = (number: number, from: string, title = ""): CommitGiven => ({
  by: bo,
  committer: github,
  subject: `Merge pull request #${number} from ${from}`,
  body: title,
});

function trailer(line: string): Trailer {
  const at = line.indexOf(": ");
  return { key: line.slice(0, at), value: line.slice(at + 2) };
}

const zeros = "0".repeat(40);

function change(text: string): FileChange {
  const [from, to] = text.split(" > ");
  if (from !== undefined && to !== undefined) return file("renamed", to, { from, added: 0, removed: 0 });
  if (text.startsWith("+")) return file("added", text.slice(1), { before: zeros });
  if (text.startsWith("-"))
    return file("deleted", text.slice(1), { blob: zeros, mode: "000000", added: 0, removed: 20 });
  return file("modified", text, {});
}

function file(status: FileChange["status"], path: string, rest: Partial<FileChange>): FileChange {
  return { status, path, mode: "100644", blob: "1".repeat(40), before: "2".repeat(40), added: 20, removed: 0, ...rest };
}
