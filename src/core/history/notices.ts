import type { Problem } from "../problem.ts";
import type { Identity } from "./identity.ts";
import { type Author, peopleOf, probablyMe } from "./people.ts";
import type { Window } from "./window.ts";

/** What a person should know of how a window was read: history that is cut, and work that may be theirs. */
export function noticesOf(window: Pick<Window, "facts" | "authors" | "isCut">, identity: Identity): readonly Problem[] {
  return [...cutHistory(window), ...otherAddresses(window, identity)];
}

/** A window that reaches the end of a shallow clone may lack what came before: the person is told how to get it. */
function cutHistory({ facts, isCut }: Pick<Window, "facts" | "isCut">): readonly Problem[] {
  if (!isCut) return [];
  const message =
    "This clone is shallow: what came before its first commit is not there and is not counted. Run `git fetch --unshallow` in it to get the whole history.";
  return [{ code: "shallow-clone", severity: "warning", message, where: facts.folder }];
}

/** Commits under an address that is probably mine count for nobody until the person says so. */
function otherAddresses({ facts, authors }: Pick<Window, "facts" | "authors">, identity: Identity): readonly Problem[] {
  const isMe = ({ author }: Author): boolean => identity.isMe(author);
  const [mine, others] = [authors.filter(isMe), authors.filter((author) => !isMe(author))];
  return probablyMe(peopleOf(others), peopleOf(mine)).map(({ name, email, commits: count }) => ({
    code: "probably-mine",
    severity: "information",
    message: `${count} ${count === 1 ? "commit" : "commits"} by ${name} <${email}> may be yours and ${count === 1 ? "is" : "are"} not counted. If so, add the address to the setting ladderlog.identities, or give it with --author.`,
    where: facts.folder,
  }));
}
