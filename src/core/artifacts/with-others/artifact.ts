import { changeId, type Setting, shownOf } from "../changes/artifact.ts";
import type { Landed } from "../changes/landed.ts";
import type { Change } from "../changes/types.ts";
import { reverted } from "../changes/undone.ts";
import { changeUrl } from "../changes/url.ts";
import { shownCommit, titleOf } from "../changes/words.ts";
import { artifactId } from "../id.ts";
import type { Artifact } from "../types.ts";

/**
 * An artifact that is the engineer's part in somebody else's change. It is dated on the day the change landed, for git
 * knows no other. Where the change stands reverted it does not count, as the change itself does not.
 */
export function partArtifact(
  change: Change,
  part: Pick<Artifact, "role" | "why" | "reason"> & { readonly kind: "review" | "pairing" },
  { repository, weekOf, landed }: Setting & { readonly landed: Landed },
): Artifact {
  const undone = landed.reverts.undoneBy(change);
  const { landing, request, commits } = change;
  const first = commits[0] ?? landing;
  const url = changeUrl(request, landing, repository.webUrl);
  const artifact: Artifact = {
    id: artifactId(part.kind, changeId(first)),
    kind: part.kind,
    title: titleOf(change),
    date: landing.committed,
    landed: landing.committed,
    week: weekOf(landing.committed),
    role: part.role,
    repository: repository.name,
    commit: first.hash,
    ...(url === undefined ? {} : { url }),
    status: "merged",
    why: part.why,
    counts: part.reason === undefined,
    ...(part.reason === undefined ? {} : { reason: part.reason }),
    folder: repository.folder,
    landing: landing.hash,
    ...shownOf(shownCommit(change), first),
    ...(request?.number === undefined ? {} : { pullRequest: request.number }),
  };
  return undone === undefined ? artifact : reverted(artifact, undone);
}
