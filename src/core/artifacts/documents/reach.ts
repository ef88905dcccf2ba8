import { isBot } from "../../history/bots.ts";
import { coAuthorsOf } from "../../history/trailers.ts";
import type { Commit, Person } from "../../history/types.ts";
import { type Citable, type CitationIndex, citationIndex } from "./citations.ts";
import type { Lineage } from "./lineage.ts";
import type { KnownPeople } from "./people.ts";
import type { Edit } from "./track.ts";

/** A commit that touches more documents than this moves or reformats them: it is nobody's hand in any. */
const sweep = 20;

/** A squash names all who worked on its branch. Where it names more than this, whose hand was in one document can't be told. */
const mostCoAuthors = 3;

/** A document whose reach is asked for. */
export interface Reached extends Citable {
  readonly id: string;
  readonly lineage: Lineage;
  /** The engineer is its co-author: who wrote its first version is its author, and nobody whom it reached. */
  readonly isCoWritten: boolean;
}

/** Another document of this history, whose text may cite: its latest text, and who stands behind that. */
export interface CitingText {
  readonly lineage: Lineage;
  readonly text: string;
}

/** Who is who. */
export interface ReachSetting {
  readonly isMe: (person: Person) => boolean;
  readonly people: KnownPeople;
  /** The instant (ISO) at which the period is over: what was committed from then on reached nobody in it. */
  readonly until?: string;
}

/** Counts while texts are read, so that no more than one of them is held. */
export interface ReachCounter {
  commit(commit: Commit): void;
  /** The ids of those that it cites. */
  citedIn(citing: CitingText): ReadonlySet<string>;
  /** Counts who stands behind a document for those that it cites. */
  cited(by: Lineage, ids: ReadonlySet<string>): void;
  /** By the document's id; a document that touched nobody has 0. */
  result(): ReadonlyMap<string, number>;
}

/**
 * How many other people each document touched: those who changed its text, and those who cited its number, name or path in
 * a commit message or in a document of theirs. Me, bots, pure moves and sweeps over many documents are left out, and so is
 * what came in with the document itself, and what came after the period. Every text is read once, whatever the number of documents.
 */
export function reachCounter(documents: readonly Reached[], setting: ReachSetting): ReachCounter {
  const people = new Map(documents.map((d) => [d.id, editorsOf(d, setting)]));
  const index = citationIndex(documents);
  const own = ownCommits(documents);
  return {
    commit: (commit) => noteCommit(commit, index, own, people, setting),
    citedIn: (citing) => citedIn(citing, index, setting),
    cited: (by, ids) => noteCited(by, ids, people, setting),
    result: () => new Map([...people].map(([id, set]) => [id, set.size])),
  };
}

type People = ReadonlyMap<string, Set<string>>;

/** Whether a change to a document was meant for it: no move, and no sweep over many. */
export function isByHand({ content, moved, documents }: Edit): boolean {
  return content && !moved && documents <= sweep;
}

function editorsOf({ lineage, isCoWritten }: Reached, setting: ReachSetting): Set<string> {
  const found = new Set<string>();
  for (const edit of lineage.edits) {
    if (!isByHand(edit) || isAfter(edit.commit, setting)) continue;
    for (const person of [edit.commit.author, ...coEditorsOf(edit, lineage)]) addOther(found, person, setting);
  }
  if (isCoWritten && lineage.first !== undefined) found.delete(setting.people.keyOf(lineage.first.author));
  return found;
}

/** Whom a commit names that changes this document alone, after it was there: they may have had their hands in it. */
function coEditorsOf({ commit, documents }: Edit, { first, landed }: Lineage): readonly Person[] {
  if (documents > 1 || commit.hash === first?.hash || commit.hash === landed?.commit.hash) return [];
  const people = coAuthorsOf(commit);
  return people.length > mostCoAuthors ? [] : people;
}

/** The commits of a document's own history, its landing included: they name it because they are it. */
function ownCommits(documents: readonly Reached[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    documents.map(({ id, lineage }) => {
      const commits = [
        ...lineage.edits.map((e) => e.commit),
        ...(lineage.landed === undefined ? [] : [lineage.landed.commit, ...lineage.landed.brought]),
      ];
      return [id, new Set(commits.map((c) => c.hash))];
    }),
  );
}

function noteCommit(
  commit: Commit,
  index: CitationIndex,
  own: ReadonlyMap<string, ReadonlySet<string>>,
  people: People,
  setting: ReachSetting,
): void {
  if (commit.parents.length > 1 || isAfter(commit, setting)) return;
  for (const id of index.citedIn(`${commit.subject}\n${commit.body}`)) {
    const set = people.get(id);
    if (set !== undefined && own.get(id)?.has(commit.hash) !== true) addOther(set, commit.author, setting);
  }
}

function citedIn({ lineage, text }: CitingText, index: CitationIndex, setting: ReachSetting): ReadonlySet<string> {
  const written = writtenBy(lineage);
  if (written === undefined || isAfter(written, setting)) return new Set();
  return index.citedIn(text, new Set(lineage.paths));
}

function noteCited(by: Lineage, ids: ReadonlySet<string>, people: People, setting: ReachSetting): void {
  const written = writtenBy(by);
  for (const id of ids) {
    const set = people.get(id);
    if (set !== undefined && written !== undefined) addOther(set, written.author, setting);
  }
}

/** What stands for who wrote a document: its first version, or the first change to it within what was read. */
function writtenBy({ first, edits }: Lineage): Commit | undefined {
  return first ?? edits.find((e) => e.content && e.documents <= sweep)?.commit;
}

function isAfter(commit: Commit, { until }: ReachSetting): boolean {
  return until !== undefined && Date.parse(commit.committed) >= Date.parse(until);
}

function addOther(set: Set<string>, person: Person, setting: ReachSetting): void {
  if (!isBot(person) && !setting.isMe(person) && person.email !== "") set.add(setting.people.keyOf(person));
}
