import { kindGroup } from "../artifacts/kinds.ts";
import type { Artifact } from "../artifacts/types.ts";
import type { RepositoryFacts } from "../history/types.ts";

/** Who is asked for. */
interface Asked {
  readonly identities: readonly string[];
  readonly onlyIdentities?: boolean;
  readonly isOwnJournal?: boolean;
}

/** What was logged by hand says not whose it is: it is the person's own, and nobody else's who is asked for. */
export function isMyJournal(asked: Asked, repositories: readonly RepositoryFacts[]): boolean {
  if (asked.onlyIdentities !== true || asked.isOwnJournal === true) return true;
  const identities = new Set(asked.identities.map((identity) => identity.trim().toLowerCase()));
  return repositories.some(({ emails }) => emails.some((email) => identities.has(email.toLowerCase())));
}

/** Both, without what was logged by its address and is in git too: that one stands, tied to the same criteria. */
export function withoutTwins(live: readonly Artifact[], logged: readonly Artifact[]): readonly Artifact[] {
  const byUrl = new Map(live.map((artifact) => [artifact.url, artifact]));
  const twins = new Map(logged.flatMap((one) => twinOf(one, byUrl)));
  const known = live.map((artifact) => {
    const criteria = logged.filter((one) => twins.get(one) === artifact).flatMap((one) => one.criteria ?? []);
    return criteria.length === 0 ? artifact : { ...artifact, criteria: [...(artifact.criteria ?? []), ...criteria] };
  });
  return [...known, ...logged.filter((one) => !twins.has(one))];
}

function twinOf(
  one: Artifact,
  byUrl: ReadonlyMap<string | undefined, Artifact>,
): readonly (readonly [Artifact, Artifact])[] {
  const twin = one.url === undefined ? undefined : byUrl.get(one.url.replace(/\/$/, ""));
  return twin !== undefined && kindGroup(twin.kind) === kindGroup(one.kind) ? [[one, twin]] : [];
}
