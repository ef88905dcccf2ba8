import { isBot } from "./bots.ts";
import { tellingLocalPart } from "./local-part.ts";
import { plainName, withoutInitials } from "./names.ts";
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
}

/** Makes the identity of one engineer. It starts with what is given, and grows by `learn`. */
export function createIdentity(source: IdentitySource): Identity {
  const known: Known = { emails: new Set(), accounts: [], handles: new Set(), names: new Set(), givenNames: new Set() };
  for (const email of source.emails) addEmail(known, email);
  for (const text of source.identities) addGiven(known, text);
  const isMe = (person: Person) => isKnown(known, person);
  return {
    isMe,
    isMyHandle: (handle) => known.handles.has(plainHandle(handle)),
    isMyName: (name) => [plainName(name), withoutInitials(plainName(name))].some((form) => known.names.has(form)),
    learn: (person) => {
      if (isMe(person)) learn(known, person);
    },
    learnHandle: (handle) => known.handles.add(plainHandle(handle)),
    handles: known.handles,
    names: known.names,
    emails: known.emails,
  };
}

function isKnown(known: Known, person: Person): boolean {
  const email = person.email.trim().toLowerCase();
  if (known.emails.has(email)) return true;
  const account = accountOf(email);
  if (account !== undefined && known.accounts.some((mine) => sameAccount(mine, account))) return true;
  return known.givenNames.has(plainName(person.name)) && !isBot(person);
}

function addEmail(known: Known, text: string): void {
  const email = text.trim().toLowerCase();
  if (email === "") return;
  known.emails.add(email);
  const account = accountOf(email);
  if (account === undefined) return;
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

/**
 * One word could be anybody's first name; it is learned as an account name when it can be nothing else. A whole name
 * written in one word, as accounts often are (`adalovelace`, `ada-lovelace`), is the same name.
 */
function learn(known: Known, person: Person): void {
  const name = plainName(person.name);
  if (name.includes(" ")) {
    known.names.add(name).add(withoutInitials(name));
    for (const joint of ["", "-"]) known.handles.add(name.replace(/[^\p{L}\p{N}]+/gu, joint));
  } else if (person.name.trim() === name && /^[a-z0-9][a-z0-9-]{4,38}$/.test(name)) known.handles.add(name);
  const account = accountOf(person.email);
  if (account !== undefined) addEmail(known, person.email);
  else learnLocalPart(known, person.email, name);
}

/** `adalove@example.com` is `@adalove` to a document; a first or last name alone could be anybody's. */
function learnLocalPart(known: Known, email: string, name: string): void {
  const local = tellingLocalPart(email);
  if (local === undefined || local.length < 6 || name.split(" ").includes(local)) return;
  for (const joint of ["", "-"]) known.handles.add(local.replace(/[._-]+/g, joint));
}

function plainHandle(handle: string): string {
  return handle.trim().replace(/^@/, "").toLowerCase();
}
