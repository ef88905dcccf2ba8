import { guessesOf } from "../../history/guesses.ts";
import { plainName } from "../../history/names.ts";
import { accountOf } from "../../history/noreply.ts";
import type { Person } from "../../history/types.ts";
import type { Named } from "./named.ts";

/** The people of a history: which addresses and names are one person, and whom a document can mean. */
export interface KnownPeople {
  /** The key of a named author who commits here; undefined for one who does not, as far as can be told. */
  keyOfNamed(author: Named): string | undefined;
  /** One key for all addresses and names of a person. */
  keyOf(person: Person): string;
  /** Everybody who may go by an account name or by a whole name without initials (`guessesOf`). */
  goingBy(guess: string): readonly Person[];
}

/** Gathers the people of a history. Two addresses with one whole name are one person; so are two names with one address. */
export function knownPeople(authors: Iterable<{ readonly author: Person }>): KnownPeople {
  const keyByEmail = new Map<string, string>();
  const keyByName = new Map<string, string>();
  const keyByHandle = new Map<string, string>();
  const byGuess = new Map<string, Person[]>();
  for (const { author } of authors) {
    const email = author.email.toLowerCase();
    if (keyByEmail.has(email)) continue;
    const name = plainName(author.name);
    const key = (isWhole(name) ? keyByName.get(name) : undefined) ?? email;
    keyByEmail.set(email, key);
    if (isWhole(name) && !keyByName.has(name)) keyByName.set(name, key);
    const account = accountOf(email)?.login;
    if (account !== undefined) keyByHandle.set(account, key);
    for (const guess of guesses(author)) byGuess.set(guess, [...(byGuess.get(guess) ?? []), author]);
  }
  return {
    keyOfNamed: ({ name, email, handle }) =>
      keyByEmail.get(email ?? "") ?? keyByHandle.get(handle ?? "") ?? keyByName.get(plainName(name ?? "")),
    keyOf: ({ name, email }) =>
      keyByEmail.get(email.toLowerCase()) ?? keyByName.get(plainName(name)) ?? email.toLowerCase(),
    goingBy: (guess) => byGuess.get(guess) ?? [],
  };
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
