import { originsOf } from "../artifacts/changes/handles.ts";
import { LandedReader } from "../artifacts/changes/landed.ts";
import { plainTitle } from "../artifacts/changes/reverts.ts";
import { seriesGap } from "../artifacts/changes/series.ts";
import { changesOf } from "../artifacts/changes/split.ts";
import { gerritIdOf } from "../artifacts/changes/twins.ts";
import type { Change } from "../artifacts/changes/types.ts";
import { titleOf } from "../artifacts/changes/words.ts";
import { mayNameMe } from "../artifacts/documents/authorship.ts";
import { citationIndex } from "../artifacts/documents/citations.ts";
import { blobsBeside, isEntangled } from "../artifacts/documents/entangled.ts";
import { documentFiles } from "../artifacts/documents/files.ts";
import type { OpenDraft } from "../artifacts/recognize.ts";
import { BuiltOn } from "../artifacts/with-others/built-on.ts";
import { instantsToRead } from "../calendar/bounds.ts";
import type { CollectRequest } from "../collect.ts";
import type { Identity } from "../history/identity.ts";
import { isMine } from "../history/mine.ts";
import { accountOf } from "../history/noreply.ts";
import { pullRequestOf } from "../history/pull-request.ts";
import type { Commit, FileChange, RepositoryFacts, RepositoryReader } from "../history/types.ts";
import { readWindow, type Window } from "../history/window.ts";
import { type Delta, deltaReader, factsOfDelta } from "./delta.ts";
import { keyHashes } from "./key-hashes.ts";
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
 * Why new commits may change what was kept, in a few words; undefined when they cannot: all that they add to it is what they
 * themselves are. In doubt they may. Each reason is one way in which something that landed later bears on what landed before;
 * `marks` hold the other half of it.
 */
export async function whyItMatters(question: Question, window: Window): Promise<string | undefined> {
  const { delta, request } = question;
  const start = Date.parse(instantsToRead(request.period).from);
  for (const commit of delta.commits) {
    // A clock that goes wrong moves the lower end of the window; a second root is another history.
    if (!(Date.parse(commit.committed) >= start) || commit.parents.length === 0) return "date";
    const reason = whyCommit(commit, question);
    if (reason !== undefined) return reason;
  }
  if (!window.named.isEmpty) return "revert or pick";
  const named = await whyLanded(question, window);
  if (named !== undefined) return named;
  const changes = delta.changes.flatMap((one) => one.changes);
  const path = changes.map((change) => whyPath(change, question.marks)).find((reason) => reason !== undefined);
  return path ?? (await whyText(changes, question));
}

function whyCommit(commit: Commit, { marks, identity }: Question): string | undefined {
  if (isDraft(commit, marks)) return "draft";
  if (marks.open.some((end) => mayGoOn(commit, end, marks))) return "series";
  if (isAmong(marks.origins, () => accountOf(commit.author.email)?.login ?? [])) return "account";
  if (isMine(commit, identity)) return whyMine(commit, marks);
  const builtOn = new BuiltOn();
  builtOn.add(commit);
  if (builtOn.named.length > 0) return "builds on something";
  // Whoever is new may go by what a document calls me.
  if (marks.hasDocuments && !isPlainAuthor(commit, marks)) return "author";
  const cited = marks.citable.length > 0 && citationIndex(marks.citable).citedIn(`${commit.subject}\n${commit.body}`);
  return cited && cited.size > 0 ? "citation" : undefined;
}

function isDraft(commit: Commit, { drafts }: Marks): boolean {
  if (drafts.length === 0) return false;
  const keys = keyHashes(commit);
  return drafts.some((draft) => draft.hashes.includes(commit.hash) || keys.some((key) => draft.keys.includes(key)));
}

/** Whether one of them is marked. They are worked out where there is anything to compare them with: mostly there is not. */
function isAmong(marked: readonly string[], found: () => string | readonly string[]): boolean {
  return marked.length > 0 && [found()].flat().some((one) => marked.includes(one));
}

/** Whether a commit may belong to one series with the last one that landed. */
function mayGoOn(commit: Commit, end: Marks["open"][number], { requests }: Marks): boolean {
  if (commit.author.email.toLowerCase() !== end.email) return false;
  const isSoon = Date.parse(commit.committed) - Date.parse(end.committed) <= seriesGap;
  return isSoon || requests.includes(pullRequestOf(commit)?.number ?? -1);
}

/** What is not known by this very name teaches who I am; a change in review is known again by its id. */
export function whyMine(commit: Commit, marks: Marks): string | undefined {
  if (!isPlainAuthor(commit, marks)) return "new name of mine";
  return gerritIdOf(commit) !== undefined ? "change in review" : undefined;
}

/**
 * Whether the people of the history stay the same with one more commit of this author, whoever of them is met first: it is somebody
 * known by this one name at this one address, whose account nobody else has.
 */
function isPlainAuthor({ author: { name, email } }: Commit, { authors }: Marks): boolean {
  const address = email.toLowerCase();
  const [known, ...more] = authors.filter(({ author }) => author.email.toLowerCase() === address);
  if (known?.author.name !== name || known.author.email !== email || more.length > 0) return false;
  const account = accountOf(address)?.login;
  return account === undefined || isOnly(account, address, authors);
}

function isOnly(account: string, email: string, authors: Marks["authors"]): boolean {
  return authors.every(({ author }) => {
    const other = author.email.toLowerCase();
    return other === email || accountOf(other)?.login !== account;
  });
}

async function whyLanded(question: Question, window: Window): Promise<string | undefined> {
  const { facts, marks, identity } = question;
  const reader = new LandedReader({ facts: window.facts, named: window.named, who: identity });
  const owner = /^https?:\/\/[^/]+\/([^/]+)\//.exec(facts.webUrl ?? "")?.[1];
  const mainline = {
    ...(facts.defaultBranch === undefined ? {} : { branch: facts.defaultBranch.name }),
    ...(owner === undefined ? {} : { owner }),
  };
  for await (const landing of window.landings()) {
    reader.add(landing);
    const from = pullRequestOf(landing.commit)?.owner;
    if (from !== undefined && (identity.isMyHandle(from) || landing.brought.some((c) => identity.isMe(c.author))))
      return "fork";
    for (const change of changesOf(landing, mainline)) {
      if (isAmong(marks.undone, () => plainTitle(change))) return "landed again";
      if (isAmong(marks.origins, () => originsOf(change))) return "account";
      if (marks.waiting.some((draft) => maySquash(change, draft, question))) return "squash";
    }
  }
  const isOwn = ({ commits, request: asked, merge }: Change): boolean =>
    commits.every(({ author }) => identity.isMe(author)) &&
    (merge === undefined || identity.isMe(merge.author)) &&
    !marks.requests.includes(asked?.number ?? -1);
  return reader.end().changes.every(isOwn) ? undefined : "names me";
}

/** Whether one commit of mine may be all of a draft: it tells of some of it, or changed every file of it. */
function maySquash(change: Change, draft: OpenDraft, { identity, delta }: Question): boolean {
  const [commit, ...others] = change.commits;
  if (commit === undefined || others.length > 0 || !identity.isMe(commit.author)) return false;
  const told = new Set([
    titleOf(change),
    ...commit.body.split("\n").map((line) => line.replace(/^\s*\*\s+/, "").trim()),
  ]);
  const files = delta.changes.find(({ hash }) => hash === commit.hash)?.changes ?? [];
  const touched = new Set(files.map(({ path }) => path));
  return draft.subjects.some((subject) => told.has(subject)) || draft.paths.every((path) => touched.has(path));
}

/** What a repository says of its own paths and people, wherever it lies. */
const telling = /(?:^|\/)(?:CODEOWNERS|\.gitattributes|\.mailmap)$/i;

function whyPath({ path, from }: FileChange, { areas }: Marks): string | undefined {
  const paths = from === undefined ? [path] : [path, from];
  if (paths.some((one) => telling.test(one))) return "owners";
  return paths.some((one) => areas.some((area) => one.startsWith(`${area}/`))) ? "area" : undefined;
}

const largestText = 1024 * 1024;

/**
 * Documents of others may be what mine are entangled with; else only what their texts say bears on mine, or on me. Those that I changed
 * have to be seen whole.
 */
async function whyText(
  changes: readonly FileChange[],
  { request, marks, identity, reader, delta }: Question,
): Promise<string | undefined> {
  const isWanted = documentFiles(request.ladder.kinds);
  const wanted = changes.filter(({ path, from }) => isWanted(path) || (from !== undefined && isWanted(from)));
  if (wanted.length === 0) return undefined;
  const isOwn = delta.commits.some((commit) => isMine(commit, identity));
  if (isOwn || wanted.some((change) => isEntangled(change, marks.entanglement))) return "document";
  const blobs = [...new Set([...wanted.map(({ blob }) => blob), ...blobsBeside(wanted, marks.entanglement)])];
  const texts = await reader.texts(blobs, largestText, request.signal);
  const index = citationIndex(marks.citable);
  const isAbout = (text: string): boolean => mayNameMe(text, identity) || index.citedIn(text).size > 0;
  return [...texts.values()].some(isAbout) ? "names me, or cites mine" : undefined;
}
