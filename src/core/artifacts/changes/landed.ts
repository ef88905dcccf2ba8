import type { Landing, RepositoryFacts } from "../../history/types.ts";
import { creditOf } from "./credit.ts";
import { learnHandles } from "./handles.ts";
import { type Reverts, readReverts } from "./reverts.ts";
import { changesOf } from "./split.ts";
import { withoutTwins } from "./twins.ts";
import type { Change, Credit, Part, Who } from "./types.ts";

/** Everything that landed, by anybody, read once for all that is made of it. */
export interface Landed {
  /** In the order of landing, each once. */
  readonly changes: readonly Change[];
  readonly reverts: Reverts;
  creditOf(change: Change): Credit;
}

/**
 * Reads landings as changes with their credit. Boundary commits of a shallow clone are left out: they seem to add
 * everything, and who merged them can no longer be told. Linear in the number of commits.
 * @param landings oldest first.
 */
export function readLanded(landings: readonly Landing[], facts: RepositoryFacts): Landed {
  const changes = withoutTwins(withoutBoundary(changesOf(landings, mainlineOf(facts)), facts.shallow));
  const handles = learnHandles(changes);
  const credits = new Map(changes.map((change) => [change, creditOf(change, handles)]));
  return {
    changes,
    reverts: readReverts(landings, changes),
    creditOf: (change) => credits.get(change) ?? creditOf(change, handles),
  };
}

function mainlineOf({ defaultBranch, webUrl }: RepositoryFacts): { readonly branch?: string; readonly owner?: string } {
  const owner = /^https?:\/\/[^/]+\/([^/]+)\//.exec(webUrl ?? "")?.[1];
  return {
    ...(defaultBranch === undefined ? {} : { branch: defaultBranch.name }),
    ...(owner === undefined ? {} : { owner }),
  };
}

function withoutBoundary(changes: readonly Change[], shallow: readonly string[]): readonly Change[] {
  if (shallow.length === 0) return changes;
  const boundary = new Set(shallow);
  return changes.flatMap((change) => {
    const commits = change.commits.filter((c) => !boundary.has(c.hash));
    return commits.length === 0 || boundary.has(change.landing.hash) ? [] : [{ ...change, commits }];
  });
}

/**
 * The engineer's part in a change: author when the branch is theirs, co-author when they wrote a substantial share of
 * it (or are the person whom an AI tool's own commits name), helper when they wrote less or a trailer names them.
 * Undefined for no part, and for what a bot made.
 */
export function partIn(credit: Credit, who: Who): Part | undefined {
  const isMine = (people: Credit["owner"]) => people.some((p) => who.isMe(p));
  if (credit.byBot) return undefined;
  if (isMine(credit.owner)) return "author";
  if (isMine(credit.sharers)) return "co-author";
  if (!isMine(credit.named)) return undefined;
  return credit.owner.length === 0 && credit.sharers.length === 0 ? "co-author" : "helper";
}

/**
 * The commits whose changed paths are needed: the engineer's own, in changes that are theirs and in those they helped
 * with, and drafts.
 */
export function commitsToRead(
  landed: Landed,
  drafts: readonly { readonly commits: readonly { readonly hash: string }[] }[],
  who: Who,
): readonly string[] {
  const hashes = new Set<string>();
  for (const change of landed.changes) {
    const part = partIn(landed.creditOf(change), who);
    if (part === undefined) continue;
    const own = part === "helper" ? change.commits.filter((c) => who.isMe(c.author)) : ownCommits(change, who);
    for (const { hash } of own) hashes.add(hash);
  }
  for (const { commits } of drafts) for (const { hash } of commits) hashes.add(hash);
  return [...hashes];
}

/** The engineer's commits of a change; all of them where none is signed by the engineer (an AI tool's commits). */
export function ownCommits(change: Change, who: Who): Change["commits"] {
  const own = change.commits.filter((c) => who.isMe(c.author));
  return own.length === 0 ? change.commits : own;
}
