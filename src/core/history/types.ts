/** Who a commit names, after the repository's mailmap. Both are hostile text; either may be empty. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** One `Key: value` line of a commit message's last paragraph, as git itself parses trailers. */
export interface Trailer {
  readonly key: string;
  readonly value: string;
}

/** A commit's metadata. Dates are ISO 8601 with the offset that the writer had. */
export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly authored: string;
  readonly committer: Person;
  readonly committed: string;
  readonly subject: string;
  /** The message after the subject, trailers included. */
  readonly body: string;
  readonly trailers: readonly Trailer[];
}

/** What is told by the name and the size of a change to one path. */
export interface ChangedPath {
  readonly status: "added" | "modified" | "deleted" | "renamed" | "copied" | "type-changed";
  /** The path after the change (before it, for a deletion), with forward slashes. */
  readonly path: string;
  /** The path before, for a rename or a copy. */
  readonly from?: string;
  /** Lines, where git counted them (not for binary files, nor where only names were read). */
  readonly added?: number;
  readonly removed?: number;
  /** Object id of the content after the change, where it is asked for: all zeros for a deletion. */
  readonly blob?: string;
}

/** One path that a commit changed against its first parent. */
export interface FileChange extends ChangedPath {
  /** Git's mode after the change, e.g. `100644`, `120000` for a symbolic link; `000000` for a deletion. */
  readonly mode: string;
  readonly blob: string;
  /** Object id of the content before the change, all zeros for an addition. */
  readonly before: string;
}

/** What one commit changed. */
export interface CommitChanges {
  readonly hash: string;
  readonly changes: readonly FileChange[];
}

/** A commit and what it changed, against its first parent. */
export interface ChangedCommit {
  readonly commit: Commit;
  readonly changes: CommitChanges;
}

/**
 * What the default branch got at one moment: a commit of its first-parent line with all that came in through it.
 * A pull request merged with a merge commit is one landing that brought its branch; a squash merge or a direct
 * commit is a landing that brought itself.
 */
export interface Landing {
  readonly commit: Commit;
  /** What came in, oldest first: the branch's commits for a merge (the merge itself left out), else the commit. */
  readonly brought: readonly Commit[];
}

/** Commits reachable from `include`, less those reachable from `exclude`. Entries are full hashes. */
export interface CommitRange {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Only what was committed at or after this instant (ISO): the walk stops at older commits. */
  readonly since?: string;
}

/** What is true of a repository before any of its history is read. */
export interface RepositoryFacts {
  /** The working folder (or the git folder of a bare repository), absolute, as the user knows it. */
  readonly folder: string;
  /** Short name to show: last part of the remote's path as `owner/name`, else the folder's name. */
  readonly name: string;
  /** The web address of the remote (`https://host/owner/name`, no credentials), if there is one. */
  readonly webUrl?: string;
  /** The branch that counts as landed: its short name and the commit it points to. Absent with no commits. */
  readonly defaultBranch?: { readonly name: string; readonly tip: string };
  /** The commit of HEAD, and local branches other than the default one, for drafts. */
  readonly heads: readonly { readonly name: string; readonly tip: string }[];
  /** Boundary commits of a shallow clone: they seem to add everything, and count for nothing. Empty if complete. */
  readonly shallow: readonly string[];
  /** `user.email` values in force in this repository. */
  readonly emails: readonly string[];
}

/**
 * The outside world, as the core sees it: one repository's history. `src/git` implements it with git, the tests in
 * memory. Every method may reject with a `RepositoryError`; all stop early when the signal is aborted.
 */
export interface RepositoryReader {
  readonly folder: string;
  /** Lets what else waits in this program go on, and what git has printed be taken. Long work asks for it now and then. */
  pause(): Promise<void>;
  facts(signal?: AbortSignal): Promise<RepositoryFacts>;
  /**
   * A text that is another one whenever something beside commits and branches changed that steers what is read: configuration,
   * the mailmap. Undefined where that cannot be told; then nothing read here may be kept.
   */
  stamp?(signal?: AbortSignal): Promise<string | undefined>;
  /** The last commit on the first-parent line of `tip` committed before the instant (ISO), if any. */
  lastBefore(tip: string, instant: string, signal?: AbortSignal): Promise<string | undefined>;
  /** Metadata of every commit of the range, children before parents. */
  commits(range: CommitRange, signal?: AbortSignal): AsyncIterable<Commit>;
  /** Metadata of exactly these commits, in this order. */
  commitsAt(hashes: Iterable<string>, signal?: AbortSignal): AsyncIterable<Commit>;
  /** Metadata of every commit of the range with all that it changed, as `changesOf` tells it; fails where contents are missing. */
  changedCommits(range: CommitRange, signal?: AbortSignal): AsyncIterable<ChangedCommit>;
  /** All changed paths, with line counts and renames, of exactly these commits (a merge against its first parent). */
  changesOf(hashes: readonly string[], signal?: AbortSignal): AsyncIterable<CommitChanges>;
  /**
   * Changes to paths that are wanted (a rename: under either name), parents before children, over the range: every plain commit against its
   * parent, and every merge of the first-parent line against its first parent. Commits that touch none are left out.
   */
  changesTo(
    isWanted: (path: string) => boolean,
    range: CommitRange,
    signal?: AbortSignal,
  ): AsyncIterable<CommitChanges>;
  /**
   * The authors of commits of the range that changed something below the folder, latest first, one for each commit and at
   * most `most`; merges are left out.
   */
  writersOf(
    request: { readonly folder: string; readonly range: CommitRange; readonly most: number },
    signal?: AbortSignal,
  ): AsyncIterable<Person>;
  /** The text of blobs, by object id; what is missing, binary or over `maxBytes` is absent from the map. */
  texts(blobs: readonly string[], maxBytes: number, signal?: AbortSignal): Promise<ReadonlyMap<string, string>>;
  /** The same one after the other, in the order asked, for any number of them: an answer for each, undefined for what is absent. */
  eachText(blobs: readonly string[], maxBytes: number, signal?: AbortSignal): AsyncIterable<string | undefined>;
  /** Object ids of paths in the tree of a commit; paths that are not there are absent. */
  blobsAt(commit: string, paths: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>>;
  /** Which of these commits the repository still holds, whether a branch reaches them or not. */
  existing(hashes: readonly string[], signal?: AbortSignal): Promise<ReadonlySet<string>>;
  /** The commits that these hashes name, whole or by their first digits (seven at least); what names none or several is absent. */
  called(hashes: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Commit>>;
  /** Which of these commits (all existing) none of the tips reaches. */
  dropped(hashes: readonly string[], tips: readonly string[], signal?: AbortSignal): Promise<ReadonlySet<string>>;
  /** The commits without parents that a commit comes from, sorted: what every clone has in common. Walks the whole history. */
  roots(tip: string, signal?: AbortSignal): Promise<readonly string[]>;
}

/** A repository that could not be read. `message` names the folder and says what to do. */
export class RepositoryError extends Error {
  readonly code: string;
  readonly folder: string;
  constructor(code: string, folder: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "RepositoryError";
    this.code = code;
    this.folder = folder;
  }
}
