import type { ChangedPath, Commit, RepositoryFacts } from "../../history/types.ts";
import type { KindRule } from "../../ladder/types.ts";
import type { Artifact } from "../types.ts";
import { isSlight } from "../with-others/slight.ts";
import { findUnblocks, type OwnedChange, ownedChanges } from "../with-others/unblock.ts";
import { changeId, draftArtifact, type Found, landedArtifact, type Setting } from "./artifact.ts";
import { contentOf, linesOf } from "./content.ts";
import { type DraftBranch, openDrafts } from "./drafts.ts";
import { onlyDocuments } from "./fold.ts";
import { intentOfNewsFragment } from "./intent/news-fragment.ts";
import type { Subject } from "./intent/subject.ts";
import { kindOfChange } from "./kind.ts";
import { type Landed, ownCommits, partIn } from "./landed.ts";
import { isRevert } from "./reverts.ts";
import { tellingCommit } from "./telling.ts";
import type { Change, Who } from "./types.ts";
import { reverted } from "./undone.ts";
import { cameBy, subjectsOf } from "./words.ts";

export interface ChangeInput {
  readonly repository: RepositoryFacts;
  /** What landed and concerns the engineer. */
  readonly landed: Landed;
  /** Local branches with what the default branch does not reach. */
  readonly drafts: readonly DraftBranch[];
  /** What a commit changed; known for those that `commitsToRead` names. */
  readonly changesOf: (hash: string) => readonly ChangedPath[] | undefined;
  readonly identity: Who;
  /** The engineer's document artifacts of this repository. */
  readonly documents: readonly Artifact[];
  readonly ladderKinds: readonly KindRule[];
  /** ISO week of an instant, in the engineer's time zone. */
  readonly weekOf: (iso: string) => string;
  /** The text of CODEOWNERS, for `unblock`. */
  readonly codeowners?: string;
  /** Changes of the engineer's that landed before, where only what landed since is given: what is usual is told by all of them. */
  readonly ownedBefore?: readonly OwnedChange[];
}

/** Change artifacts, with the messages that came with them, for linking plans. */
export interface CollectedChanges {
  readonly artifacts: readonly Artifact[];
  /** The messages of an artifact's merge and commits, by the artifact's id. */
  messagesOf(id: string): readonly string[] | undefined;
  /** What waits on local branches. */
  readonly drafts: readonly { readonly branch: string; readonly change: Change }[];
  /** What landed of product code, whose code it is; empty without CODEOWNERS. */
  readonly owned: readonly OwnedChange[];
  /** Which of `owned`, and of what landed before, unblock somebody, by id. */
  readonly unblocks: ReadonlyMap<string, string>;
}

/** The change artifacts of one repository, landed ones in the order of landing and then drafts. See `collectChanges`. */
export function changeArtifacts(input: ChangeInput): Artifact[] {
  return [...collectChanges(input).artifacts];
}

/**
 * One artifact for each change of the engineer's: pull requests in every form that git shows, merged branches, patches
 * that somebody else landed, and local branches as drafts. A direct commit (nobody else took part, no pull request)
 * is one only when it has a telling kind, a feature with tests or a migration, say: not every commit is an artifact.
 * Reverts are none; what they undid stays, and does not count. A change that only wrote documents which are the
 * engineer's artifacts already is part of those. Never fails.
 */
export function collectChanges(input: ChangeInput): CollectedChanges {
  const { landed } = input;
  const { mine, owned, unblocks } = withUnblocks(mineAmong(landed, input), input);
  const drafts = openDrafts(input.drafts, landed, input.identity, input.changesOf).map(({ branch, change }) => ({
    branch,
    found: examine(change, "author", input),
  }));
  const isOnlyDocuments = onlyDocuments(input.documents);
  const artifacts: Artifact[] = [];
  const changes = new Map<string, Change>();
  const add = (artifact: Artifact, change: Change): void => {
    artifacts.push(artifact);
    changes.set(artifact.id, change);
  };
  for (const found of mine)
    if (isArtifact(found) && !isOnlyDocuments(found.files)) add(landedAs(found, landed, input), found.change);
  for (const { branch, found } of drafts)
    if (!isOnlyDocuments(found.files)) add(draftArtifact(found, branch, input), found.change);
  return {
    artifacts,
    drafts: drafts.map(({ branch, found: { change } }) => ({ branch, change })),
    owned,
    unblocks,
    messagesOf: (id) => messagesOf(changes.get(id)),
  };
}

/** One at a time: what was found out about a change takes more memory than what stays of it. */
function* mineAmong(landed: Landed, input: ChangeInput): Generator<Found> {
  for (const change of landed.changes) {
    const part = partIn(landed.creditOf(change), input.identity);
    if (
      (part !== "author" && part !== "co-author") ||
      isRevert(change) ||
      (part === "co-author" && onlyLanded(change, input)) ||
      isSecondComing(change, landed, input.identity)
    )
      continue;
    yield examine(change, part, input);
  }
}

/** The engineer merged it, and wrote no more of it than it took to land. */
function onlyLanded({ merge, commits }: Change, { identity, changesOf }: ChangeInput): boolean {
  if (merge === undefined || !(identity.isMe(merge.author) || identity.isMe(merge.committer))) return false;
  const own = commits.filter((c) => identity.isMe(c.author));
  return isSlight(own, changesOf);
}

/** It brought back a change of the engineer's own: that one stands again, and this is no second one. */
function isSecondComing(change: Change, landed: Landed, who: Who): boolean {
  const original = landed.reverts.bringsBack(change);
  return original !== undefined && partIn(landed.creditOf(original), who) === "author";
}

function examine(change: Change, role: Found["role"], input: ChangeInput): Found {
  const own = ownCommits(change, input.identity);
  const files = contentOf(own.map((c) => input.changesOf(c.hash) ?? []));
  const lead = tellingCommit(role === "author" ? own : change.commits, input.changesOf);
  const facts = factsOf({ change, lead, files }, input);
  const kind = isImport(change) ? undefined : kindOfChange(facts, input.ladderKinds);
  const intent = facts.subjects[0]?.intent;
  return {
    ...{ change, role, own, files },
    ...(lead === undefined ? {} : { lead }),
    ...(kind === undefined ? {} : { kind }),
    ...(intent === undefined ? {} : { intent }),
  };
}

/** The first commit of a history brings in what was made elsewhere: its size tells nothing. */
function isImport({ commits }: Change): boolean {
  return commits.some((c) => c.parents.length === 0);
}

function factsOf(
  { change, lead, files }: Pick<Found, "change" | "files"> & { lead: Commit | undefined },
  input: ChangeInput,
) {
  // A decision that was only moved was not taken here.
  const touched = new Set(files.filter((f) => linesOf([f]) !== 0).map((f) => f.path));
  const decisions = input.documents.filter((d) => d.kind === "adr");
  const withDecision = decisions.some((d) => [d.path ?? "", ...(d.paths ?? [])].some((p) => touched.has(p)));
  return { subjects: withNews(subjectsOf(change, lead), files), files, withDecision };
}

/** What a change says for the release notes counts where its words say nothing. */
function withNews(subjects: readonly Subject[], files: Found["files"]): readonly Subject[] {
  const [first, ...rest] = subjects;
  if (first === undefined || first.intent !== undefined) return subjects;
  const intent = intentOfNewsFragment(files.filter((f) => f.isNew).map((f) => f.path));
  return intent === undefined ? subjects : [{ ...first, intent }, ...rest];
}

/** Whether one of them unblocks somebody is told by all of them together. */
function withUnblocks(mine: Iterable<Found>, { codeowners, ownedBefore = [], identity }: ChangeInput) {
  if (codeowners === undefined) return { mine, owned: [], unblocks: new Map<string, string>() };
  const found = [...mine];
  const owned = ownedChanges(found, codeowners);
  const unblocks = findUnblocks([...ownedBefore, ...owned], identity);
  const withKind = found.map((f) => {
    const why = unblocks.get(changeId(f.change.commits[0] ?? f.change.landing));
    return why === undefined ? f : { ...f, kind: { kind: "unblock", why } };
  });
  return { mine: withKind, owned, unblocks };
}

function isArtifact({ change, kind }: Found): boolean {
  return kind !== undefined || cameBy(change).viaPullRequest;
}

function landedAs(found: Found, landed: Landed, setting: Setting): Artifact {
  const { change } = found;
  const again = landed.reverts.landedAgainAs(change);
  const undone = landed.reverts.undoneBy(change);
  const artifact = landedArtifact(found, setting, again?.landing);
  return undone === undefined ? artifact : reverted(artifact, undone);
}

function messagesOf(change: Change | undefined): readonly string[] | undefined {
  if (change === undefined) return undefined;
  const { merge, commits } = change;
  return [...(merge === undefined ? [] : [merge]), ...commits].map(({ subject, body }) => `${subject}\n${body}`);
}
