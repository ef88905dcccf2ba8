import { identityFor } from "../artifacts/identity.ts";
import type { CollectRequest } from "../collect.ts";
import { type Identity, learnFromAll } from "../history/identity.ts";
import type { RepositoryFacts } from "../history/types.ts";
import type { Marks } from "./marks.ts";

/** The engineer as an earlier reading came to know them. */
export function learnedIdentity(facts: RepositoryFacts, request: CollectRequest, { me, handles }: Marks): Identity {
  const identity = identityFor(facts, request);
  // Of the others nothing is learned.
  learnFromAll(identity, me);
  for (const handle of handles) identity.learnHandle(handle);
  return identity;
}
