import type { CollectRequest } from "../collect.ts";
import { createIdentity, type Identity } from "../history/identity.ts";
import type { RepositoryFacts } from "../history/types.ts";

/** The engineer as the request and the repository's own configuration give them, before anything is read. */
export function identityFor(
  facts: RepositoryFacts,
  request: Pick<CollectRequest, "identities" | "onlyIdentities">,
): Identity {
  const emails = request.onlyIdentities === true ? [] : facts.emails;
  return createIdentity({ emails, identities: request.identities });
}
