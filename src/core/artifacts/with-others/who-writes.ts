import { instantsToRead } from "../../calendar/bounds.ts";
import type { CollectRequest } from "../../collect.ts";
import type { CommitRange } from "../../history/types.ts";
import type { Reading } from "../reading.ts";
import type { Tip } from "../tip.ts";
import type { Artifact } from "../types.ts";
import { tellsAreas } from "./codeowners.ts";
import { unblocksByUse } from "./unblock-by-use.ts";

/** Over longer periods than this, people change too much to say who usually writes where. */
const longestForUse = 400 * 86_400_000;
/** Who wrote there in the year before is no visitor either. */
const yearBefore = 365 * 86_400_000;

/** Whether it is asked who usually writes where: nothing says who owns what, and the period is short enough. */
export function asksWhoWrites(period: CollectRequest["period"], { codeowners }: Tip): boolean {
  const { from, until } = instantsToRead(period);
  return (codeowners === undefined || !tellsAreas(codeowners)) && Date.parse(until) - Date.parse(from) <= longestForUse;
}

/**
 * The changes with those found that unblock others by who usually writes there, for a repository that does not say who owns what.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function withUnblocks(changes: readonly Artifact[], reading: Reading): Promise<readonly Artifact[]> {
  const { reader, request, window, identity } = reading;
  const tip = window.facts.defaultBranch?.tip;
  const { from } = instantsToRead(request.period);
  if (tip === undefined || !asksWhoWrites(request.period, reading.tip)) return changes;
  const since = new Date(Date.parse(from) - yearBefore).toISOString();
  const range: CommitRange = { include: [tip], exclude: [], since };
  const { signal } = request;
  return await unblocksByUse(changes, { reader, range, identity, ...(signal === undefined ? {} : { signal }) });
}
