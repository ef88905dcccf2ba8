import { reviewerHandlesOf, reviewersOf } from "../../history/trailers.ts";
import type { Commit, CommitChanges, Person } from "../../history/types.ts";
import { changeId } from "../changes/artifact.ts";
import { type Landed, partIn } from "../changes/landed.ts";
import { classifyPath } from "../changes/tests-and-code.ts";
import type { Change, Who } from "../changes/types.ts";
import { artifactId } from "../id.ts";
import type { Artifact } from "../types.ts";
import { type Collaborator, closestFirst } from "./collaborator.ts";
import { Gathering } from "./gathering.ts";

/** One repository's history, as far as it tells who worked with the engineer. */
export interface CollaborationInput {
  /** The engineer's artifacts of this repository, within the period. */
  readonly artifacts: readonly Artifact[];
  readonly landed: Landed;
  readonly commits: readonly Commit[];
  readonly who: Who;
  /** Changes by anybody to paths of the engineer's artifacts. */
  readonly changes: readonly CommitChanges[];
  /** The first instant (ISO) after the period: what others committed later is not looked at. */
  readonly until: string;
}

/** A commit that touches more of the engineer's files at once is a mass change: it tells of no work together. */
const massChange = 20;
/** A file that more others changed is everybody's (a lock file, a change log). */
const everybodys = 4;

/** So many of a change's files, or this part of them if that is fewer, make somebody know the change. */
const shared = { files: 3, part: 1 / 3 };

/**
 * Who worked with the engineer: wrote, reviewed or merged the engineer's changes, had theirs reviewed by the engineer, edited
 * the engineer's documents, or changed the same files. Bots are nobody. Those who share most come first.
 */
export function collaboratorsOf(input: CollaborationInput): readonly Collaborator[] {
  const found = new Gathering(input);
  for (const change of input.landed.changes) noteChange(change, input, found);
  noteFiles(input, found);
  return closestFirst(found.collaborators());
}

function noteChange(change: Change, { landed, who, artifacts }: CollaborationInput, found: Gathering): void {
  const credit = landed.creditOf(change);
  if (credit.byBot) return;
  const first = change.commits[0] ?? change.landing;
  const part = partIn(credit, who);
  if (part !== "author" && part !== "co-author") {
    const theirs = (["review", "pairing"] as const).map((kind) => ({ kind, id: artifactId(kind, changeId(first)) }));
    for (const { kind, id } of theirs) found.add(credit.owner, kind === "review" ? "reviewed by me" : "wrote", [id]);
    return;
  }
  // A document has an id of its own; of changes many may have landed at once.
  const isOfIt = ({ id, path, landing }: Artifact): boolean =>
    id === changeId(first) || (path !== undefined && landing === change.landing.hash);
  const mine = artifacts.filter(isOfIt);
  const ids = mine.map(({ id }) => id);
  found.add([...credit.owner, ...credit.sharers, ...credit.named], "wrote", ids);
  const all = change.merge === undefined ? change.commits : [change.merge, ...change.commits];
  const handles = [...all.flatMap(reviewerHandlesOf), ...(change.request?.reviewers ?? [])];
  found.add([...credit.suggested, ...all.flatMap(reviewersOf), ...found.peopleCalled(handles)], "reviewed", ids);
  found.add([change.merge?.author ?? change.landing.committer], "merged", ids);
}

/** Others' commits on the files of the engineer's artifacts: on a document they edit it, in code they share the files. */
function noteFiles(input: CollaborationInput, found: Gathering): void {
  const byPath = artifactsByPath(input.artifacts);
  const touched = othersOn(byPath, input, found);
  for (const artifact of input.artifacts) {
    const isDocument = artifact.path !== undefined;
    const paths = [...pathsOf(artifact)].filter((path) => isDocument || isCode(path));
    const all = paths.flatMap((path) => {
      const others = touched.get(path) ?? new Map<string, Person>();
      return others.size > everybodys ? [] : [...others.values()];
    });
    const enough = isDocument ? 1 : Math.min(shared.files, Math.ceil(paths.length * shared.part));
    found.add(often(all, enough, found), isDocument ? "edited" : "same files", [artifact.id]);
  }
}

/** Lock files, settings and the like change with everything, and say nothing of who knows what. */
function isCode(path: string): boolean {
  const is = classifyPath(path);
  return is === "product" || is === "test";
}

/** The people who stand in a list at least so many times. */
function often(people: readonly Person[], times: number, found: Gathering): readonly Person[] {
  const lists = [...Map.groupBy(people, (person) => found.keyOf(person)).values()];
  return lists.flatMap((list) => (list[0] !== undefined && list.length >= times ? [list[0]] : []));
}

function artifactsByPath(artifacts: readonly Artifact[]): ReadonlyMap<string, readonly Artifact[]> {
  const byPath = new Map<string, Artifact[]>();
  for (const artifact of artifacts)
    for (const path of pathsOf(artifact)) byPath.set(path, [...(byPath.get(path) ?? []), artifact]);
  return byPath;
}

/** The paths of an artifact, each once. */
export function pathsOf({ path, paths = [] }: Artifact): ReadonlySet<string> {
  return new Set(path === undefined ? paths : [...paths, path]);
}

/** For each of the engineer's paths the others who changed its content, by their keys. */
function othersOn(
  byPath: ReadonlyMap<string, unknown>,
  { commits, changes, until }: CollaborationInput,
  found: Gathering,
): ReadonlyMap<string, ReadonlyMap<string, Person>> {
  const end = Date.parse(until);
  const own = commits.filter(({ parents, committed }) => parents.length < 2 && Date.parse(committed) < end);
  const authors = new Map(own.map(({ hash, author }) => [hash, author]));
  const touched = new Map<string, Map<string, Person>>();
  for (const { hash, changes: files } of changes) {
    const author = authors.get(hash);
    if (author === undefined || !found.isOther(author) || files.length > massChange) continue;
    for (const { path, from = path, before, blob } of files)
      for (const known of new Set([path, from]))
        if (byPath.has(known) && before !== blob) peopleOn(touched, known).set(found.keyOf(author), author);
  }
  return touched;
}

function peopleOn(touched: Map<string, Map<string, Person>>, path: string): Map<string, Person> {
  const known = touched.get(path) ?? new Map<string, Person>();
  touched.set(path, known);
  return known;
}
