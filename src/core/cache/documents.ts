import { mayNameMe } from "../artifacts/documents/authorship.ts";
import { citationIndex } from "../artifacts/documents/citations.ts";
import { blobsBeside, entangledWith } from "../artifacts/documents/entangled.ts";
import { documentFiles } from "../artifacts/documents/files.ts";
import { isSidecarName } from "../artifacts/documents/sidecar.ts";
import { isMine } from "../history/mine.ts";
import { coAuthorsOf } from "../history/trailers.ts";
import type { FileChange } from "../history/types.ts";
import { wantedAmong } from "./changed.ts";
import type { Delta } from "./delta.ts";
import type { Marks } from "./marks.ts";
import type { Question } from "./standing.ts";

const largestText = 1024 * 1024;

/** What recognises documents is loaded while git looks for their texts. */
const loadRecognition = () => Promise.all([import("./added.ts"), import("../artifacts/documents/collect.ts")]);

/** What changes to documents mean for what was kept. */
export interface AboutDocuments {
  /** Why all has to be read again, in a few words. */
  readonly anew?: string;
  /** Whether a new one may be mine. */
  readonly concernsMe: boolean;
}

/**
 * Looks at the documents among what changed. They may be what mine are entangled with; else only what their texts say bears on mine, or on
 * me. What a new one of mine has to do with others' is for its recognition to tell.
 * @throws RepositoryError when the texts cannot be read.
 */
export async function aboutDocuments(question: Question): Promise<AboutDocuments> {
  const { request, marks, identity, reader, delta } = question;
  const isWanted = documentFiles(request.ladder.kinds);
  const wantedOf = (changes: Delta["changes"]): readonly FileChange[] =>
    wantedAmong(changes, isWanted).flatMap((one) => one.changes);
  const wanted = wantedOf(delta.changes);
  if (wanted.length === 0) return { concernsMe: false };
  const edits = wanted.filter((change) => isOwnEdit(change, question));
  const others = wanted.filter((change) => !edits.includes(change));
  if (others.some(entangledWith(marks.entanglement))) return { anew: "document", concernsMe: true };
  const isOwn = delta.commits.some((commit) => isMine(commit, identity));
  const beside = blobsBeside(others, marks.entanglement);
  // What came since it was seen is recognised with mine: all texts are asked for at once.
  const since = isOwn ? wantedOf(marks.since?.changes ?? []) : [];
  const now = [...wanted, ...since].map(({ blob }) => blob);
  const blobs = [...new Set([...now, ...edits.map(({ before }) => before), ...beside])];
  const asked = reader.texts(blobs, largestText, request.signal);
  const [texts] = await Promise.all([asked, isOwn ? reader.pause().then(loadRecognition) : undefined]);
  // Metadata are about what stands beside them, which may be older.
  const namesMe = (blob: string): boolean => mayNameMe(texts.get(blob) ?? "", identity);
  const isAllMine = delta.commits.every(({ author }) => identity.isMe(author));
  const isNew = ({ status }: FileChange): boolean => isAllMine && status === "added";
  const isOfOlder = (change: FileChange): boolean =>
    isSidecarName(change.path) && !isNew(change) && namesMe(change.blob);
  if (beside.some(namesMe) || others.some(isOfOlder)) return { anew: "names me", concernsMe: true };
  // Who stands behind one is who began it: of an older one it is not known.
  const older = others.filter((change) => !isNew(change));
  if (older.length > 0 && isCiting(older, texts, marks)) return { anew: "cites mine", concernsMe: true };
  return { concernsMe: edits.length > 0 || others.some(({ blob }) => namesMe(blob)) };
}

function isCiting(changes: readonly FileChange[], texts: ReadonlyMap<string, string>, { citable }: Marks): boolean {
  const index = citationIndex(citable);
  return changes.some(({ blob }) => index.citedIn(texts.get(blob) ?? "").size > 0);
}

/** Whether it changes the text of a document of mine that is alone, and nobody else had a hand in that. */
function isOwnEdit({ status, path, from, blob }: FileChange, { marks, identity, delta }: Question): boolean {
  const { alone, blobs } = marks.entanglement;
  if (status !== "modified" || from !== undefined || !alone.includes(path) || blobs.includes(blob)) return false;
  const touching = new Set(
    delta.changes.flatMap(({ hash, changes }) => (changes.some((c) => c.path === path) ? hash : [])),
  );
  return delta.commits
    .filter(({ hash, parents }) => touching.has(hash) && parents.length < 2)
    .every((commit) => [commit.author, ...coAuthorsOf(commit)].every((person) => identity.isMe(person)));
}
