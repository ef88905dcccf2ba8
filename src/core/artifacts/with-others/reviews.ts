import { reviewerHandlesOf, reviewersOf } from "../../history/trailers.ts";
import type { ChangedPath } from "../../history/types.ts";
import type { Setting } from "../changes/artifact.ts";
import { type Landed, partIn } from "../changes/landed.ts";
import type { Change, Who } from "../changes/types.ts";
import type { Artifact } from "../types.ts";
import { partArtifact } from "./artifact.ts";
import { pairingOf } from "./pairing.ts";

export interface WithOthersInput extends Setting {
  readonly landed: Landed;
  readonly identity: Who;
  /** What a commit changed; known for those that `commitsToRead` names. */
  readonly changesOf: (hash: string) => readonly ChangedPath[] | undefined;
  /** The engineer's document artifacts of this repository. */
  readonly documents?: readonly Artifact[];
}

/**
 * One review for each landed change of somebody else that names the engineer as its reviewer: by `Reviewed-by`,
 * `Acked-by`, `Tested-by` or `Approved-by` (on any of its commits, or on its merge), as bors' `r=`, or by a suggestion
 * that was committed. Never of the engineer's own work, in whole or in part (a slight touch aside), of what is a pairing
 * already, or of a bot's. In the order of landing.
 */
export function reviewArtifacts(input: WithOthersInput): Artifact[] {
  return input.landed.changes.flatMap((change) => {
    const credit = input.landed.creditOf(change);
    const part = partIn(credit, input.identity);
    if (credit.byBot || part === "author" || part === "co-author" || pairingOf(change, input) !== undefined) return [];
    const why = reviewOf(change, credit.suggested, input.identity);
    return why === undefined ? [] : [partArtifact(change, { kind: "review", role: "reviewer", why }, input)];
  });
}

function reviewOf(
  { merge, commits, request }: Change,
  suggested: readonly { name: string; email: string }[],
  who: Who,
): string | undefined {
  const all = merge === undefined ? commits : [merge, ...commits];
  const named = all.some(
    (c) => reviewersOf(c).some((p) => who.isMe(p)) || reviewerHandlesOf(c).some((h) => who.isMyHandle(h)),
  );
  if (named) return "named as reviewer in the commit's trailers";
  if (request?.reviewers?.some((handle) => who.isMyHandle(handle))) return "named as reviewer by the merge queue";
  return suggested.some((p) => who.isMe(p)) ? "a suggestion from the review was committed" : undefined;
}
