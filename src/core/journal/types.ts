import type { Artifact } from "../artifacts/types.ts";
import type { JournalDocumentKind } from "./documents.ts";

/** The format that this program reads and writes. A line that says a higher one is left alone. */
export const journalVersion = 1;

/** What a person says of an artifact that git cannot show. */
export interface LoggedArtifact {
  readonly kind: string;
  readonly title: string;
  /** ISO with offset: noon of the day it counts on, where the person was. */
  readonly date: string;
  /** Only http(s). */
  readonly url?: string;
  /** Criteria it was tied to. */
  readonly criteria?: readonly string[];
}

/** What tells a repository from others on every machine: its web address, or its first commits; never its folder. */
export interface RepositoryIdentity {
  readonly name: string;
  readonly webUrl?: string;
  /** Commits without parents, sorted. Known where there is no web address. */
  readonly roots?: readonly string[];
}

/** What a recognised artifact is without the machine, the time zone and the person's corrections. */
export type SnapshotArtifact = Omit<Artifact, "folder" | "week" | "unreachable" | "note" | "corrected">;

/**
 * A correction of one field of an artifact; null takes it back. `mine: false` says that it is somebody else's,
 * `excluded` that it shall not count and why, `criteria` which it is evidence for, `merged` which artifact it is part of.
 */
export type Correction =
  | { readonly field: "kind" | "title" | "excluded" | "merged"; readonly value: string | null }
  | { readonly field: "mine"; readonly value: false | null }
  | { readonly field: "criteria"; readonly value: readonly string[] | null };

/** What an event says, without its envelope. */
export type JournalContent =
  | { readonly type: "artifact"; readonly artifact: LoggedArtifact }
  | RecognisedContent
  | WithdrawnContent
  | ({ readonly type: "correction"; readonly target: string } & Correction)
  | DocumentContent;

/** An artifact as a reading of the history recognised it. */
export interface RecognisedContent {
  readonly type: "recognised";
  /** The artifact's id. */
  readonly key: string;
  /** Short hash of the artifact without its reach, to tell a change without reading it. */
  readonly sum: string;
  /** The day (UTC) it belongs to, to tell without reading it whether a period may hold it. */
  readonly when: string;
  /** The addresses that made it mine: lower case, sorted, a space between. */
  readonly by: string;
  readonly repository: RepositoryIdentity;
  readonly artifact: SnapshotArtifact;
}

/** A recognised artifact that its history dropped: reset, amended, a draft that was deleted. */
export interface WithdrawnContent {
  readonly type: "withdrawn";
  readonly key: string;
  readonly by: string;
  readonly reason: string;
}

/** A Markdown file that the person wrote. */
export interface DocumentContent {
  readonly type: "document";
  readonly kind: JournalDocumentKind;
  readonly name: string;
  /** Inside the journal's folder, with forward slashes. */
  readonly path: string;
}

/** One line of the journal. */
export type JournalEvent = {
  readonly v: typeof journalVersion;
  /**
   * sha256 of the content, in hexadecimal. What is said once and for all (`artifact`, `document`) leaves the time out, so that
   * the same thing said twice, or on two machines, is one event. What can change back and forth (`recognised`, `withdrawn`,
   * `correction`) counts the time in: setting A, then B, then A again are three events, and the last one wins.
   */
  readonly id: string;
  /** When the line was written, ISO in UTC. */
  readonly at: string;
} & JournalContent;

export type EventOf<T extends JournalContent["type"]> = Extract<JournalEvent, { readonly type: T }>;

/** Corrections of one artifact, the last word on each field. */
export interface Corrections {
  readonly kind?: string;
  readonly title?: string;
  readonly mine?: false;
  readonly excluded?: string;
  readonly criteria?: readonly string[];
  readonly merged?: string;
}
