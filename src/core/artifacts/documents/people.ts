import { guessesOf } from "../../history/guesses.ts";
import { plainName } from "../../history/names.ts";
import { accountOf } from "../../history/noreply.ts";
import type { Person } from "../../history/types.ts";
import { lazily } from "../../lazily.ts";
import type { Named } from "./named.ts";

/** The people of a history: which addresses and names are one person, and whom a document can mean. */
export interface KnownPeople {
  /** The key of a named author who commits here; undefined for one who does not, as far as can be told. */
  keyOfNamed(author: Named): string | undefined;
  /** One key for all addresses and names of a person. */
  keyOf(person: Person): string;
  /** Everybody who may go by an account name or by a whole name without initials (`guessesOf`). */
  goingBy(guess: string): readonly Person[];
  /**
   * What was asked for so far, but for addresses that are known. Somebody new, whose name and account nobody else has, changes an answer
   * only where they go by something among this (`waysToGo`).
   */
  readonly sought: ReadonlySet<string>;
}

/**
 * Gathers the people of a history. Two addresses with one whole name are one person; so are two names with one address. There may be
 * thousands, and most documents name nobody: they are gathered when one is asked for.
 */
export function knownPeople(authors: Iterable<{ readonly author: Person }>): KnownPeople {
  const keys = lazily(() => keysOf(authors));
  const guessed = lazily(() => byGuess(keys().people));
  const sought = new Set<string>();
  const keyOfAny = (email: string, handle: string, name: string): string | undefined => {
    // Nobody is known by having no address.
    const known = email === "" ? undefined : keys().byEmail.get(email);
    if (known !== undefined) return known;
    for (const one of [email, handle, name]) if (one !== "") sought.add(one);
    return keys().byHandle.get(handle) ?? keys().byName.get(name);
  };
  return {
    keyOfNamed: ({ name = "", email = "", handle = "" }) => keyOfAny(email, handle, plainName(name)),
    keyOf: ({ name, email }) => keyOfAny(email.toLowerCase(), "", plainName(name)) ?? email.toLowerCase(),
    goingBy: (guess) => {
      sought.add(guess);
      return guessed().get(guess) ?? [];
    },
    sought,
  };
}

/** All that a document or a trailer may call a person by. */
export function waysToGo(person: Person): ReadonlySet<string> {
  return new Set([person.email.toLowerCase(), ...guesses(person)]);
}

/** Keys of people by what they are known by, and each address with the first name that it goes by. */
interface Keys {
  readonly byEmail: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string>;
  readonly byHandle: ReadonlyMap<string, string>;
  readonly people: readonly Person[];
}

function keysOf(authors: Iterable<{ readonly author: Person }>): Keys {
  const byEmail = new Map<string, string>();
  const byName = new Map<string, string>();
  const byHandle = new Map<string, string>();
  const people: Person[] = [];
  for (const { author } of authors) {
    const email = author.email.toLowerCase();
    if (byEmail.has(email)) continue;
    people.push(author);
    const name = plainName(author.name);
    const key = (isWhole(name) ? byName.get(name) : undefined) ?? email;
    byEmail.set(email, key);
    if (isWhole(name) && !byName.has(name)) byName.set(name, key);
    const account = accountOf(email)?.login;
    if (account !== undefined) byHandle.set(account, key);
  }
  return { byEmail, byName, byHandle, people };
}

function byGuess(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people)
    for (const guess of guesses(person)) found.set(guess, [...(found.get(guess) ?? []), person]);
  return found;
}

/** With the account that an address names, and a name of one word that may be one. */
function guesses(person: Person): ReadonlySet<string> {
  const { names, handles } = guessesOf(person);
  const account = accountOf(person.email)?.login;
  return new Set([...names, ...handles, ...(account === undefined ? [] : [account]), plainName(person.name)]);
}

function isWhole(name: string): boolean {
  return name.includes(" ");
}
