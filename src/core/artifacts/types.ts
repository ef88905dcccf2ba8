/** How the engineer took part. */
export type Role = "author" | "co-author" | "reviewer";

/** Where an artifact stands. Only what the default branch reaches is `merged`. */
export type Status = "draft" | "merged" | "superseded" | "rejected" | "reverted";

/** The three groups that kinds fall into, and the fourth for what git cannot show. */
export type KindGroup = "documents" | "changes" | "with others" | "from elsewhere";

/** One written, dated, attributable thing. The fields down to `reason` are the contract of `ladderlog artifacts --json`. */
export interface Artifact {
  /** Stable across rebase and clone: made of what a rebase keeps. */
  readonly id: string;
  /** A kind's id: built in (`rfc`, `pull-request` …) or named by the ladder. */
  readonly kind: string;
  readonly title: string;
  /** When its first version was written: author date of the first commit of its lineage. ISO with offset. */
  readonly date: string;
  /** When the default branch got it. ISO with offset. Absent for a draft. */
  readonly landed?: string;
  /** ISO week (`2026-W47`) of `landed`, else of `date`, in the engineer's time zone. */
  readonly week: string;
  readonly role: Role;
  /** The repository's short name. */
  readonly repository: string;
  /** First commit of the lineage; empty for what was logged by hand. */
  readonly commit: string;
  /** Today's path, for a document that still exists. */
  readonly path?: string;
  readonly url?: string;
  readonly status: Status;
  /** How many other people it touched. */
  readonly reach?: number;
  /** Which rule recognised it, in plain words. */
  readonly why: string;
  /** Whether a rule may count it. */
  readonly counts: boolean;
  /** Why it does not count. Present exactly when `counts` is false. */
  readonly reason?: string;

  /** The repository's folder, so that a face can open the document or the commit. Absent for journal entries. */
  readonly folder?: string;
  /** The commit of the default branch's first-parent line that brought it. */
  readonly landing?: string;
  /** The commit that bears its title, where that is not `commit`: the merge, or the telling one of several. */
  readonly shown?: string;
  /** The pull request it came through, where the host numbers them. A rule for `pull-request` accepts it too. */
  readonly pullRequest?: number;
  /** True for a change that came through a pull request (numbered or not), whatever more telling kind it has. */
  readonly viaPullRequest?: boolean;
  /** True when product code and tests changed together. */
  readonly withTests?: boolean;
  /** True when a commit of it says in an exact form that an AI tool assisted. */
  readonly assisted?: boolean;
  /** Paths it changed (a document: its own), for rules with `paths`. */
  readonly paths?: readonly string[];
  /** Ids of artifacts that this one was written for: the feature that a plan plans. */
  readonly plans?: readonly string[];
  /** Criteria that the person tied it to by hand. */
  readonly criteria?: readonly string[];

  /** True when it is known from the journal alone: its repository is not read here, or no longer holds it. */
  readonly unreachable?: true;
  /** Why it is unreachable, in plain words. Present exactly when `unreachable` is. */
  readonly note?: string;
  /** Fields that the person corrected in the journal (`kind`, `title`, `excluded`, `criteria`, `merged`). */
  readonly corrected?: readonly string[];
}
