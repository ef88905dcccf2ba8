import { isBot } from "../../history/bots.ts";
import { coAuthorsOf } from "../../history/trailers.ts";
import type { Commit, Person } from "../../history/types.ts";
import type { Lineage } from "./lineage.ts";
import type { Named } from "./named.ts";
import type { KnownPeople } from "./people.ts";
import { couldBe } from "./resemblance.ts";

/** Who I am, as far as a document can ask. `src/core/history/identity.ts` implements it. */
export interface Me {
  isMe(person: Person): boolean;
  isMyName(name: string): boolean;
  isMyHandle(handle: string): boolean;
}

/** My part in a document, or why I have none in one that I committed. */
export type Credit =
  | { readonly mine: true; readonly role: "author" | "co-author"; readonly how: string }
  | { readonly mine: false; readonly reason?: string };

/** So many documents in one commit that says it brings them from elsewhere are an import. */
const importedTogether = 5;
const importing =
  /\b(?:import|imported|importing|migrat\w*|mov(?:e|ed|ing)|convert\w*|copy|copied|port(?:ed)?|sync\w*|vendor\w*|backfill\w*)\b/i;

/**
 * Whose document it is. Its author is who wrote the first version, with the co-authors that the commits up to its landing
 * name, and whoever the document itself names. Who only committed a document that names others (a maintainer who imports,
 * renumbers or moves it) is not its author. Bots are nobody.
 * @param authors the authors that the document names, in its order.
 * @param people the people of this history, to know a named author from a commit's.
 */
export function creditFor(lineage: Lineage, authors: readonly Named[], me: Me, people: KnownPeople): Credit {
  const named = authors.findIndex((author) => isMyself(author, me));
  const wrote = lineage.first !== undefined && !isBot(lineage.first.author) && me.isMe(lineage.first.author);
  if (wrote && named >= 0) return { mine: true, role: "author", how: "wrote its first version" };
  if (named >= 0) return { mine: true, role: named === 0 ? "author" : "co-author", how: "named as its author" };
  if (wrote && lineage.first !== undefined) return asCommitter(lineage.first, lineage, authors, people);
  return buildersOf(lineage).some((commit) => coAuthorsOf(commit).some((p) => me.isMe(p) && !isBot(p)))
    ? { mine: true, role: "co-author", how: "co-author of its first version" }
    : { mine: false };
}

/** Whether the history alone may make it mine: what its text says need not be read to know. */
export function mayBeMine(lineage: Lineage, me: Me): boolean {
  if (lineage.first !== undefined && me.isMe(lineage.first.author)) return true;
  return buildersOf(lineage).some((commit) => coAuthorsOf(commit).some((p) => me.isMe(p)));
}

/** Whether an author that a document names is me: by address, by account, or by whole name. */
export function isMyself(author: Named, me: Me): boolean {
  const { name, email, handle } = author;
  if (email !== undefined && me.isMe({ name: name ?? "", email })) return true;
  if (handle !== undefined && me.isMyHandle(handle)) return true;
  return name !== undefined && me.isMyName(name);
}

function buildersOf(lineage: Lineage): readonly Commit[] {
  return lineage.builders.length > 0 ? lineage.builders : lineage.first === undefined ? [] : [lineage.first];
}

/** I committed its first version, and the document does not name me. */
function asCommitter(first: Commit, lineage: Lineage, authors: readonly Named[], people: KnownPeople): Credit {
  const mine: Credit = { mine: true, role: "author", how: "wrote its first version" };
  if (authors.length === 0)
    return isImport(first, lineage) ? { mine: false, reason: "Brought in with others from elsewhere" } : mine;
  if (authors.some((author) => couldBe(author, first.author))) return mine;
  const others = authors.filter(
    (author) => people.knows(author) || author.name !== undefined || author.email !== undefined,
  );
  if (others.length > 0) return { mine: false, reason: `Names ${wordsFor(others)} as its author` };
  // Only account names that nobody in this history is known by: they may well be mine.
  return isImport(first, lineage) ? { mine: false, reason: `Names ${wordsFor(authors)} as its author` } : mine;
}

function isImport(first: Commit, lineage: Lineage): boolean {
  const edit = lineage.edits.find((e) => e.commit.hash === first.hash);
  return (edit?.documents ?? 0) >= importedTogether && importing.test(first.subject);
}

function wordsFor(authors: readonly Named[]): string {
  const words = authors
    .slice(0, 3)
    .map((a) => a.name ?? (a.handle === undefined ? (a.email ?? "somebody else") : `@${a.handle}`));
  return authors.length > 3 ? `${words.join(", ")} and others` : words.join(" and ");
}
