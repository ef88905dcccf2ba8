import { knownTrailers, titleTakesFirstParagraph } from "./known-trailers.ts";
import { keySeparator, trailerSeparator } from "./log-formats.ts";
import { parseDate } from "./parse-date.ts";
import type { Commit, Person, Trailer } from "./types.ts";

/** Gives the one shared `Person` for a name and an address: a history names few people, and names them often. */
export type PersonPool = (name: string, email: string) => Person;

/** A pool that remembers everyone it was asked for. */
export function personPool(): PersonPool {
  const people = new Map<string, Person>();
  return (name, email) => {
    const key = `${name}\0${email}`;
    const known = people.get(key);
    if (known !== undefined) return known;
    const person: Person = { name, email };
    people.set(key, person);
    return person;
  };
}

const nothing: readonly never[] = [];

/**
 * Makes a commit of the eleven fields of `commitFormat`, found at `offset` of `fields`. Never fails: missing fields are
 * empty, and a message's control characters stay for the faces to escape.
 */
export function parseCommit(fields: readonly string[], offset: number, person: PersonPool): Commit {
  const field = (index: number): string => fields[offset + index] ?? "";
  const parents = field(1);
  const body = withLineFeeds(field(9));
  const authored = parseDate(field(4));
  return {
    hash: field(0),
    parents: parents === "" ? nothing : parents.split(" "),
    author: person(field(2), field(3)),
    authored,
    committer: person(field(5), field(6)),
    committed: field(7) === field(4) ? authored : parseDate(field(7)),
    subject: field(8),
    body,
    trailers: trailersOf(field(8), body, parseTrailers(field(10))),
  };
}

/** What was typed into a host's page has Windows' line ends. */
function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

/** As git found them, unless it took the title of a merge for one, or gave up at a line that is none. */
function trailersOf(subject: string, body: string, found: readonly Trailer[]): readonly Trailer[] {
  return found.length === 0 || titleTakesFirstParagraph(subject, body) ? knownTrailers(body) : found;
}

/** Reads the trailers of one commit: pairs of key and value, both trimmed, in the order written. */
export function parseTrailers(text: string): readonly Trailer[] {
  if (text === "") return nothing;
  return text.split(trailerSeparator).flatMap((line) => {
    const cut = line.indexOf(keySeparator);
    return cut < 1 ? [] : [{ key: line.slice(0, cut).trim(), value: line.slice(cut + 1).trim() }];
  });
}
