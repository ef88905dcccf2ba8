import { plainSubject, revertOf } from "../../history/revert.ts";
import { revertedCommits } from "../../history/reverted.ts";
import type { Commit, Landing } from "../../history/types.ts";
import type { Change } from "./types.ts";
import { titleOf } from "./words.ts";

/** What became of the changes that landed. */
export interface Reverts {
  /** The commit that undid a change which stands undone today. */
  undoneBy(change: Change): Commit | undefined;
  /** The later change that brought an undone one back. */
  landedAgainAs(change: Change): Change | undefined;
  /** The change brought back an earlier, undone one. */
  bringsBack(change: Change): Change | undefined;
}

const again =
  /^(?:\[?re-?land(?:ed|ing|s)?\]?|re-?appl(?:y|ies)|re-?introduces?|retry|second attempt(?: at)?)[\s:"“-]+/i;
const revertWords = /\b(?:revert(?:s|ed|ing)?|reapply|re-apply|back(?:s|ed)? ?out|roll(?:s|ed)? ?back|undo(?:es)?)\b/i;

/** True for a change that does nothing but undo (or redo, by undoing an undoing) earlier commits: it is no work of its own. */
export function isRevert(change: Change): boolean {
  return change.commits.every((c) => revertOf(c) !== undefined && revertWords.test(c.subject));
}

/**
 * Which changes stand reverted at the end of these landings: one whose merge or landing was reverted, or all of whose
 * commits were. A change that landed again, under its title or as `Reland …`, after it was undone, stands again.
 */
export function readReverts(landings: readonly Landing[], changes: readonly Change[]): Reverts {
  const undone = revertedCommits(concerned(landings.flatMap(inOrder)));
  const reverted = new Map(changes.flatMap((change) => undoneIn(change, undone)));
  const back = relandings(changes, reverted);
  const from = new Map([...back].map(([original, later]) => [later, original]));
  return {
    undoneBy: (change) => (back.has(change) ? undefined : reverted.get(change)),
    landedAgainAs: (change) => back.get(change),
    bringsBack: (change) => from.get(change),
  };
}

/** Every form in which a commit says that it undoes another holds one of these. */
const undoing = /revert|backs? out|backed out|undoes|reapply/i;

/** Of many commits, the few that undo something and those that they may mean: reading all the others is slow. */
function concerned(commits: readonly Commit[]): readonly Commit[] {
  const reverts = new Map(
    commits.flatMap((commit) => {
      const revert = undoing.test(commit.subject) || undoing.test(commit.body) ? revertOf(commit) : undefined;
      return revert === undefined ? [] : [[commit, revert] as const];
    }),
  );
  const all = [...reverts.values()];
  const subjects = new Set(all.flatMap((r) => r.subject ?? []));
  const named = all.flatMap((r) => [...r.commits, ...(r.listed ?? []).map(({ hash }) => hash)]);
  const hashes = new Set(named.map((hash) => hash.slice(0, shortHash)));
  const numbers = new Set(all.flatMap((r) => r.requests.map(String)));
  const isMeant = (c: Commit) =>
    hashes.has(c.hash.slice(0, shortHash)) ||
    subjects.has(plainSubject(c.subject)) ||
    (numbers.size > 0 && numbersIn(c).some((number) => numbers.has(number)));
  return commits.filter((c) => reverts.has(c) || isMeant(c));
}

const shortHash = 7;

/** Whatever may be a pull request's number, in the forms of all hosts. */
function numbersIn({ subject, body }: Commit): readonly string[] {
  const place = /merge request|PR-URL|Reviewed-on/.test(body) ? `${subject}\n${body}` : subject;
  return place.match(/\d+/g) ?? [];
}

function inOrder({ commit, brought }: Landing): readonly Commit[] {
  return commit.parents.length > 1 ? [...brought, commit] : [commit];
}

function undoneIn(change: Change, undone: ReadonlyMap<string, Commit>): readonly (readonly [Change, Commit])[] {
  // A series of direct commits lands with its last one: that one alone being undone is not the series being undone.
  const whole =
    change.merge === undefined ? undefined : (undone.get(change.landing.hash) ?? undone.get(change.merge.hash));
  const each = change.commits.map((c) => undone.get(c.hash));
  const by = whole ?? (each.includes(undefined) ? undefined : each.at(-1));
  return by === undefined ? [] : [[change, by]];
}

function relandings(changes: readonly Change[], reverted: ReadonlyMap<Change, Commit>): ReadonlyMap<Change, Change> {
  const waiting = new Map<string, Change>();
  const back = new Map<Change, Change>();
  if (reverted.size === 0) return back;
  for (const change of changes) {
    const key = plainTitle(change);
    const earlier = waiting.get(key);
    const since = earlier === undefined ? undefined : reverted.get(earlier);
    if (earlier !== undefined && since !== undefined && isAfter(change, since) && !isRevert(change)) {
      back.set(earlier, change);
      waiting.delete(key);
    }
    if (reverted.has(change)) waiting.set(key, change);
  }
  return back;
}

function isAfter(change: Change, revert: Commit): boolean {
  return Date.parse(change.landing.committed) >= Date.parse(revert.committed);
}

function plainTitle(change: Change): string {
  return plainSubject(titleOf(change)).replace(again, "").replace(/["”]$/, "").trim().toLowerCase();
}
