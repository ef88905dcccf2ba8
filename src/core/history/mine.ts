import type { Identity } from "./identity.ts";
import { coAuthorsOf } from "./trailers.ts";
import type { Commit } from "./types.ts";

/** A commit that I wrote, or that a trailer says I wrote with somebody. */
export function isMine(commit: Commit, identity: Identity): boolean {
  return identity.isMe(commit.author) || coAuthorsOf(commit).some((person) => identity.isMe(person));
}
