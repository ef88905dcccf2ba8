import { isAssistantAddress } from "../../history/assistants.ts";
import { isBot, isMadeByJob } from "../../history/bots.ts";
import { ownList } from "../../history/compact.ts";
import { isAnybodys } from "../../history/names.ts";
import type { Commit, Person } from "../../history/types.ts";
import { namedByAll } from "../with-others/suggestions.ts";
import { changeId } from "./artifact.ts";
import { type Handles, originsOf } from "./handles.ts";
import type { Change, Credit } from "./types.ts";

/**
 * Who wrote at least this share of a branch's commits is its co-author, and not only somebody who helped. The one who
 * merged it needs more: mergers put last touches on what others wrote.
 */
const substantial = { anyone: 1 / 3, merger: 1 / 2 };

/** One author of a branch, under all the addresses used on it. */
interface Author {
  readonly people: readonly Person[];
  readonly commits: number;
}

/**
 * Whose a change is, whoever merged it. With one author it is theirs. With several it is the one whose account the
 * branch came from (`from ada/topic`), else who wrote most of its commits, else the first of these. A bot's branch is nobody's, also when people
 * added to it, unless one of them wrote most of it: that one is a sharer. An AI tool owns nothing: its branch is the first person's who wrote on it.
 * What jobs committed is nobody's, a squash apart: there the job only merged.
 */
export function creditOf(change: Change, handles: Handles): Credit {
  const commits = change.commits;
  if (!isNumberedAlone(change) && commits.every(isMadeByJob)) return nobodys;
  const authors = authorsOf(commits);
  const owner = ownerOf(change, authors, handles);
  const others = authors.filter((a) => a !== owner && !a.people.some(isBot));
  const merger = change.merge?.author;
  const share = (a: Author) => {
    const isMerger = merger !== undefined && a.people.some((p) => isSame(p, merger));
    return a.commits / commits.length >= (isMerger ? substantial.merger : substantial.anyone);
  };
  const sharers = others.filter(share).flatMap((a) => a.people);
  const helpers = others.filter((a) => !share(a)).flatMap((a) => a.people);
  const known = new Set([...(owner?.people ?? []), ...sharers].map(emailOf));
  const { wrote, suggested } = namedByAll(commits);
  const isAnother = (p: Person) => !isBot(p) && !known.has(emailOf(p));
  const named = [...helpers, ...wrote].filter(isAnother);
  return {
    owner: ownList(owner === undefined || owner.people.some(isBot) ? [] : owner.people),
    sharers: ownList(sharers),
    named: ownList(named),
    suggested: ownList(suggested.filter((p) => isAnother(p) && !named.some((n) => emailOf(n) === emailOf(p)))),
    byBot: owner?.people.some(isBot) === true && !others.some((a) => a.commits > 1 && a.commits * 2 > commits.length),
  };
}

/** A pull request that its own commits number, and no merge: a squash, or what was rebased. */
function isNumberedAlone({ merge, request }: Change): boolean {
  return merge === undefined && request?.number !== undefined;
}

const nobodys: Credit = { owner: [], sharers: [], named: [], suggested: [], byBot: true };

/** A change of several people, of whom one may own it by the account that it came from. */
export interface Contest {
  /** The id of the change (`changeId`). */
  readonly id: string;
  /** Accounts, the surest first. */
  readonly origins: readonly string[];
  readonly people: readonly Person[];
  /** The address of whom an account was found to be. */
  readonly found?: string;
}

/** What was asked of account names to tell whose a change is; undefined where nothing had to be asked. */
export function contestOf(change: Change, handles: Handles): Contest | undefined {
  const origins = originsOf(change);
  const authors = peopleAmong(authorsOf(change.commits));
  if (origins.length === 0 || authors.length < 2) return undefined;
  const people = authors.flatMap((a) => a.people);
  const found = pickedBy(origins, people, handles);
  const id = changeId(change.commits[0] ?? change.landing);
  return { id, origins, people, ...(found === undefined ? {} : { found: found.email }) };
}

/** Whether account names tell the same of it as they did. */
export function isFoundAgain({ origins, people, found }: Contest, handles: Handles): boolean {
  return pickedBy(origins, people, handles)?.email === found;
}

function ownerOf(change: Change, all: readonly Author[], handles: Handles): Author | undefined {
  const authors = peopleAmong(all);
  if (authors.length < 2) return authors[0];
  const people = authors.flatMap((a) => a.people);
  const picked = pickedBy(originsOf(change), people, handles);
  return picked === undefined ? mainAuthor(authors) : authors.find((a) => a.people.includes(picked));
}

/** AI tools own nothing. */
function peopleAmong(authors: readonly Author[]): readonly Author[] {
  return authors.filter((a) => !a.people.every((p) => isAssistantAddress(p.email)));
}

function pickedBy(origins: readonly string[], people: readonly Person[], handles: Handles): Person | undefined {
  for (const origin of origins) {
    const picked = handles.pick(origin, people);
    if (picked !== undefined) return picked;
  }
  return undefined;
}

/** What a bot started is the bot's. */
function mainAuthor(authors: readonly Author[]): Author | undefined {
  const [first] = authors;
  if (first?.people.some(isBot) === true) return first;
  const most = Math.max(...authors.map((a) => a.commits));
  return authors.find((a) => a.commits === most);
}

/** In the order of their first commits. Two addresses are one author on one branch when their names are the same. */
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
  return emailOf(a) === emailOf(b) || (a.name === b.name && a.name.length > 3 && !isAnybodys(a.name));
}

const emailOf = (person: Person): string => person.email.trim().toLowerCase();
