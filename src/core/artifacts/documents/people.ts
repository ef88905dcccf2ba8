import { Groups } from "../../groups.ts";
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
  /** All that was asked so far. */
  asked(): Asked;
}

/** What was asked of the people of a history: somebody who comes later may change an answer (`mayChangeAnswers`). */
export interface Asked {
  /** Addresses of people whom the history knows, in lower case. */
  readonly met: readonly string[];
  /** All else: names, accounts, guesses, and addresses that nobody has. */
  readonly sought: readonly string[];
}

/** An address under which more whole names go is a machine's or a team's: it makes no two of them one person. */
const mostNames = 3;

/**
 * Gathers the people of a history. Two addresses with one whole name are one person; so are two names with one address. There may be
 * thousands, and most documents name nobody: they are gathered when one is asked for.
 */
export function knownPeople(authors: Iterable<{ readonly author: Person }>): KnownPeople {
  const all = lazily(() => peopleAmong(authors));
  const guessed = lazily(() => byGuess(all().people));
  const [met, sought] = [new Set<string>(), new Set<string>()];
  const keyOfAny = (email: string, handle: string, name: string): string | undefined => {
    // Nobody is known by having no address.
    const known = email === "" ? undefined : all().groups.of(address(email));
    if (known !== undefined) {
      met.add(email);
      return known;
    }
    for (const one of [email, handle, name]) if (one !== "") sought.add(one);
    const account = all().accounts.get(handle);
    return all().groups.of(account === undefined ? wholeName(name) : address(account));
  };
  return {
    keyOfNamed: ({ name = "", email = "", handle = "" }) => keyOfAny(email.toLowerCase(), handle, plainName(name)),
    keyOf: ({ name, email }) => keyOfAny(email.toLowerCase(), "", plainName(name)) ?? email.toLowerCase(),
    goingBy: (guess) => {
      sought.add(guess);
      return guessed().get(guess) ?? [];
    },
    asked: () => ({ met: [...met], sought: [...sought] }),
  };
}

/**
 * Whether one more author may change an answer that was given: because they go by something that was asked for, or are, under another
 * name or address, two people who were met.
 */
export function mayChangeAnswers(
  newcomer: Person,
  authors: readonly { readonly author: Person }[],
  { met, sought }: Asked,
): boolean {
  if (authors.some(({ author }) => author.name === newcomer.name && author.email === newcomer.email)) return false;
  const ways = waysToGo(newcomer);
  if (sought.some((one) => ways.has(one))) return true;
  const { groups, names, accounts } = peopleAmong(authors);
  const [email, name] = [newcomer.email.toLowerCase(), plainName(newcomer.name)];
  const known = names.get(email);
  const [here, there] = [groups.of(address(email)), groups.of(wholeName(name))];
  if (email === "" || !isWhole(name) || known === undefined || known.has(name) || known.size > mostNames) return false;
  const isAsked = (group: string | undefined): boolean =>
    group !== undefined &&
    (met.some((one) => groups.of(address(one)) === group) ||
      sought.some((one) => [wholeName(one), address(accounts.get(one) ?? "")].some((it) => groups.of(it) === group)));
  if (known.size === mostNames) return isAsked(here);
  return here !== there && isAsked(here) && isAsked(there);
}

/** All that a document or a trailer may call a person by. */
export function waysToGo(person: Person): ReadonlySet<string> {
  return new Set([person.email.toLowerCase(), ...guesses(person)]);
}

interface People {
  /** Addresses and whole names (`address`, `wholeName`), joined where they are one person's. */
  readonly groups: Groups;
  /** The whole names at each address. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** An address of each account: always the same one, in whatever order they were met. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Each name with each address. */
  readonly people: readonly Person[];
}

function peopleAmong(authors: Iterable<{ readonly author: Person }>): People {
  const people = new Map<string, Person>();
  for (const { author } of authors) people.set(`${author.name}\0${author.email}`, author);
  const names = new Map<string, Set<string>>();
  const groups = new Groups();
  const accounts = new Map<string, string>();
  for (const { name, email } of people.values()) {
    const [at, plain] = [email.toLowerCase(), plainName(name)];
    const known = names.get(at) ?? new Set();
    names.set(at, known);
    groups.add(address(at));
    if (!isWhole(plain)) continue;
    known.add(plain);
    groups.add(wholeName(plain));
  }
  for (const [at, known] of names) {
    const account = accountOf(at)?.login;
    if (account !== undefined && at < (accounts.get(account) ?? "\uffff")) accounts.set(account, at);
    if (at !== "" && known.size <= mostNames) for (const name of known) groups.join(address(at), wholeName(name));
  }
  return { groups, names, accounts, people: [...people.values()] };
}

const address = (email: string): string => `address ${email}`;
const wholeName = (name: string): string => `name ${name}`;

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
