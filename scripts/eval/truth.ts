/** The truth about the known documents of a repository, from its history and their own text. */
import { withoutStubs } from "./copies.ts";
import { git, readTexts } from "./git.ts";
import { type Person, readHistory } from "./history.ts";
import { type Origin, originOf } from "./lineage.ts";
import { type Named, namedIn } from "./named.ts";
import { stem } from "./names.ts";
import { isBot, mapped, type People, peopleOf } from "./people.ts";

export interface Document {
  /** Today's path; the earliest of them where the same document lies in several places. */
  readonly path: string;
  readonly copies: readonly string[];
  readonly origin: Origin;
  /** Wrote its first version. */
  readonly author: Person;
  readonly date: string;
  /** ISO: when the default branch got it. */
  readonly landed: string;
  readonly coAuthors: readonly Person[];
  readonly named: readonly Named[];
  /** True when it names its authors and who committed the first version is none of them. */
  readonly imported: boolean;
  /** Lower-case addresses, any of which is right: of an import the named people's too. Empty when only machines wrote it. */
  readonly expected: readonly string[];
}

export interface Truth {
  readonly documents: readonly Document[];
  readonly people: People;
  /** Documents whose beginning was not found. */
  readonly lost: readonly string[];
}

/** Reads it for the files of HEAD that `isDocument` chooses. */
export async function readTruth(folder: string, isDocument: (path: string) => boolean): Promise<Truth> {
  const history = await readHistory(folder);
  const paths = (await filesOf(folder)).filter(isDocument);
  if (paths.length === 0) throw new Error("No file of HEAD matches --documents.");
  const head = history.line[0]?.commit;
  const origins = paths.flatMap((path) => (head === undefined ? [] : (originOf(history, head, path) ?? [])));
  const found = await withoutStubs(history, origins);
  const texts = await readTexts(folder, [...paths.map((path) => `HEAD:${path}`), ...found.flatMap(sourcesOf)]);
  const people = peopleOf(history);
  const trailers = await mapped(folder, found.flatMap(trailersOf));
  const documents = withoutCopies(found, texts).map(([origin, copies]) => {
    const coAuthors = trailersOf(origin).flatMap((value) => trailers.get(value) ?? []);
    const named = sourcesOf(origin).flatMap((source) => namedIn(texts.get(source) ?? ""));
    return describe(origin, copies, coAuthors, named, people);
  });
  const begun = new Set(origins.map((origin) => today(origin)));
  return { documents, people, lost: paths.filter((path) => !begun.has(path)) };
}

/** Regular files only: a symbolic link is no document. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = (await git(folder, ["ls-tree", "-r", "-z", "HEAD"])).split("\0");
  return entries.flatMap((entry) => (entry.startsWith("100") ? [entry.slice(entry.indexOf("\t") + 1)] : []));
}

/** The path it has at HEAD. */
function today({ paths }: Origin): string {
  return paths[0] ?? "";
}

/** Where its authors may be named: today's text and the first version, and what lies beside it. */
function sourcesOf(origin: Origin): string[] {
  const { commit, path } = origin;
  const beside = (place: string): string => place.replace(/[^/]+$/, "kep.yaml");
  return [
    `HEAD:${today(origin)}`,
    `HEAD:${beside(today(origin))}`,
    `${commit.hash}:${path}`,
    `${commit.hash}:${beside(path)}`,
  ];
}

function trailersOf({ commit, landing }: Origin): readonly string[] {
  return [...new Set([...commit.coAuthors, ...landing.coAuthors])];
}

/** The same text under the same name in two folders is one document: the one that landed first, and its copies. */
function withoutCopies(
  origins: readonly Origin[],
  texts: ReadonlyMap<string, string>,
): (readonly [Origin, string[]])[] {
  const linesOf = (origin: Origin): Set<string> => new Set((texts.get(`HEAD:${today(origin)}`) ?? "").split("\n"));
  const kept: (readonly [Origin, string[]])[] = [];
  const earlier = (left: Origin, right: Origin): number =>
    landedAt(left) - landedAt(right) || today(left).length - today(right).length;
  for (const origin of origins.toSorted(earlier)) {
    const twin = kept.find(
      ([other]) => stem(today(other)) === stem(today(origin)) && alike(linesOf(other), linesOf(origin)),
    );
    if (twin === undefined) kept.push([origin, []]);
    else twin[1].push(today(origin));
  }
  return kept;
}

function alike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const shared = [...left].filter((line) => right.has(line)).length;
  return shared * 2 > Math.min(left.size, right.size);
}

function landedAt({ landing }: Origin): number {
  return Date.parse(landing.committed);
}

function describe(
  origin: Origin,
  copies: readonly string[],
  coAuthors: readonly Person[],
  named: readonly Named[],
  people: People,
): Document {
  const { author, authored } = origin.commit;
  const imported = named.length > 0 && !named.some((each) => people.isNamed(each, author.email));
  const others = imported ? named.flatMap(people.addressesOf) : [];
  const writers = [...(isBot(author) ? coAuthors : [author])].filter((each) => !isBot(each));
  return {
    path: origin.paths[0] ?? origin.path,
    copies,
    origin,
    author,
    date: authored,
    landed: origin.landing.committed,
    coAuthors,
    named,
    imported,
    expected: [...new Set([...writers.map(({ email }) => email.toLowerCase()), ...others])],
  };
}
