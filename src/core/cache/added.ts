import { mostOwnCommits } from "../artifacts/own-commits.ts";
import { isPlanning, linkAnew } from "../artifacts/plans.ts";
import { asksWhoWrites, type RecognizedReading, readAndRecognize } from "../artifacts/recognize.ts";
import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import { visitsAmong } from "../artifacts/with-others/usual-writers.ts";
import { deltaReader, factsOfDelta } from "./delta.ts";
import type { Fresh, Kept } from "./kept.ts";
import { marksOf, writtenAs } from "./marks.ts";
import type { Question } from "./standing.ts";

/**
 * What was kept with my new commits recognised by themselves beside it, given that they bear on nothing that landed before. Undefined
 * where the new and the old have to be seen together: twins, new plans, changes that are compared with each other.
 */
export async function withAdded(kept: Fresh, question: Question): Promise<Fresh | undefined> {
  const { delta, identity, reader, facts, request } = question;
  if (hasTwins(kept, question)) return undefined;
  const reading = await readAndRecognize(deltaReader(reader, delta), factsOfDelta(facts), request, identity);
  const made = reading.recognized.artifacts;
  const ids = new Set(made.map(({ id }) => id));
  const all = linkAnew(inserted(kept.recognized.artifacts, made), ids, reading.messagesOf);
  if (made.length > 0 && isJudgedTogether(kept, made, all, question)) return undefined;
  return { recognized: joined(kept, reading, all), marks: joinedMarks(kept, reading) };
}

/** A commit written at the moment of another one of mine, with its subject, is the same, rebased or picked. */
function hasTwins({ marks }: Fresh, { delta, identity }: Question): boolean {
  // Of a longer history not all are known: a twin of an older one would not be seen.
  if (marks.written.length >= mostOwnCommits || delta.commits.some(({ subject }) => cleanTitle(subject) === ""))
    return true;
  return delta.commits.some(
    ({ author, authored, subject }) =>
      identity.isMe(author) && marks.written.includes(writtenAs(authored, cleanTitle(subject))),
  );
}

function isJudgedTogether(
  { marks }: Fresh,
  made: readonly Artifact[],
  all: readonly Artifact[],
  { request }: Question,
): boolean {
  if (marks.hasOwners || made.some(({ kind }) => isPlanning(kind))) return true;
  if (made.some((artifact) => isWithOthers(artifact.kind) || isNamed(artifact, marks.builtOn))) return true;
  return asksWhoWrites(request.period) && (marks.areas.length > 0 || visitsAmong(all).length > 0);
}

/** Somebody built on it before it landed. */
function isNamed({ pullRequest, commit, landing = "" }: Artifact, names: readonly string[]): boolean {
  return names.some((name) => name === String(pullRequest) || commit.startsWith(name) || landing.startsWith(name));
}

/** Changes stand before work with others, those of mine in the order of landing. */
function inserted(old: readonly Artifact[], made: readonly Artifact[]): readonly Artifact[] {
  const at = old.findIndex(({ kind }) => isWithOthers(kind));
  return at < 0 ? [...old, ...made] : old.toSpliced(at, 0, ...made);
}

function isWithOthers(kind: string): boolean {
  return kind === "review" || kind === "pairing";
}

function joined({ recognized }: Fresh, added: RecognizedReading, artifacts: readonly Artifact[]): Kept["recognized"] {
  const ownCommits = [...added.recognized.ownCommits, ...recognized.ownCommits]
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date))
    .slice(0, mostOwnCommits);
  return { ...recognized, artifacts, ownCommits, mine: recognized.mine + added.recognized.mine };
}

function joinedMarks({ marks }: Fresh, added: RecognizedReading): Kept["marks"] {
  const { open, requests, written, lastLanded } = marksOf(added);
  return {
    ...marks,
    open,
    requests: [...marks.requests, ...requests],
    written: [...written, ...marks.written],
    lastLanded: Math.max(lastLanded, marks.lastLanded),
  };
}
