import { partIn } from "../changes/landed.ts";
import type { Change } from "../changes/types.ts";
import type { Artifact } from "../types.ts";
import { partArtifact } from "./artifact.ts";
import { isMentorOf } from "./mentor.ts";
import type { WithOthersInput } from "./reviews.ts";
import { isSlight } from "./slight.ts";
import { doubtOfSquash } from "./squash-names.ts";
import { namedByAll } from "./suggestions.ts";

/**
 * One pairing for each landed change of somebody else in which the engineer took part: as a co-author by a trailer, with
 * a few commits of the branch (unless they are slight), or as the mentor whom its commits name. A substantial share is a
 * change of the engineer's own (as co-author) and no pairing, a suggestion taken from a review is a review, and what
 * landed a document of the engineer's is that document. In the order of landing.
 */
export function pairingArtifacts(input: WithOthersInput): Artifact[] {
  const documents = new Set(input.documents?.filter(isMine).map(({ landing }) => landing));
  return input.landed.changes.flatMap((change) => {
    if (documents.has(change.landing.hash)) return [];
    const part = pairingOf(change, input);
    return part === undefined ? [] : [partArtifact(change, { kind: "pairing", ...part }, input)];
  });
}

function isMine({ role, landing }: Artifact): boolean {
  return landing !== undefined && (role === "author" || role === "co-author");
}

/** The engineer's part as a pairing, with its reason; undefined for none, for too slight a one, and for a larger one. */
export function pairingOf(
  change: Change,
  { landed, identity, changesOf }: WithOthersInput,
): Pick<Artifact, "role" | "why" | "reason"> | undefined {
  const credit = landed.creditOf(change);
  const part = partIn(credit, identity);
  if (part === "helper") {
    const own = change.commits.filter((c) => identity.isMe(c.author));
    const trailer = namedByAll(change.commits).wrote.some((p) => identity.isMe(p));
    if (own.length === 0 || (trailer && isSlight(own, changesOf))) {
      const doubt = own.length === 0 ? doubtOfSquash(change, identity, changesOf) : undefined;
      const why = "named as co-author of somebody else's change";
      return { role: "co-author", why, ...(doubt === undefined ? {} : { reason: doubt }) };
    }
    if (!isSlight(own, changesOf))
      return { role: "co-author", why: `${own.length} of ${change.commits.length} commits of somebody else's branch` };
  }
  if (credit.byBot || part === "author" || part === "co-author" || !isMentorOf(change, identity)) return undefined;
  return { role: "reviewer", why: "named as mentor in the commit's trailers" };
}
