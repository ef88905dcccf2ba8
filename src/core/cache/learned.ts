import { identityFor } from "../artifacts/identity.ts";
import type { CollectRequest } from "../collect.ts";
import type { Identity } from "../history/identity.ts";
import type { RepositoryFacts } from "../history/types.ts";
import type { Marks } from "./marks.ts";

/** The engineer as an earlier reading came to know them. */
export function learnedIdentity(facts: RepositoryFacts, request: CollectRequest, { me, handles }: Marks): Identity {
  const identity = identityFor(facts, request);
  // Of the others nothing is learned. Twice, as it was at first: what one of them teaches may make another one me.
  for (const person of [...me, ...me]) identity.learn(person);
  for (const handle of handles) identity.learnHandle(handle);
  return identity;
}
