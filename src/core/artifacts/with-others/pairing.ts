import { partIn } from "../changes/landed.ts";
import type { Artifact } from "../types.ts";
import { partArtifact } from "./artifact.ts";
import type { WithOthersInput } from "./reviews.ts";

/**
 * One pairing for each landed change of somebody else in which the engineer took part as a co-author, by a trailer or
 * with a few commits of the branch. A substantial share is a change of the engineer's own (as co-author) and no pairing, and a suggestion
 * taken from a review is a review. In the order of landing.
 */
export function pairingArtifacts(input: WithOthersInput): Artifact[] {
  return input.landed.changes.flatMap((change) => {
    if (partIn(input.landed.creditOf(change), input.identity) !== "helper") return [];
    const own = change.commits.filter((c) => input.identity.isMe(c.author)).length;
    const why =
      own === 0
        ? "named as co-author of somebody else's change"
        : `${own} of ${change.commits.length} commits of somebody else's branch`;
    return [partArtifact(change, { kind: "pairing", role: "co-author", why }, input)];
  });
}
