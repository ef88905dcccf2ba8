import { originsOf } from "../artifacts/changes/handles.ts";
import { LandedReader, mainlineOf } from "../artifacts/changes/landed.ts";
import { plainTitle } from "../artifacts/changes/reverts.ts";
import { seriesGap } from "../artifacts/changes/series.ts";
import { changesOf } from "../artifacts/changes/split.ts";
import { gerritIdOf } from "../artifacts/changes/twins.ts";
import { type CitationIndex, citationIndex } from "../artifacts/documents/citations.ts";
import { Newcomers, wasMet } from "../artifacts/documents/people.ts";
import { BuiltOn } from "../artifacts/with-others/built-on.ts";
import { instantsToRead } from "../calendar/bounds.ts";
import type { CollectRequest } from "../collect.ts";
import type { Identity } from "../history/identity.ts";
import { isMine } from "../history/mine.ts";
import { accountOf } from "../history/noreply.ts";
import { pullRequestOf } from "../history/pull-request.ts";
import type { Commit, RepositoryFacts, RepositoryReader } from "../history/types.ts";
import { readWindow, type Window } from "../history/window.ts";
import { type Delta, deltaReader, factsOfDelta } from "./delta.ts";
import { mayLandDrafts } from "./landed-drafts.ts";
import type { Marks } from "./marks.ts";

/** What is asked about: new commits, and a result that was kept before they came. */
export interface Question {
  readonly reader: RepositoryReader;
  readonly request: CollectRequest;
  readonly facts: RepositoryFacts;
  readonly delta: Delta;
  readonly marks: Marks;
  readonly identity: Identity;
}

/** The new commits alone, as a window of the history. */
export function windowOf({ reader, request, facts, delta, identity }: Question): Promise<Window> {
  return readWindow(deltaReader(reader, delta), factsOfDelta(facts), {
    start: instantsToRead(request.period).from,
    isWanted: () => true,
    isMine: (commit) => isMine(commit, identity),
  });
}

/**
 * Why what was kept may have to be read again with what is new, in a few words; undefined where it is enough to look at what is new,
 * at what was kept and at what was seen to come by it. In doubt everything is read. Each reason is one way in which something that
 * landed later bears on what landed before; `marks` hold the other half of it.
 */
export async function whyAnew(question: Question, window: Window): Promise<string | undefined> {
  const { delta, marks } = question;
  if (isOutOfTime(question) || delta.commits.some(({ parents }) => parents.length === 0)) return "date";
  const index = citationIndex(marks.citable);
  const newcomers = new Newcomers(marks.authors, marks.asked);
  for (const commit of delta.commits) {
    const reason = whyCommit(commit, question, index, newcomers);
    if (reason !== undefined) return reason;
  }
  if (!window.named.isEmpty) return "revert or pick";
  const landed = await whyLanded(question, window);
  if (landed !== undefined) return landed;
  const changes = delta.changes.flatMap((one) => one.changes);
  if (changes.some(({ path, from = "" }) => telling.test(path) || telling.test(from))) return "owners";
  return undefined;
}

/** A clock that goes wrong moves the lower end of the window, which is looked for on the first-parent line. */
function isOutOfTime({ delta, request, facts }: Question): boolean {
  const start = Date.parse(instantsToRead(request.period).from);
  const byHash = new Map(delta.commits.map((commit) => [commit.hash, commit]));
  let at = byHash.get(facts.defaultBranch?.tip ?? "");
  while (at !== undefined && Date.parse(at.committed) >= start) at = byHash.get(at.parents[0] ?? "");
  return at !== undefined;
}

function whyCommit(
  commit: Commit,
  { marks, identity }: Question,
  citations: CitationIndex,
  newcomers: Newcomers,
): string | undefined {
  if (isMine(commit, identity)) {
    if (!wasMet(commit.author, marks.authors)) return "new name of mine";
  } else if (newcomers.mayChangeAnswers(commit.author)) return "author";
  if (identity.isMe(commit.author) || marks.citable.length === 0) return undefined;
  return citations.citedIn(`${commit.subject}\n${commit.body}`).size > 0 ? "citation" : undefined;
}

/** What is not known by this very name teaches who I am; a change in review is known again by its id. */
export function whyMine(commit: Commit, marks: Marks): string | undefined {
  if (!wasMet(commit.author, marks.authors)) return "new name of mine";
  return gerritIdOf(commit) !== undefined ? "change in review" : undefined;
}

async function whyLanded({ facts, marks, identity }: Question, window: Window): Promise<string | undefined> {
  const mainline = mainlineOf(facts);
  for await (const landing of window.landings()) {
    const from = pullRequestOf(landing.commit)?.owner;
    // An account that is mine by what came from it may be mine no more.
    if (from !== undefined && identity.isMyHandle(from) && !landing.brought.every((c) => identity.isMe(c.author)))
      return "fork";
    for (const change of changesOf(landing, mainline)) {
      if (isAmong(marks.undone, () => plainTitle(change))) return "landed again";
    }
  }
  return undefined;
}

/**
 * Whether something new concerns me, or decides about what does: it is mine or names me, waited on a branch, goes on with what
 * concerned me, comes from an account by which a change of several people is found to be somebody's, builds on something, or lies where
 * I was on a visit.
 */
export async function concernsMe(question: Question, window: Window): Promise<boolean> {
  const { delta, marks, identity, facts } = question;
  if (mayLandDrafts(question)) return true;
  const builtOn = new BuiltOn();
  for (const commit of delta.commits) {
    if (isMine(commit, identity) || marks.open.some((end) => mayGoOn(commit, end))) return true;
    if (isAmong(marks.origins, () => accountOf(commit.author.email)?.login ?? [])) return true;
    builtOn.add(commit);
  }
  if (builtOn.entries.length > 0) return true;
  const reader = new LandedReader({ facts: window.facts, named: window.named, who: identity });
  for await (const landing of window.landings()) {
    reader.add(landing);
    if (changesOf(landing, mainlineOf(facts)).some((change) => isAmong(marks.origins, () => originsOf(change))))
      return true;
  }
  if (reader.end().changes.length > 0) return true;
  const paths = delta.changes.flatMap(({ changes }) => changes.flatMap(({ path, from = path }) => [path, from]));
  return marks.areas.some((area) => paths.some((path) => path.startsWith(`${area}/`)));
}

/** Whether one of them is marked. They are worked out where there is anything to compare them with: mostly there is not. */
function isAmong(marked: readonly string[], found: () => string | readonly string[]): boolean {
  return marked.length > 0 && [found()].flat().some((one) => marked.includes(one));
}

/** Whether a commit may belong to one series with the last one that landed. */
function mayGoOn(commit: Commit, end: Marks["open"][number]): boolean {
  if (commit.author.email.toLowerCase() !== end.email) return false;
  const isSoon = Date.parse(commit.committed) - Date.parse(end.committed) <= seriesGap;
  return isSoon || (end.request !== undefined && pullRequestOf(commit)?.number === end.request);
}

/** What a repository says of its own paths and people, wherever it lies. */
const telling = /(?:^|\/)(?:CODEOWNERS|\.gitattributes|\.mailmap)$/i;
