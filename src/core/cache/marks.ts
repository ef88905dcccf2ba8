import { originsOf } from "../artifacts/changes/handles.ts";
import { plainTitle, wasUndone } from "../artifacts/changes/reverts.ts";
import type { Change } from "../artifacts/changes/types.ts";
import type { Citable } from "../artifacts/documents/citations.ts";
import type { Entanglement } from "../artifacts/documents/entangled.ts";
import type { Asked } from "../artifacts/documents/people.ts";
import type { OpenDraft } from "../artifacts/reading.ts";
import type { RecognizedReading } from "../artifacts/recognize.ts";
import type { Artifact } from "../artifacts/types.ts";
import { visitsAmong } from "../artifacts/with-others/usual-writers.ts";
import { asksWhoWrites } from "../artifacts/with-others/who-writes.ts";
import type { Author } from "../history/people.ts";
import type { Person } from "../history/types.ts";
import type { Delta } from "./delta.ts";
import { keyHashes } from "./key-hashes.ts";

/**
 * What a result leaves open: by what later commits could change it. Kept beside the result, so that one look at the new commits
 * tells whether it still stands. Of other people's commits there is in it who wrote how many, names that decided something, and the latest that had
 * nothing to do with me.
 */
export interface Marks {
  /** Where the default branch stood when what was seen to come by this was kept beside it. Absent where nothing was. */
  readonly seenAt?: string;
  /** What landed since then, and had nothing to do with me. Absent where it is nothing, or too much to keep. */
  readonly since?: Delta;
  readonly authors: readonly Author[];
  /** Those of them who are me. */
  readonly me: readonly Person[];
  /** Account names that are mine. */
  readonly handles: readonly string[];
  /** By what changes to other documents could change them. */
  readonly entanglement: Entanglement;
  /** What was asked of the people of the history for them. */
  readonly asked: Asked;
  /** Documents of mine that can be cited. */
  readonly citable: readonly Citable[];
  /** My branches that have not landed. */
  readonly drafts: readonly DraftMarks[];
  /** What waits on them: a squash of it may land. */
  readonly waiting: readonly OpenDraft[];
  /** Titles of changes that stand undone: what lands under one of them brings that change back. */
  readonly undone: readonly string[];
  /** Accounts whose person decided whose a change of several people is. */
  readonly origins: readonly string[];
  /** Folders where it was asked who usually writes there. */
  readonly areas: readonly string[];
  /** The end of the last thing that landed, where it concerns me: what its author adds at once, or by this number, belongs to it. */
  readonly open: readonly { readonly email: string; readonly committed: string; readonly request?: number }[];
  /** When the latest commit of mine landed: milliseconds since 1970, 0 where none did. */
  readonly lastLanded: number;
}

/** A branch of mine that has not landed. */
export interface DraftMarks {
  readonly branch: string;
  /** Each with what else it is known by: `keyHashes`. */
  readonly commits: readonly { readonly hash: string; readonly keys: readonly number[] }[];
}

/** The marks of a reading. */
export function marksOf(reading: RecognizedReading): Marks {
  const { recognized, window, identity, landed, documents, request, ownCommits } = reading;
  const tip = window.facts.defaultBranch?.tip;
  const undone = landed.changes.filter((change) => wasUndone(change, landed.reverts));
  return {
    ...(reading.seen === undefined || tip === undefined ? {} : { seenAt: tip }),
    authors: window.authors,
    me: window.authors.map(({ author }) => author).filter((author) => identity.isMe(author)),
    handles: [...identity.handles],
    entanglement: reading.entanglement,
    asked: reading.asked,
    citable: documents
      .filter((document) => document.landed !== undefined)
      .map(({ id, kind, paths = [] }) => ({ id, kind, paths })),
    drafts: window.drafts.map(({ branch, commits }) => ({
      branch,
      commits: commits.map((commit) => ({ hash: commit.hash, keys: keyHashes(commit) })),
    })),
    waiting: reading.drafts,
    undone: once(undone.map(plainTitle)),
    origins: once(landed.changes.filter(hasSeveralAuthors).flatMap(originsOf)),
    areas: asksWhoWrites(request.period, reading.tip) ? areasOf(recognized.artifacts) : [],
    open: landed.changes.filter((c) => c.landing.hash === tip).flatMap(endOf),
    lastLanded: ownCommits.reduce(
      (last, { landed: at }) => (at === undefined ? last : Math.max(last, instantOf(at))),
      0,
    ),
  };
}

/** A date that cannot be read counts as later than all others. */
function instantOf(date: string): number {
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? Number.MAX_SAFE_INTEGER : instant;
}

function hasSeveralAuthors({ commits }: Change): boolean {
  const [first, ...rest] = commits;
  return rest.some(({ author }) => author.email !== first?.author.email || author.name !== first.author.name);
}

function endOf({ commits, request }: Change): Marks["open"] {
  const number = request?.number === undefined ? {} : { request: request.number };
  return commits
    .slice(-1)
    .map(({ author, committed }) => ({ email: author.email.toLowerCase(), committed, ...number }));
}

/** An unblocking change by use was a plain pull request before it was found to be on a visit. */
function areasOf(artifacts: readonly Artifact[]): readonly string[] {
  const before = artifacts.map((a) => (a.kind === "unblock" ? { ...a, kind: "pull-request" } : a));
  return once(visitsAmong(before).flatMap(({ areas }) => areas));
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
