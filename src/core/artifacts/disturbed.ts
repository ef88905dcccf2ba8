import { type Before, type Earlier, withoutChange } from "./before.ts";
import type { CollectedChanges } from "./changes/collect.ts";
import { isFoundAgain } from "./changes/credit.ts";
import { onlyDocuments } from "./changes/fold.ts";
import type { Landed } from "./changes/landed.ts";
import { isPlanning } from "./plans.ts";
import type { Artifact } from "./types.ts";

/** What is new, and everything together. */
interface Now {
  readonly landed: Landed;
  readonly earlier: Earlier;
  readonly changes: CollectedChanges;
  /** Documents that are new. */
  readonly added: readonly Artifact[];
  readonly all: readonly Artifact[];
}

/** Whether something that was found earlier would be found otherwise now, and how cannot be told from what is known of it. */
export function isDisturbed(before: Before, now: Now): boolean {
  const { landed, changes } = now;
  // What brought back something undone may do so no more, under another title.
  if (landed.goesOn !== undefined && before.seen.hasReverts) return true;
  const { owned, contests, ...kept } = withoutChange(before.seen, landed.goesOn);
  const unblocked = new Set(kept.unblocks);
  if (owned.some(({ id }) => changes.unblocks.has(id) !== unblocked.has(id))) return true;
  if (contests.some((contest) => !isFoundAgain(contest, landed.handles))) return true;
  return isPlainAgain(before, now) || isForAnyOf(now);
}

/** What unblocked others and does no more may have been planned: unblocking changes are not linked. */
function isPlainAgain({ artifacts }: Before, { earlier, all }: Now): boolean {
  const unblocking = (list: readonly Artifact[]): ReadonlySet<string> =>
    new Set(list.flatMap(({ id, kind }) => (kind === "unblock" ? [id] : [])));
  const [was, is] = [unblocking(artifacts), unblocking(all)];
  return earlier.changes.some(({ id }) => was.has(id) && !is.has(id));
}

/** An earlier change may have been planned in a new document, if it began later, or may have done nothing but write it. */
function isForAnyOf({ added, earlier: { documents, changes } }: Now): boolean {
  if (added.length === 0) return false;
  const isPlanned = (plan: Artifact): boolean =>
    changes.some(({ date }) => !(Date.parse(date) <= Date.parse(plan.date)));
  if (added.some((document) => isPlanning(document.kind) && isPlanned(document))) return true;
  const isWhole = onlyDocuments([...documents, ...added]);
  return changes.some(({ paths = [] }) => isWhole(paths.map((path) => ({ path }))));
}
