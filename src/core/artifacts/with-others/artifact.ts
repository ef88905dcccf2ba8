import { changeId, type Setting } from "../changes/artifact.ts";
import type { Change } from "../changes/types.ts";
import { changeUrl } from "../changes/url.ts";
import { titleOf } from "../changes/words.ts";
import { artifactId } from "../id.ts";
import type { Artifact, Role } from "../types.ts";

/**
 * An artifact that is the engineer's part in somebody else's change. It is dated on the day the change landed, for git
 * knows no other, and it counts also when the change was undone later: the part was taken.
 */
export function partArtifact(
  change: Change,
  part: { readonly kind: "review" | "pairing"; readonly role: Role; readonly why: string },
  { repository, weekOf }: Setting,
): Artifact {
  const { landing, request, commits } = change;
  const first = commits[0] ?? landing;
  const url = changeUrl(request, landing, repository.webUrl);
  return {
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
    counts: true,
    folder: repository.folder,
    landing: landing.hash,
    ...(request?.number === undefined ? {} : { pullRequest: request.number }),
  };
}
