import { isBot } from "./bots.ts";
import type { Identity } from "./identity.ts";
import { pullRequestOf } from "./pull-request.ts";
import type { Landing } from "./types.ts";

/** Every form that names the owner of a fork says so. */
const saysMerge = /merge/i;

/**
 * Account names that must be the engineer's: the owners of forks from which pull requests came whose every commit (bots
 * left out) is the engineer's. An owner whose fork brought anybody else's work as well could be an organisation, and
 * is left out, as is the repository's own owner.
 * @param repository `owner/name`; its owner holds everybody's branches.
 */
export async function handlesFromMerges(
  landings: Iterable<Landing> | AsyncIterable<Landing>,
  repository: string,
  me: Pick<Identity, "isMe">,
): Promise<readonly string[]> {
  const home = repository.split("/")[0]?.toLowerCase();
  const mine = new Map<string, boolean>();
  for await (const { commit, brought } of landings) {
    const owner = saysMerge.test(commit.subject) ? pullRequestOf(commit)?.owner?.toLowerCase() : undefined;
    if (owner === undefined || owner === home) continue;
    const work = brought.filter(({ parents, author }) => parents.length < 2 && !isBot(author));
    if (work.length > 0) mine.set(owner, (mine.get(owner) ?? true) && work.every(({ author }) => me.isMe(author)));
  }
  return [...mine].flatMap(([owner, only]) => (only ? [owner] : []));
}
