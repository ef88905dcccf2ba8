import { Groups } from "../../groups.ts";
import { isAnybodys, plainName } from "../../history/names.ts";
import { accountOf } from "../../history/noreply.ts";
import type { Person } from "../../history/types.ts";

/**
 * More whole names than this go under the address of a machine or a team, and no one of them is another one for it. An address that is good on
 * one machine alone (`ada@adas-macbook.local`) is somebody's where they are the only one.
 */
const mostNames = (at: string): number => (isGoodEverywhere(at) ? 3 : 1);
/** More addresses than this are those of many people: nobody is another one for having the same name. */
const mostAddresses = 8;

/**
 * Which addresses and whole names are one person's: two addresses with one name are, and two names with one address, in whatever order they
 * are told. A name that anybody may have joins nobody.
 */
export class WhoIsWho {
  readonly #people = new Map<string, Person>();
  /** The whole names at each address, and the addresses of each. */
  readonly #names = new Map<string, Set<string>>();
  readonly #addresses = new Map<string, Set<string>>();
  /** An address of each account: always the same one, in whatever order they come. */
  readonly #accounts = new Map<string, string>();

  constructor(authors: Iterable<{ readonly author: Person }>) {
    for (const { author } of authors) this.add(author);
  }

  /** Each name with each address once. */
  get people(): Iterable<Person> {
    return this.#people.values();
  }

  /** An address of an account; undefined for one that nobody has. */
  addressOf(account: string): string | undefined {
    return this.#accounts.get(account);
  }

  add(person: Person): void {
    const pair = `${person.name}\0${person.email}`;
    if (this.#people.has(pair)) return;
    this.#people.set(pair, person);
    const [at, name] = partsOf(person);
    const names = this.#names.get(at) ?? new Set();
    this.#names.set(at, names);
    const account = accountOf(at)?.login;
    if (account !== undefined && at < (this.#accounts.get(account) ?? "\uffff")) this.#accounts.set(account, at);
    if (name === undefined) return;
    names.add(name);
    const addresses = this.#addresses.get(name) ?? new Set();
    this.#addresses.set(name, addresses.add(at));
  }

  /** Whether one more could make two of those who are there one, or one of them two. */
  concerns(person: Person): boolean {
    const [at, name] = partsOf(person);
    if (name === undefined) return false;
    const [names, addresses] = [this.#names.get(at), this.#addresses.get(name)];
    if (names === undefined || addresses === undefined)
      return names?.size === mostNames(at) || addresses?.size === mostAddresses;
    return !names.has(name);
  }

  /** Addresses (`address`) and whole names (`wholeName`), joined where they are one person's. */
  groups(): Groups {
    const groups = new Groups();
    for (const [at, names] of this.#names) {
      groups.add(address(at));
      for (const name of names) {
        groups.add(wholeName(name));
        if (names.size <= mostNames(at) && this.#isOnes(name)) groups.join(address(at), wholeName(name));
      }
    }
    return groups;
  }

  #isOnes(name: string): boolean {
    return (this.#addresses.get(name)?.size ?? 0) <= mostAddresses && !isAnybodys(name);
  }
}

export const address = (email: string): string => `address ${email}`;
export const wholeName = (name: string): string => `name ${name}`;

/** The address in lower case, and the name as names are compared, where it is a whole one. */
function partsOf({ name, email }: Person): readonly [at: string, name: string | undefined] {
  const plain = plainName(name);
  return [email.toLowerCase(), plain.includes(" ") ? plain : undefined];
}

function isGoodEverywhere(at: string): boolean {
  const host = at.slice(at.lastIndexOf("@") + 1);
  return host.includes(".") && !/\.(?:local|localdomain|lan|internal|home|\(none\))$/.test(host);
}
