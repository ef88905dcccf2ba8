import { isBot } from "../../history/bots.ts";
import { accountOf } from "../../history/noreply.ts";
import type { Person } from "../../history/types.ts";
import { joinWords } from "../../letters.ts";
import type { Change } from "./types.ts";

/** Who stands behind an account name, as far as the history itself says. */
export interface Handles {
  /** Of these people, the one whom the account most surely is; undefined when nothing says so. */
  pick(handle: string, people: readonly Person[]): Person | undefined;
}

/** What a history says of account names, to go on from there later. */
export interface SeenHandles {
  /** By a name the accounts of its private addresses. */
  readonly addresses: readonly (readonly [name: string, logins: readonly string[]])[];
  /** By an account how often its branches were whose, in the order in which they were met. */
  readonly votes: readonly (readonly [login: string, tally: readonly (readonly [key: string, votes: number])[]])[];
}

/** An account is somebody's when at least this many of its one-author branches, and this share of them, are theirs. */
const enough = { branches: 2, share: 0.8 };

/**
 * Learns whose account names are whose: from private commit addresses (`ada@users.noreply.github.com`), and from the
 * branches that came from an account and have a single author. An organisation's branches have many authors, so these
 * are nobody's.
 */
export class HandleLearner implements Handles {
  readonly #addresses: Map<string, Set<string>>;
  readonly #votes: Map<string, Map<string, number>>;
  /** A history names the same few people over and over. */
  readonly #noted = new WeakSet<Person>();

  /** @param seen what an earlier part of the history taught. */
  constructor({ addresses = [], votes = [] }: Partial<SeenHandles> = {}) {
    this.#addresses = new Map(addresses.map(([name, logins]) => [name, new Set(logins)]));
    this.#votes = new Map(votes.map(([login, tally]) => [login, new Map(tally)]));
  }

  /** What was learned so far. */
  seen(): SeenHandles {
    return {
      addresses: [...this.#addresses].map(([name, logins]) => [name, [...logins]]),
      votes: [...this.#votes].map(([login, tally]) => [login, [...tally]]),
    };
  }

  add(change: Change): void {
    for (const { author } of change.commits) {
      if (!this.#noted.has(author)) noteAddress(this.#addresses, author);
      this.#noted.add(author);
    }
    vote(this.#votes, change);
  }

  pick(handle: string, people: readonly Person[]): Person | undefined {
    const login = handle.toLowerCase();
    const usual = usualAuthor(this.#votes.get(login));
    return (
      people.find((p) => loginOf(p) === login) ??
      people.find((p) => this.#addresses.get(nameKey(p))?.has(login)) ??
      people.find((p) => emailKey(p) === usual || nameKey(p) === usual) ??
      onlyOne(people, (p) => looksLike(p, login))
    );
  }
}

function noteAddress(addresses: Map<string, Set<string>>, person: Person): void {
  const login = loginOf(person);
  if (login === undefined || person.name.trim() === "") return;
  const key = nameKey(person);
  addresses.set(key, (addresses.get(key) ?? new Set()).add(login));
}

/**
 * The accounts that a change names as its origin, the surest first: its author, its fork. The prefix of a branch is
 * none: who takes up another's stalled topic gives the branch their own.
 */
export function originsOf({ request }: Change): readonly string[] {
  return [request?.author, request?.owner].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
}

function vote(votes: Map<string, Map<string, number>>, change: Change): void {
  const origins = originsOf(change);
  if (origins.length === 0) return;
  const people = new Set(change.commits.map((c) => c.author).filter((p) => !isBot(p)));
  const [first] = people;
  if (first === undefined) return;
  const keys = [emailKey(first), nameKey(first)];
  if ([...people].some((p) => emailKey(p) !== keys[0] && nameKey(p) !== keys[1])) return;
  for (const login of origins) {
    const tally = votes.get(login) ?? new Map<string, number>();
    for (const key of keys) tally.set(key, (tally.get(key) ?? 0) + 1);
    votes.set(login, tally);
  }
}

function usualAuthor(tally: ReadonlyMap<string, number> | undefined): string | undefined {
  if (tally === undefined) return undefined;
  const [best] = [...tally].sort((a, b) => b[1] - a[1]);
  // Every branch voted twice, for an address and for a name.
  const branches = [...tally.values()].reduce((sum, n) => sum + n, 0) / 2;
  if (best === undefined || best[1] < enough.branches || best[1] < branches * enough.share) return undefined;
  return best[0];
}

/**
 * The weakest sign, used only among the authors of one branch, and only when it fits no more than one of them: the
 * address or the name spells the account.
 */
function looksLike(person: Person, login: string): boolean {
  const plain = lettersOf(login);
  if (plain === "") return false;
  return plain === lettersOf(person.email.split("@")[0] ?? "") || spellingsOf(person).includes(plain);
}

/** Jane Harlow: `janeharlow`, `jharlow`, `janeh`. */
function spellingsOf({ name }: Person): readonly string[] {
  const words = name
    .split(/[\s-]+/)
    .map(lettersOf)
    .filter((word) => word !== "");
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  const short = [`${initialOf(first)}${last}`, `${first}${initialOf(last)}`];
  return [words.join(""), ...(last === "" ? [] : short)];
}

const initialOf = (word: string): string => Array.from(word)[0] ?? "";

function onlyOne(people: readonly Person[], is: (person: Person) => boolean): Person | undefined {
  const fitting = people.filter(is);
  return new Set(fitting.map(nameKey)).size === 1 ? fitting[0] : undefined;
}

const lettersOf = (text: string): string => joinWords(text.toLowerCase(), "");
const loginOf = (person: Person): string | undefined => accountOf(person.email)?.login;
const emailKey = (person: Person): string => `<${person.email.trim().toLowerCase()}>`;
const nameKey = (person: Person): string => person.name.trim().toLowerCase();
