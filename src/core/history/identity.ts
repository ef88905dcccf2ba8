import { isBot } from "./bots.ts";
import { guessesOf } from "./guesses.ts";
import { plainName } from "./names.ts";
import { type Account, accountOf, sameAccount } from "./noreply.ts";
import { parsePerson } from "./person.ts";
import type { Person } from "./types.ts";

/** Who the engineer is. Every match is exact: never a part of a name or of an address. */
export interface Identity {
  /** By address, by the account of a private commit address, or by a whole name that the engineer gave. */
  isMe(person: Person): boolean;
  /** An account name, with or without `@`. */
  isMyHandle(handle: string): boolean;
  /** A whole name, as a document's author list writes it. */
  isMyName(name: string): boolean;
  /** Remembers the name and the account of a person who is me: documents name their authors without addresses. */
  learn(person: Person): void;
  /** Remembers an account name that is known to be mine. */
  learnHandle(handle: string): void;
  /** Lower case, without `@`. */
  readonly handles: ReadonlySet<string>;
  /** Normalised: lower case, single spaces. */
  readonly names: ReadonlySet<string>;
  /** Lower case. */
  readonly emails: ReadonlySet<string>;
  /** What documents may call me by, unless somebody else goes by it too. */
  readonly guesses: { readonly names: ReadonlySet<string>; readonly handles: ReadonlySet<string> };
}

/** What is known of the engineer: addresses from git's configuration, and what the settings say. */
export interface IdentitySource {
  readonly emails: readonly string[];
  /** Addresses, `Name <address>`, `@handle`, or a whole name. */
  readonly identities: readonly string[];
}

interface Known {
  readonly emails: Set<string>;
  readonly accounts: Account[];
  readonly handles: Set<string>;
  readonly names: Set<string>;
  /** Whole names that the engineer gave: only these make a commit mine. */
  readonly givenNames: Set<string>;
  readonly guessedNames: Set<string>;
  readonly guessedHandles: Set<string>;
}

/** Makes the identity of one engineer. It starts with what is given, and grows by `learn`. */
export function createIdentity(source: IdentitySource): Identity {
  const known: Known = {
    ...{ emails: new Set(), accounts: [], handles: new Set(), names: new Set(), givenNames: new Set() },
    ...{ guessedNames: new Set(), guessedHandles: new Set() },
  };
  for (const email of source.emails) addEmail(known, email);
  for (const text of source.identities) addGiven(known, text);
  // A history names the same few people on very many commits.
  let judged = new WeakMap<Person, boolean>();
  const isMe = (person: Person): boolean => {
    const isMine = judged.get(person) ?? isKnown(known, person);
    judged.set(person, isMine);
    return isMine;
  };
  return {
    isMe,
    isMyHandle: (handle) => known.handles.has(plainHandle(handle)),
    isMyName: (name) => known.names.has(plainName(name)),
    learn: (person) => {
      if (!isMe(person)) return;
      learn(known, person);
      judged = new WeakMap();
    },
    learnHandle: (handle) => known.handles.add(plainHandle(handle)),
    handles: known.handles,
    names: known.names,
    emails: known.emails,
    guesses: { names: known.guessedNames, handles: known.guessedHandles },
  };
}

/**
 * Learns from all who are me, in whatever order they come: twice, because what one teaches may make another one me. No further, for an account
 * name that was somebody else's once leads to them.
 */
export function learnFromAll(identity: Pick<Identity, "learn">, people: readonly Person[]): void {
  const ordered = people.toSorted((a, b) =>
    a.email < b.email ? -1 : a.email > b.email ? 1 : a.name < b.name ? -1 : 1,
  );
  for (const person of [...ordered, ...ordered]) identity.learn(person);
}

function isKnown(known: Known, person: Person): boolean {
  const email = person.email.trim().toLowerCase();
  if (known.emails.has(email)) return true;
  const account = accountOf(email);
  if (account !== undefined && known.accounts.some((mine) => sameAccount(mine, account))) return true;
  return known.givenNames.size > 0 && known.givenNames.has(plainName(person.name)) && !isBot(person);
}

function addEmail(known: Known, text: string): void {
  const email = text.trim().toLowerCase();
  if (email === "") return;
  known.emails.add(email);
  const account = accountOf(email);
  if (account === undefined) return;
  if (
    !known.accounts.some(({ host, login, id }) => host === account.host && login === account.login && id === account.id)
  )
    known.accounts.push(account);
  known.handles.add(account.login);
}

function addGiven(known: Known, text: string): void {
  const person = parsePerson(text);
  if (person !== undefined) {
    addEmail(known, person.email);
    if (person.name !== "") known.names.add(plainName(person.name));
  } else if (/^@[\w-]+$/.test(text.trim())) addHandle(known, text);
  else if (text.includes("@")) addEmail(known, text);
  else if (text.trim() !== "") {
    known.givenNames.add(plainName(text));
    known.names.add(plainName(text));
  }
}

/** A handle that the engineer gave also stands for the private commit addresses of that account. */
function addHandle(known: Known, handle: string): void {
  const login = plainHandle(handle);
  known.handles.add(login);
  known.accounts.push({ host: "github", login }, { host: "gitlab", login });
}

/** One word could be anybody's first name; it is learned as an account name when it can be nothing else. */
function learn(known: Known, person: Person): void {
  const name = plainName(person.name);
  if (name.includes(" ")) known.names.add(name);
  else if (isAccountName(person.name.trim())) known.handles.add(plainHandle(person.name));
  if (accountOf(person.email) !== undefined) addEmail(known, person.email);
  const { names, handles } = guessesOf(person);
  for (const guess of names) known.guessedNames.add(guess);
  for (const guess of handles) known.guessedHandles.add(guess);
}

/**
 * Whether a word that stands for a person can be no name but an account's: in small letters, or with a digit or three capitals in it, each
 * before a small letter (`LadyOfNumbers`).
 */
export function isAccountName(word: string): boolean {
  if (!/^[a-z0-9][a-z0-9-]{4,38}$/i.test(word)) return false;
  return !/[A-Z]/.test(word) || /\d/.test(word) || (word.match(/[A-Z][a-z]/g) ?? []).length > 2;
}

function plainHandle(handle: string): string {
  return handle.trim().replace(/^@/, "").toLowerCase();
}
