import { isPlanning } from "../artifacts/plans.ts";
import { asksWhoWrites, isMine, type RecognizedReading, readAndRecognize } from "../artifacts/recognize.ts";
import type { Artifact } from "../artifacts/types.ts";
import { visitsAmong } from "../artifacts/with-others/usual-writers.ts";
import { deltaReader, factsOfDelta } from "./delta.ts";
import type { Fresh } from "./fresh.ts";
import type { Kept } from "./kept.ts";
import { marksOf } from "./marks.ts";
import type { Question } from "./standing.ts";

/** Of a longer history only so many own commits are known: a twin of an older one would not be seen. */
const mostOwn = 5_000;

/**
 * What was kept with my new commits recognised by themselves beside it, given that they bear on nothing that landed before. Undefined
 * where the new and the old have to be seen together: twins, plans and what they were for, changes that are compared with each other.
 */
export async function withAdded(kept: Fresh, question: Question): Promise<Fresh | undefined> {
  const { delta, identity, reader, facts, request } = question;
  if (!delta.commits.some((commit) => isMine(commit, identity))) return kept;
  if (hasTwins(kept, question)) return undefined;
  const reading = await readAndRecognize(deltaReader(reader, delta), factsOfDelta(facts), request, identity);
  const made = reading.recognized.artifacts;
  const all = inserted(kept.recognized.artifacts, made);
  if (made.length > 0 && isJudgedTogether(kept, made, all, question)) return undefined;
  return { recognized: joined(kept, reading, all), marks: joinedMarks(kept, reading) };
}

/** A commit written at the very moment of another one of mine may be the same, rebased or picked. */
function hasTwins({ recognized: { ownCommits } }: Fresh, { delta, identity }: Question): boolean {
  if (ownCommits.length >= mostOwn) return true;
  const written = new Set(ownCommits.map(({ date }) => Date.parse(date)));
  return delta.commits.some(({ author, authored }) => identity.isMe(author) && written.has(Date.parse(authored)));
}

function isJudgedTogether(
  { recognized, marks }: Fresh,
  made: readonly Artifact[],
  all: readonly Artifact[],
  { request }: Question,
): boolean {
  if (marks.hasOwners || [...recognized.artifacts, ...made].some(({ kind }) => isPlanning(kind))) return true;
  if (made.some(({ kind }) => isWithOthers(kind))) return true;
  return asksWhoWrites(request.period) && (marks.areas.length > 0 || visitsAmong(all).length > 0);
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
    .slice(0, mostOwn);
  return { ...recognized, artifacts, ownCommits, mine: recognized.mine + added.recognized.mine };
}

function joinedMarks({ marks }: Fresh, added: RecognizedReading): Kept["marks"] {
  const { open, requests } = marksOf(added);
  return { ...marks, open, requests: [...marks.requests, ...requests] };
}
