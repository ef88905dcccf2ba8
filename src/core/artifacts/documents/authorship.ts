import { isAssistantAddress } from "../../history/assistants.ts";
import { isBot } from "../../history/bots.ts";
import { isAccountName } from "../../history/identity.ts";
import { plainName, withoutAccents, withoutInitials } from "../../history/names.ts";
import { parsePerson } from "../../history/person.ts";
import { pullRequestOf } from "../../history/pull-request.ts";
import type { Commit, Person } from "../../history/types.ts";
import { namedBy } from "../with-others/suggestions.ts";
import type { Lineage } from "./lineage.ts";
import type { Named } from "./named.ts";
import type { KnownPeople } from "./people.ts";
import { couldBe } from "./resemblance.ts";

/** Who I am, as far as a document can ask. `src/core/history/identity.ts` implements it. */
export interface Me {
  isMe(person: Person): boolean;
  isMyName(name: string): boolean;
  isMyHandle(handle: string): boolean;
  /** All that I may be named by, in lower case, where it is known: a text without any of it need not be looked into. */
  readonly names?: ReadonlySet<string>;
  readonly handles?: ReadonlySet<string>;
  readonly emails?: ReadonlySet<string>;
  /** What I may be called by, unless somebody else of the history goes by it too. */
  readonly guesses?: { readonly names: ReadonlySet<string>; readonly handles: ReadonlySet<string> };
}

/** Whom a document names: its authors, in its order, and its owners, who may have written it for others. */
export interface NamedIn {
  readonly authors: readonly Named[];
  readonly owners: readonly Named[];
}

/** My part in a document, or why I have none in one that I committed. */
export type Credit =
  | { readonly mine: true; readonly role: "author" | "co-author"; readonly how: string }
  | { readonly mine: false; readonly reason?: string };

/** So many new documents in one commit that says it brings them from elsewhere are an import; fewer where it names the place. */
const importedTogether = { anyhow: 5, withPlace: 3 };
/** Share of commits that makes a co-author. In six public collections, what is less is suggestions from reviews. */
const substantial = 0.5;
const importing =
  /\b(?:import|imported|importing|migrat\w*|mov(?:e|ed|ing)|copy|copied|port(?:ed)?|sync\w*|vendor\w*|backfill\w*)\b/i;
/** `add ADRs from SDK`, `Copy the docs from acme/service`: what `from` names is where they were. */
const elsewhere =
  /^(?:\S+: )?(?:add|bring|take|pull|get|import|migrate|move|copy|port)\w* (?:[\w-]+ ){0,3}(?:docs?|documents?|documentation|rfcs?|adrs?|designs?|specs?|proposals?|decisions?|runbooks?|post-?mortems?) (?:over )?from (?:the |our |an? )?(?:\S+ )?(?:sdk|repo|repository|wiki|monorepo|notion|confluence|google docs?|gist|website)\b|^(?:\S+: )?(?:import|migrate|move|copy|port)\w* .{0,60}\bfrom [\w.-]+\/[\w.-]+\b/i;

/**
 * Whose document it is. Its author is who wrote the first version, with the co-authors that the commits up to its landing
 * name, and whoever the document itself names. Who only committed a document that names others (a maintainer who imports,
 * renumbers or moves it) is not its author. Bots are nobody.
 * @param named whom the document names.
 * @param people the people of this history, to know a named author from a commit's.
 */
export function creditFor(lineage: Lineage, { authors, owners }: NamedIn, me: Me, people: KnownPeople): Credit {
  const named = authors.findIndex((author) => isMyself(author, me, people));
  const first = writtenBy(lineage);
  const wrote = first !== undefined && me.isMe(first.author);
  if (wrote && named >= 0) return { mine: true, role: "author", how: "wrote its first version" };
  if (named >= 0) return { mine: true, role: named === 0 ? "author" : "co-author", how: "named as its author" };
  if (wrote && owners.some((owner) => isMyself(owner, me, people)))
    return { mine: true, role: "author", how: "wrote its first version" };
  if (wrote) return asCommitter(first, lineage, authors, people);
  if (!isCoAuthor(lineage, me)) return { mine: false };
  // Who helped to bring a document that names others wrote no more of it than who brought it.
  const bringer =
    first === undefined || authors.length === 0 ? undefined : asCommitter(first, lineage, authors, people);
  if (bringer?.mine === false && !mayMeanMe(authors, lineage, me)) return bringer;
  return { mine: true, role: "co-author", how: "co-author of its first version" };
}

/** Whether an author that the document names could be who the trailers say I am. */
function mayMeanMe(authors: readonly Named[], { first, builders }: Lineage, me: Me): boolean {
  const named = [...builders, ...(first === undefined ? [] : [first])].flatMap((commit) => namedBy(commit).wrote);
  return named.some((person) => me.isMe(person) && authors.some((author) => couldBe(author, person)));
}

/** The commit whose author wrote the first version: a bot's is nobody's, an AI tool's is the next person's on the branch. */
function writtenBy(lineage: Lineage): Commit | undefined {
  const { first } = lineage;
  if (first === undefined || !isBot(first.author)) return first;
  return isAssistantAddress(first.author.email) ? lineage.builders.find((c) => !isBot(c.author)) : undefined;
}

/**
 * Named by trailers as having written with the author: on the first commit, or on half of the commits up to its
 * landing. Once among many is a suggestion from a review.
 */
function isCoAuthor(lineage: Lineage, me: Me): boolean {
  const builders = lineage.builders.length > 0 ? lineage.builders : lineage.first === undefined ? [] : [lineage.first];
  const naming = builders.filter((commit) => namesAsCoAuthor(commit, me));
  const first = naming.some((commit) => commit.hash === lineage.first?.hash);
  return first || (naming.length > 0 && naming.length / builders.length >= substantial);
}

/** A squash lists its commits: there too, one of many is a suggestion. Who stands below the list wrote a commit of it. */
function namesAsCoAuthor(commit: Commit, me: Me): boolean {
  if (!namedBy(commit).wrote.some((person) => me.isMe(person) && !isBot(person))) return false;
  const listed =
    commit.body
      .split(/^-{5,}\s*$/m)[0]
      ?.split(/^\* (?=\S)/m)
      .slice(1) ?? [];
  const naming = listed.filter((part) => trailersIn(part).some((person) => me.isMe(person)));
  return naming.length === 0 || naming.length / listed.length >= substantial;
}

function trailersIn(text: string): readonly Person[] {
  return [...text.matchAll(/^co-authored-by:\s*(.+)$/gim)].flatMap((match) => parsePerson(match[1] ?? "") ?? []);
}

/**
 * Whether a text may name me as its author, told without taking it apart: one of my names, accounts or addresses stands
 * in its beginning.
 */
export function mayNameMe(text: string, me: Me): boolean {
  const { names, handles, emails, guesses } = me;
  if (names === undefined || handles === undefined || emails === undefined) return true;
  const all = [...names, ...handles, ...(guesses?.names ?? []), ...(guesses?.handles ?? [])];
  const marks = [...all, ...[...emails].flatMap((email) => [email, email.replace("@", " at ")])].filter(
    (m) => m !== "",
  );
  const head = text.slice(0, 8000);
  return mayHave(head, marks) && hasOneOf(plainName(head), marks);
}

/** Told without making all of it plain: a mark begins with its first word, in which there is no space to make plain. */
function mayHave(head: string, marks: readonly string[]): boolean {
  const lower = withoutAccents(head).toLowerCase();
  return marks.some((mark) => lower.includes(firstWord(mark)));
}

function hasOneOf(plain: string, marks: readonly string[]): boolean {
  if (marks.some((mark) => plain.includes(mark))) return true;
  // Initials stand between words: without them only marks of several words can be found that were not found with them.
  const broken = marks.filter((mark) => mark.includes(" ") && plain.includes(firstWord(mark)));
  if (broken.length === 0) return false;
  const bare = withoutInitials(plain);
  return broken.some((mark) => bare.includes(mark));
}

const firstWord = (mark: string): string => mark.split(" ", 1)[0] ?? "";

/** Whether the history alone may make it mine: what its text says need not be read to know. */
export function mayBeMine(lineage: Lineage, me: Me): boolean {
  const first = writtenBy(lineage);
  return (first !== undefined && me.isMe(first.author)) || isCoAuthor(lineage, me);
}

/** Whether an author that a document names is me: by address, by account, by whole name, or by what only I can be called. */
export function isMyself(author: Named, me: Me, people: KnownPeople): boolean {
  const { name, email, handle } = author;
  if (email !== undefined && me.isMe({ name: name ?? "", email })) return true;
  if (handle !== undefined && me.isMyHandle(handle)) return true;
  if (name !== undefined && (me.isMyName(name) || (isAccountName(name) && me.isMyHandle(name)))) return true;
  return isOnlyMe(author, me, people);
}

/** A guess holds where nobody else of this history goes by it: `@jharris` is James where he commits as that, and not Jan. */
function isOnlyMe({ name, handle }: Named, me: Me, people: KnownPeople): boolean {
  const bare = name === undefined ? "" : withoutInitials(plainName(name));
  const guesses = [
    ...(me.guesses?.handles.has(handle ?? "") === true ? [handle ?? ""] : []),
    ...(me.guesses?.names.has(bare) === true ? [bare] : []),
  ];
  return guesses.some((guess) => people.goingBy(guess).every((one) => me.isMe(one) || me.isMyName(one.name)));
}

/** I committed its first version, and the document does not name me. */
function asCommitter(first: Commit, lineage: Lineage, authors: readonly Named[], people: KnownPeople): Credit {
  const mine: Credit = { mine: true, role: "author", how: "wrote its first version" };
  const brought = isImport(first, lineage);
  if (authors.length === 0) return brought ? { mine: false, reason: "Brought in with others from elsewhere" } : mine;
  if (isBranchOwner(first, lineage, authors)) return mine;
  const key = people.keyOf(first.author);
  if (authors.some((author) => people.keyOfNamed(author) === key || couldBe(author, first.author))) return mine;
  // Account names that nobody in this history is known by may well be mine; all else names somebody else.
  const others = authors.some(
    (a) => people.keyOfNamed(a) !== undefined || a.name !== undefined || a.email !== undefined,
  );
  return others || brought ? { mine: false, reason: `Names ${wordsFor(authors)} as its author` } : mine;
}

/** The pull request came from the account of an author that the document names, and its commits are the committer's. */
function isBranchOwner(first: Commit, { landed }: Lineage, authors: readonly Named[]): boolean {
  const owner = landed === undefined ? undefined : pullRequestOf(landed.commit)?.owner?.toLowerCase();
  if (landed === undefined || owner === undefined || !authors.some((a) => a.handle === owner)) return false;
  const own = landed.brought.filter((c) => c.author.email === first.author.email);
  return own.length * 2 > landed.brought.length;
}

function isImport(first: Commit, lineage: Lineage): boolean {
  const edit = lineage.edits.find((e) => e.commit.hash === first.hash);
  const added = edit?.added ?? 0;
  return added >= importedTogether.anyhow
    ? importing.test(first.subject) || elsewhere.test(first.subject)
    : added >= importedTogether.withPlace && elsewhere.test(first.subject);
}

function wordsFor(authors: readonly Named[]): string {
  const all = [
    ...new Set(authors.map((a) => a.name ?? (a.handle === undefined ? (a.email ?? "somebody else") : `@${a.handle}`))),
  ];
  if (all.length > 3) return `${all.slice(0, 3).join(", ")} and others`;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
