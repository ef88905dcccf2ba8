import { isBot } from "./bots.ts";
import type { Identity } from "./identity.ts";
import { pullRequestOf } from "./pull-request.ts";
import type { Landing } from "./types.ts";

/** Every form that names the owner of a fork says so. */
const saysMerge = /merge/i;

/** The owners of forks, in lower case, by whose work came from there. */
export interface ForkOwners {
  /** Nobody's but the engineer's: the account must be theirs. */
  readonly mine: readonly string[];
  /** The engineer's and others': it could be an organisation. */
  readonly shared: readonly string[];
  readonly others: readonly string[];
}

/**
 * The owners of forks from which pull requests came, bots' commits and the repository's own owner left out.
 * @param repository `owner/name`; its owner holds everybody's branches.
 */
export async function forkOwners(
  landings: Iterable<Landing> | AsyncIterable<Landing>,
  repository: string,
  me: Pick<Identity, "isMe">,
): Promise<ForkOwners> {
  const home = repository.split("/")[0]?.toLowerCase();
  const whose = new Map<string, keyof ForkOwners>();
  for await (const { commit, brought } of landings) {
    const owner = saysMerge.test(commit.subject) ? pullRequestOf(commit)?.owner?.toLowerCase() : undefined;
    if (owner === undefined || owner === home) continue;
    const work = brought.filter(({ parents, author }) => parents.length < 2 && !isBot(author));
    const own = work.filter(({ author }) => me.isMe(author)).length;
    const now = own === work.length ? "mine" : own > 0 ? "shared" : "others";
    const known = whose.get(owner) ?? now;
    if (work.length > 0) whose.set(owner, known === now ? known : "shared");
  }
  const ownersOf = (who: keyof ForkOwners) => [...whose].flatMap(([owner, found]) => (found === who ? [owner] : []));
  return { mine: ownersOf("mine"), shared: ownersOf("shared"), others: ownersOf("others") };
}
