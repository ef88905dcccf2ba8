import type { CollectRequest } from "../collect.ts";
import type { Identity } from "../history/identity.ts";
import type { RepositoryReader } from "../history/types.ts";
import type { Window } from "../history/window.ts";
import type { Before, Seen } from "./before.ts";
import type { Landed, SeenLandings } from "./changes/landed.ts";
import type { OwnFilesReader } from "./changes/own-files-reader.ts";
import type { Entanglement } from "./documents/entangled.ts";
import type { Asked } from "./documents/people.ts";
import type { Traces } from "./documents/traces.ts";
import type { OwnCommit } from "./own-commits.ts";
import type { Tip } from "./tip.ts";
import type { Artifact } from "./types.ts";
import type { BuiltOn } from "./with-others/built-on.ts";

/** A document of mine by its history that is no artifact, and why. */
export interface RejectedDocument {
  readonly repository: string;
  readonly path: string;
  readonly reason: string;
}

/** One repository as it was read. */
export interface Reading {
  readonly reader: RepositoryReader;
  readonly request: CollectRequest;
  readonly window: Window;
  readonly tip: Tip;
  readonly files: OwnFilesReader;
  readonly identity: Identity;
  readonly landed: Landed;
  /** Absent where it is too much to keep, and where nothing is kept. */
  readonly landings?: SeenLandings;
  /** Of messages, and then of documents. Absent where nothing is kept. */
  readonly traces?: Traces;
  readonly builtOn: BuiltOn;
  readonly sharedForks: readonly string[];
  /** Newest first, whether or not they are asked for. */
  readonly ownCommits: readonly OwnCommit[];
  /** Where only what landed since an earlier reading was read. */
  readonly before?: Before;
}

/** What was made of a reading. */
export interface Made {
  /** With those of the earlier reading, where there was one. */
  readonly artifacts: readonly Artifact[];
  readonly rejected: readonly RejectedDocument[];
  /** The engineer's documents among the artifacts, without those of an earlier reading. */
  readonly documents: readonly Artifact[];
  /** Whether anybody changed what may be a document. */
  readonly changedDocuments: boolean;
  /** By what changes to other documents could change mine. */
  readonly entanglement: Entanglement;
  /** What was asked of the people of the history for my documents. */
  readonly asked: Asked;
  /** What waits on local branches, with the paths that it changes. */
  readonly drafts: readonly OpenDraft[];
  /** The messages of a change's commits, by the id of its artifact. */
  readonly messagesOf: (id: string) => readonly string[] | undefined;
  /** For a later reading to go on from. Absent where it is too much to keep, and where nothing is kept. */
  readonly seen?: Seen;
  /** Whether something of the earlier reading would be found otherwise now, in a way that only a full reading can tell. */
  readonly isDisturbed: boolean;
}

/** Work on a local branch. */
export interface OpenDraft {
  /** Of its artifact, where it has one. */
  readonly id: string;
  readonly branch: string;
  readonly hashes: readonly string[];
  readonly subjects: readonly string[];
  /** When the last of its commits was written (ISO). */
  readonly written: string;
  readonly paths: readonly string[];
}
