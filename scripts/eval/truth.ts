/** The truth about the known documents of a repository, from its history and their own text. */
import { withoutCopies } from "./copies.ts";
import { git, readTexts } from "./git.ts";
import { type Commit, type History, type Person, readHistory } from "./history.ts";
import { type Origin, originOf } from "./lineage.ts";
import { type Named, namedIn } from "./named.ts";
import { isBot, mapped, type People, peopleOf } from "./people.ts";
import { isPointer, oncePerText, today, type Work } from "./works.ts";

export interface Document {
  /** Today's path; of the first where the same document lies in several places. */
  readonly path: string;
  readonly copies: readonly string[];
  readonly origin: Origin;
  /** Wrote its first version. */
  readonly author: Person;
  readonly date: string;
  /** ISO: when the default branch got it. */
  readonly landed: string;
  /** By trailers of the commits that landed with it and touched it. */
  readonly coAuthors: readonly Person[];
  /** By the first version or today's text. */
  readonly named: readonly Named[];
  readonly namedToday: readonly Named[];
  /** True when it names its authors and who committed the first version is none of them. */
  readonly imported: boolean;
  /** True when this history knows none of the people it names: nobody can be asked for it. */
  readonly unclaimed: boolean;
  /** Lower-case addresses, any of which is right: of an import the named people's too. Empty when only machines wrote it. */
  readonly expected: readonly string[];
}

export interface Truth {
  readonly documents: readonly Document[];
  readonly people: People;
  /** Files that only say where their document went. */
  readonly pointers: readonly string[];
  /** Documents whose beginning was not found. */
  readonly lost: readonly string[];
}

/** Reads it for the files of HEAD that `isDocument` chooses. */
export async function readTruth(folder: string, isDocument: (path: string) => boolean): Promise<Truth> {
  const paths = (await filesOf(folder)).filter(isDocument);
  if (paths.length === 0) throw new Error("No file of HEAD matches --documents.");
  const texts = await readTexts(
    folder,
    paths.map((path) => `HEAD:${path}`),
  );
  const pointers = paths.filter((path) => isPointer(texts.get(`HEAD:${path}`) ?? ""));
  const history = await readHistory(folder);
  const head = history.line[0]?.commit;
  const sought = paths.filter((path) => !pointers.includes(path));
  const origins = sought.flatMap((path) => (head === undefined ? [] : (originOf(history, head, path) ?? [])));
  const begun = new Set(origins.map(today));
  const works = oncePerText(await withoutCopies(history, origins), texts);
  const people = peopleOf(history);
  const documents = await describeAll(history, works, people);
  return { documents, people, pointers, lost: sought.filter((path) => !begun.has(path)) };
}

/** Regular files only: a symbolic link is no document. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = (await git(folder, ["ls-tree", "-r", "-z", "HEAD"])).split("\0");
  return entries.flatMap((entry) => (entry.startsWith("100") ? [entry.slice(entry.indexOf("\t") + 1)] : []));
}

async function describeAll(history: History, works: readonly Work[], people: People): Promise<Document[]> {
  const texts = await readTexts(history.folder, works.flatMap(originsOf).flatMap(sourcesOf));
  const landed = Map.groupBy(history.commits.values(), ({ hash }) => history.broughtBy.get(hash));
  const landedWith = (commit: Commit): readonly Commit[] => landed.get(commit.hash) ?? [];
  const values = new Map(works.map((work) => [work, trailersOf(landedWith, work)]));
  const trailers = await mapped(history.folder, [...values.values()].flat());
  return works.map((work) => {
    const coAuthors = (values.get(work) ?? []).flatMap((value) => trailers.get(value) ?? []);
    const namedAt = (source: string): readonly Named[] => namedIn(texts.get(source) ?? "");
    const sources = originsOf(work).flatMap(sourcesOf);
    const named = once(sources.flatMap(namedAt));
    const namedToday = once(sources.filter((source) => source.startsWith("HEAD:")).flatMap(namedAt));
    return describe(work, coAuthors, named, namedToday, people);
  });
}

function once(named: readonly Named[]): Named[] {
  return [...new Map(named.map((each) => [JSON.stringify(each), each])).values()];
}

function originsOf({ origin, copies }: Work): readonly Origin[] {
  return [origin, ...copies];
}

/** Where its authors may be named: today's text and the first version, and what lies beside it. */
function sourcesOf(origin: Origin): string[] {
  const { commit, path } = origin;
  const beside = (place: string): readonly string[] =>
    ["kep.yaml", "metadata.yaml"].map((name) => place.replace(/[^/]+$/, name));
  const places = [`HEAD:${today(origin)}`, `${commit.hash}:${path}`];
  return places.flatMap((place) => [place, ...beside(place)]);
}

function trailersOf(landedWith: (landing: Commit) => readonly Commit[], work: Work): readonly string[] {
  const commits = originsOf(work).flatMap(({ commit, landing, paths }) => {
    const touches = ({ changes }: Commit): boolean => paths.some((path) => changes.has(path));
    return [commit, landing, ...landedWith(landing).filter(touches)];
  });
  return [...new Set(commits.flatMap(({ coAuthors }) => coAuthors))];
}

function describe(
  work: Work,
  coAuthors: readonly Person[],
  named: readonly Named[],
  namedToday: readonly Named[],
  people: People,
): Document {
  const { origin, copies } = work;
  const { author, authored } = origin.commit;
  const imported = named.length > 0 && !named.some((each) => people.isNamed(each, author.email));
  const others = imported ? named.flatMap(people.addressesOf) : [];
  const writers = (isBot(author) ? coAuthors : [author]).filter((each) => !isBot(each));
  return {
    path: today(origin),
    copies: copies.map(today),
    origin,
    author,
    date: authored,
    landed: origin.landing.committed,
    coAuthors,
    named,
    namedToday,
    imported,
    unclaimed: imported && others.length === 0,
    expected: [...new Set([...writers.map(({ email }) => email.toLowerCase()), ...others])],
  };
}
