import { isBot } from "./bots.ts";
import { tellingLocalPart } from "./local-part.ts";
import { plainName } from "./names.ts";
import { accountOf } from "./noreply.ts";
import type { Person } from "./types.ts";

/** One address of a history, with the name it last went by. Two addresses of one person are two entries. */
export interface PersonInHistory {
  readonly name: string;
  readonly email: string;
  readonly commits: number;
  /** When the latest of them was written, ISO. */
  readonly last: string;
}

/** One author as commits write them: how many they wrote, and when the latest of them was written (ISO). */
export interface Author {
  readonly author: Person;
  readonly commits: number;
  readonly last: string;
}

/** The authors of one history or of several, each address once, most commits first; bots left out. */
export function peopleOf(authors: Iterable<Author>): readonly PersonInHistory[] {
  const people = new Map<string, PersonInHistory>();
  for (const { author, commits, last } of authors) {
    if (author.email === "" || isBot(author)) continue;
    add(people, { name: author.name, email: author.email, commits, last });
  }
  return mostFirst(people.values());
}

function add(people: Map<string, PersonInHistory>, person: PersonInHistory): void {
  const key = person.email.toLowerCase();
  const known = people.get(key);
  const latest = known === undefined || isLater(person, known) ? person : known;
  people.set(key, { ...latest, commits: person.commits + (known?.commits ?? 0) });
}

/** Of two at one instant always the same one, in whatever order they come. */
function isLater(a: PersonInHistory, b: PersonInHistory): boolean {
  const apart = Date.parse(a.last) - Date.parse(b.last);
  return apart === 0 ? a.name < b.name : apart > 0;
}

function mostFirst(people: Iterable<PersonInHistory>): readonly PersonInHistory[] {
  return [...people].sort((a, b) => b.commits - a.commits || (a.email < b.email ? -1 : 1));
}

/**
 * Who in a history is probably the engineer, beside those already known: the same whole name, the same telling local part
 * of an address, or an account of that name. These are for offering only, and never taken without asking.
 */
export function probablyMe(people: readonly PersonInHistory[], known: readonly Person[]): readonly PersonInHistory[] {
  const emails = new Set(known.map(({ email }) => email.toLowerCase()));
  const names = new Set(known.map(({ name }) => plainName(name)).filter((name) => name.includes(" ")));
  const accounts = new Set(known.flatMap(({ email }) => account(email) ?? []));
  return people.filter(({ name, email }) => {
    if (emails.has(email.toLowerCase())) return false;
    const theirs = account(email);
    return names.has(plainName(name)) || (theirs !== undefined && accounts.has(theirs));
  });
}

function account(email: string): string | undefined {
  return accountOf(email)?.login ?? tellingLocalPart(email);
}
