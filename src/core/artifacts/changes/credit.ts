import { isAssistantAddress } from "../../history/assistants.ts";
import { isBot } from "../../history/bots.ts";
import type { Commit, Person } from "../../history/types.ts";
import { namedByAll } from "../with-others/suggestions.ts";
import type { Handles } from "./handles.ts";
import type { Change, Credit } from "./types.ts";

/** Who wrote at least this share of a branch's commits is its co-author, and not only somebody who helped. */
const substantial = 0.25;

/** One author of a branch, under all the addresses used on it. */
interface Author {
  readonly people: readonly Person[];
  readonly commits: number;
}

/**
 * Whose a change is, whoever merged it. With one author it is theirs. With several it is the one whose account the
 * branch came from (`from ada/topic`), else the author of its first commit. A bot's branch is nobody's, also when
 * people added to it: those are sharers. An AI tool owns nothing: its branch is the first person's who wrote on it.
 */
export function creditOf(change: Change, handles: Handles): Credit {
  const commits = change.commits;
  const authors = authorsOf(commits);
  const owner = ownerOf(change, authors, handles);
  const others = authors.filter((a) => a !== owner && !a.people.some(isBot));
  const share = (a: Author) => a.commits / commits.length >= substantial;
  const sharers = others.filter(share).flatMap((a) => a.people);
  const helpers = others.filter((a) => !share(a)).flatMap((a) => a.people);
  const known = new Set([...(owner?.people ?? []), ...sharers].map(emailOf));
  const { wrote, suggested } = namedByAll(commits);
  const isAnother = (p: Person) => !isBot(p) && !known.has(emailOf(p));
  const named = [...helpers, ...wrote].filter(isAnother);
  return {
    owner: owner === undefined || owner.people.some(isBot) ? [] : owner.people,
    sharers,
    named,
    suggested: suggested.filter((p) => isAnother(p) && !named.some((n) => emailOf(n) === emailOf(p))),
    byBot: owner?.people.some(isBot) === true,
  };
}

function ownerOf(change: Change, all: readonly Author[], handles: Handles): Author | undefined {
  const authors = all.filter((a) => !a.people.every((p) => isAssistantAddress(p.email)));
  const handle = change.request?.owner;
  if (authors.length < 2 || handle === undefined) return authors[0];
  const picked = handles.pick(
    handle,
    authors.flatMap((a) => a.people),
  );
  return authors.find((a) => picked !== undefined && a.people.includes(picked)) ?? authors[0];
}

/** In the order of their first commits. Two addresses are one author on one branch when their full names are the same. */
function authorsOf(commits: readonly Commit[]): readonly Author[] {
  const authors: { people: Person[]; commits: number }[] = [];
  for (const { author } of commits) {
    const known = authors.find((a) => a.people.some((p) => isSame(p, author)));
    if (known === undefined) authors.push({ people: [author], commits: 1 });
    else {
      known.commits += 1;
      if (!known.people.some((p) => emailOf(p) === emailOf(author))) known.people.push(author);
    }
  }
  return authors;
}

function isSame(a: Person, b: Person): boolean {
  return emailOf(a) === emailOf(b) || (a.name === b.name && /\S\s+\S/.test(a.name));
}

const emailOf = (person: Person): string => person.email.trim().toLowerCase();
