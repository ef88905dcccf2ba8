import { guessesOf } from "../../history/guesses.ts";
import { plainName } from "../../history/names.ts";
import { accountOf } from "../../history/noreply.ts";
import type { Person } from "../../history/types.ts";
import { lazily } from "../../lazily.ts";
import type { Named } from "./named.ts";
import { address, WhoIsWho, wholeName } from "./who-is-who.ts";

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

/** What was asked of the people of a history: somebody who comes later may change an answer (`Newcomers`). */
export interface Asked {
  /** Addresses of people whom the history knows, in lower case. */
  readonly met: readonly string[];
  /** All else: names, accounts, guesses, and addresses that nobody has. */
  readonly sought: readonly string[];
}

/** Gathers the people of a history. There may be thousands, and most documents name nobody: they are gathered when one is asked for. */
export function knownPeople(authors: Iterable<{ readonly author: Person }>): KnownPeople {
  const known = lazily(() => new WhoIsWho(authors));
  const groups = lazily(() => known().groups());
  const guessed = lazily(() => byGuess(known().people));
  const [met, sought] = [new Set<string>(), new Set<string>()];
  const keyOfAny = (email: string, handle: string, name: string): string | undefined => {
    // Nobody is known by having no address.
    const byAddress = email === "" ? undefined : groups().of(address(email));
    if (byAddress !== undefined) {
      met.add(email);
      return byAddress;
    }
    for (const one of [email, handle, name]) if (one !== "") sought.add(one);
    const account = known().addressOf(handle);
    return groups().of(account === undefined ? wholeName(name) : address(account));
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

/** So many newcomers who may make two people one are looked at: for more it takes less time to read everything. */
const mostJoined = 8;

type Met = readonly { readonly author: Person }[];

/** Whether somebody of this very name at this very address was met before: one commit more of theirs tells nothing new of anybody. */
export function wasMet({ name, email }: Person, ...lists: readonly Met[]): boolean {
  return lists.some((list) => list.some(({ author }) => author.name === name && author.email === email));
}

/** Judges those who come to a history, one after the other, by what was asked of its people before. */
export class Newcomers {
  readonly #authors: Met;
  readonly #asked: Asked;
  readonly #came: { readonly author: Person }[] = [];
  readonly #known = lazily(() => new WhoIsWho(this.#authors));
  #joined = 0;

  constructor(authors: Met, asked: Asked) {
    this.#authors = authors;
    this.#asked = asked;
  }

  /**
   * Whether one more author may change an answer that was given: because they go by something that was asked for, or make two people who were
   * met one, or one of them two. In doubt they may.
   */
  mayChangeAnswers(newcomer: Person): boolean {
    const { met, sought } = this.#asked;
    if ((met.length === 0 && sought.length === 0) || wasMet(newcomer, this.#came, this.#authors)) return false;
    const ways = waysToGo(newcomer);
    if (sought.some((one) => ways.has(one)) || this.#regroups(newcomer)) return true;
    this.#came.push({ author: newcomer });
    return false;
  }

  #regroups(newcomer: Person): boolean {
    const known = this.#known();
    if (!known.concerns(newcomer)) {
      known.add(newcomer);
      return false;
    }
    this.#joined += 1;
    if (this.#joined > mostJoined) return true;
    const before = known.groups();
    known.add(newcomer);
    const now = known.groups();
    const items = [
      ...this.#asked.met.map(address),
      ...this.#asked.sought.flatMap((one) => [wholeName(one), address(known.addressOf(one) ?? "")]),
    ];
    return !areAlike(items.map((item) => [before.of(item), now.of(item)]));
  }
}

/** Whether two ways to group the same things are one, whatever they call the groups. */
function areAlike(pairs: readonly (readonly [one: string | undefined, other: string | undefined])[]): boolean {
  const [there, back] = [new Map<string, string>(), new Map<string, string>()];
  return pairs.every(([one, other]) => {
    if (one === undefined || other === undefined) return one === other;
    if ((there.get(one) ?? other) !== other || (back.get(other) ?? one) !== one) return false;
    there.set(one, other);
    back.set(other, one);
    return true;
  });
}

/** All that a document or a trailer may call a person by. */
function waysToGo(person: Person): ReadonlySet<string> {
  return new Set([person.email.toLowerCase(), ...guesses(person)]);
}

function byGuess(people: Iterable<Person>): ReadonlyMap<string, readonly Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people)
    for (const guess of guesses(person)) {
      const others = found.get(guess);
      if (others === undefined) found.set(guess, [person]);
      else others.push(person);
    }
  return found;
}

/** With the account that an address names, and a name of one word that may be one. */
function guesses(person: Person): ReadonlySet<string> {
  const { names, handles } = guessesOf(person);
  const account = accountOf(person.email)?.login;
  return new Set([...names, ...handles, ...(account === undefined ? [] : [account]), plainName(person.name)]);
}
