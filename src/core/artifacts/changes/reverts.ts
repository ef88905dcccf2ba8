import { membersOf } from "../../history/landing.ts";
import type { NamedCommits } from "../../history/named-commits.ts";
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

/** Whether a change stands undone, or did until it landed again. */
export function wasUndone(change: Change, reverts: Reverts): boolean {
  return (reverts.undoneBy(change) ?? reverts.landedAgainAs(change)) !== undefined;
}

/** True for a change that does nothing but undo (or redo, by undoing an undoing) earlier commits: it is no work of its own. */
export function isRevert(change: Change): boolean {
  return change.commits.every((c) => revertOf(c) !== undefined && revertWords.test(c.subject));
}

/** What may be reverted, what reverts, and what may bring it back: gathered while landings go by, oldest first. */
export class RevertReader {
  readonly #named: NamedCommits;
  readonly #concerned = new Map<string, Commit>();
  readonly #titles = new Set<string>();

  /** @param named what the reverts of these landings name, from an earlier look at all of them. */
  constructor(named: NamedCommits) {
    this.#named = named;
  }

  landing(landing: Landing): void {
    for (const commit of membersOf(landing)) if (this.#named.concerns(commit)) this.#concerned.set(commit.hash, commit);
  }

  /** Whether a change has to be kept to know which ones stand reverted. Takes them in the order of landing, after their landings. */
  needs(change: Change): boolean {
    const { landing, merge, commits } = change;
    const all = [landing, ...(merge === undefined ? [] : [merge]), ...commits];
    if (all.some((commit) => this.#concerned.has(commit.hash))) {
      this.#titles.add(plainTitle(change));
      return true;
    }
    return this.#titles.size > 0 && this.#titles.has(plainTitle(change));
  }

  /**
   * Which changes stand reverted at the end: one whose merge or landing was reverted, or all of whose commits were. A change
   * that landed again, under its title or as `Reland …`, after it was undone, stands again.
   * @param changes all that are needed, in the order of landing.
   */
  result(changes: readonly Change[]): Reverts {
    const undone = revertedCommits([...this.#concerned.values()]);
    const reverted = new Map(changes.flatMap((change) => undoneIn(change, undone)));
    const back = relandings(changes, reverted);
    const from = new Map([...back].map(([original, later]) => [later, original]));
    return {
      undoneBy: (change) => (back.has(change) ? undefined : reverted.get(change)),
      landedAgainAs: (change) => back.get(change),
      bringsBack: (change) => from.get(change),
    };
  }
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

/** By what title a change is known when it lands again after it was undone. */
export function plainTitle(change: Change): string {
  return plainSubject(titleOf(change)).replace(again, "").replace(/["”]$/, "").trim().toLowerCase();
}
