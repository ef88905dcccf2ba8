import { changeId, type Found } from "../changes/artifact.ts";
import type { Who } from "../changes/types.ts";
import { readCodeowners } from "./codeowners.ts";
import { isUpkeep } from "./usual-writers.ts";

/**
 * Whether somebody belongs to a team can't be known from a repository. Owners of at least this share of the engineer's
 * changes, or of more than so many of them, are taken for the engineer's own team: who comes that often works there. With fewer changes than
 * `changes` there is nothing to judge by.
 */
const judged = { changes: 5, share: 0.2, visits: 4 };

/** How many owners are named in the reason. */
const mostNamed = 3;

/** A change of product code, and whose that code is. */
export interface OwnedChange {
  /** The id of the change (`changeId`). */
  readonly id: string;
  /** The engineer wrote it, and it is no mere upkeep. */
  readonly isWork: boolean;
  /** For each file its owners, in lower case; those that differ, once each. */
  readonly owners: readonly (readonly string[])[];
}

/** The changes among these that have product code, with the owners that the text of CODEOWNERS gives it. */
export function ownedChanges(mine: readonly Found[], codeowners: string): readonly OwnedChange[] {
  const ownership = readCodeowners(codeowners);
  return mine.flatMap(({ change, role, files, intent }) => {
    const code = files.filter((f) => f.is === "product").map(({ path }) => ownersOf(ownership(path)));
    const owners = [...new Map(code.map((each) => [each.join(" "), each])).values()];
    const id = changeId(change.commits[0] ?? change.landing);
    const isWork = role === "author" && !isUpkeep(intent);
    return owners.length === 0 ? [] : [{ id, isWork, owners }];
  });
}

/**
 * The changes of the engineer's that were made where others own the code, by id, with the reason in plain words: every file of
 * product code has owners by CODEOWNERS, none of them the engineer, and none of them the owner of where the engineer
 * usually works. A rule for everything (`*`) makes nobody the owner of an area. Meant to find too few rather than one
 * too many.
 */
export function findUnblocks(mine: readonly OwnedChange[], who: Who): ReadonlyMap<string, string> {
  if (mine.length < judged.changes) return new Map();
  const home = usualOwners(mine.map(({ owners }) => new Set(owners.flat())));
  const isOther = (owners: readonly string[]) =>
    owners.length > 0 && !owners.some((o) => isMine(o, who) || home.has(o));
  return new Map(
    mine
      .filter(({ isWork, owners }) => isWork && owners.every(isOther))
      .map(({ id, owners }) => [id, reason([...new Set(owners.flat())])]),
  );
}

function ownersOf(rule: ReturnType<ReturnType<typeof readCodeowners>>): readonly string[] {
  return rule === undefined || rule.isCatchAll ? [] : rule.owners.map((o) => o.toLowerCase());
}

function usualOwners(changes: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const owners of changes) for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const isUsual = (n: number): boolean => n > judged.visits || n >= changes.length * judged.share;
  return new Set([...counts].filter(([, n]) => isUsual(n)).map(([owner]) => owner));
}

function isMine(owner: string, who: Who): boolean {
  if (!owner.startsWith("@")) return who.isMe({ name: "", email: owner });
  return !owner.includes("/") && who.isMyHandle(owner);
}

function reason(owners: readonly string[]): string {
  const named = owners.slice(0, mostNamed).join(", ");
  const more = owners.length > mostNamed ? ` and ${owners.length - mostNamed} more` : "";
  return `all its code belongs to others by CODEOWNERS (${named}${more})`;
}
