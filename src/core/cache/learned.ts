import { identityFor } from "../artifacts/identity.ts";
import type { CollectRequest } from "../collect.ts";
import type { Identity } from "../history/identity.ts";
import type { RepositoryFacts } from "../history/types.ts";
import type { Marks } from "./marks.ts";

/** The engineer as an earlier reading came to know them. */
export function learnedIdentity(
  facts: RepositoryFacts,
  request: CollectRequest,
  { authors, handles }: Marks,
): Identity {
  const identity = identityFor(facts, request);
  for (const { author } of [...authors, ...authors]) identity.learn(author);
  for (const handle of handles) identity.learnHandle(handle);
  return identity;
}
