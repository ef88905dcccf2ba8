import { endInstant, instantsToRead } from "../../calendar/bounds.ts";
import type { CommitChanges, Landing } from "../../history/types.ts";
import { readLanded } from "../changes/landed.ts";
import type { Reading } from "../reading.ts";
import type { Artifact } from "../types.ts";
import { isWithin } from "../when.ts";
import type { Collaborator } from "./collaborator.ts";
import { collaboratorsOf, pathsOf } from "./collaborators.ts";

/**
 * Who worked with the engineer in one repository over the period. Beside what recognition knows it reads once more which
 * commits changed the paths of the engineer's artifacts: names only, no contents.
 * @throws RepositoryError when that cannot be read.
 */
export async function readCollaborators(
  reading: Reading,
  artifacts: readonly Artifact[],
): Promise<readonly Collaborator[]> {
  const { request, window, identity } = reading;
  const { period } = request;
  const ofPeriod = artifacts.filter((one) => one.counts && isWithin(one, period, period.timeZone));
  if (ofPeriod.length === 0) return [];
  // Everybody's work is asked for here, and not only what concerns the engineer.
  const landings: Landing[] = [];
  for await (const landing of window.landings()) landings.push(landing);
  const landed = landings.flatMap(({ commit, brought }) => [...new Set([...brought, commit])]).reverse();
  return collaboratorsOf({
    artifacts: ofPeriod,
    landed: readLanded(landings, window.facts),
    commits: [...landed, ...window.drafts.flatMap(({ commits }) => commits)],
    who: identity,
    changes: await changesTo(new Set(ofPeriod.flatMap((one) => [...pathsOf(one)])), reading),
    until: endInstant(period),
  });
}

async function changesTo(
  paths: ReadonlySet<string>,
  { reader, request, window }: Reading,
): Promise<readonly CommitChanges[]> {
  const tip = window.facts.defaultBranch?.tip;
  if (tip === undefined || paths.size === 0) return [];
  const base = await reader.lastBefore(tip, instantsToRead(request.period).from, request.signal);
  const range = { include: [tip], exclude: base === undefined ? [] : [base] };
  const changes: CommitChanges[] = [];
  for await (const one of reader.changesTo((path) => paths.has(path), range, request.signal)) changes.push(one);
  return changes;
}
