import { mentorsOf } from "../../history/trailers.ts";
import type { Change, Who } from "../changes/types.ts";

/** Whether a change names the engineer as the mentor of who wrote it (`Mentored-by`), on any commit or on its merge. */
export function isMentorOf({ merge, commits }: Change, who: Who): boolean {
  const all = merge === undefined ? commits : [merge, ...commits];
  return all.some((commit) => mentorsOf(commit).some((person) => who.isMe(person)));
}
