import type { Before, Seen } from "../artifacts/before.ts";
import { bothEntangled } from "../artifacts/documents/entangled.ts";
import { mostOwnCommits } from "../artifacts/own-commits.ts";
import { type RecognizedReading, readAndRecognize } from "../artifacts/recognize.ts";
import { type ForkOwners, forkOwners } from "../history/handles.ts";
import type { Window } from "../history/window.ts";
import { bothDeltas, type Delta, deltaReader, factsOfDelta, readDelta } from "./delta.ts";
import type { Fresh } from "./kept.ts";
import { type LandedDrafts, landedDrafts } from "./landed-drafts.ts";
import { type Marks, marksOf } from "./marks.ts";
import { type Question, windowOf } from "./standing.ts";

/**
 * What was kept with what concerns me of what landed since, given that nothing of it bears on what others did before. Undefined where
 * old and new have to be read together after all.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function withAdded(kept: Fresh, question: Question): Promise<Fresh | undefined> {
  const { identity, reader, facts, request } = question;
  const last = seenIn(kept.seen);
  const delta = await deltaSince(question);
  if (last === undefined || delta === undefined) return undefined;
  const seen = await withForks(last, await windowOf({ ...question, delta }), question);
  if (seen === undefined) return undefined;
  const goneWith: Before["goneWith"] = (landed) => landedDrafts(question, landed)?.closed.map(({ id }) => id);
  const before: Before = { seen, artifacts: kept.recognized.artifacts, goneWith, authors: kept.marks.authors };
  const reading = await readAndRecognize(deltaReader(reader, delta), factsOfDelta(facts), request, identity, before);
  const drafts = landedDrafts(question, reading.landed);
  if (reading.isDisturbed || drafts === undefined) return undefined;
  return joined(kept, reading, drafts);
}

/** Written by this very program, beside the result that it belongs to. */
function seenIn(text: string): Seen | undefined {
  try {
    return JSON.parse(text) as Seen;
  } catch {
    return undefined;
  }
}

/** All that landed since it was seen, part of which may be kept. */
async function deltaSince({ reader, facts, request, delta, marks }: Question): Promise<Delta | undefined> {
  const { seenAt, since } = marks;
  if (seenAt === undefined || seenAt === delta.from) return seenAt === undefined ? undefined : delta;
  const known = since?.from === seenAt ? bothDeltas(since, delta) : undefined;
  return known ?? (await readDelta(reader, seenAt, facts.defaultBranch?.tip ?? "", request.signal));
}

/** The same with the owners of the forks from which the new pull requests came. Undefined where these teach which accounts are mine. */
async function withForks(seen: Seen, window: Window, { facts, identity }: Question): Promise<Seen | undefined> {
  const owners = await forkOwners(window.landings(), facts.name, identity);
  const known = new Set(seen.sharedForks);
  if (teaches(owners, identity.handles, known)) return undefined;
  return { ...seen, sharedForks: [...new Set([...known, ...owners.shared])] };
}

/** One more of mine may be an account of mine that was not known; one that is mine would not be, where it brought others' work. */
function teaches(
  { mine, shared, others }: ForkOwners,
  handles: ReadonlySet<string>,
  known: ReadonlySet<string>,
): boolean {
  const isOther = (owner: string): boolean => handles.has(owner);
  return mine.some((owner) => !handles.has(owner) && !known.has(owner)) || [...shared, ...others].some(isOther);
}

function joined({ recognized, marks }: Fresh, reading: RecognizedReading, drafts: LandedDrafts): Fresh {
  const added = reading.recognized;
  const landed = recognized.rejected.length - (reading.before?.seen.ofDocuments.leftOutOnBranches ?? 0);
  const waited = recognized.ownCommits.filter(({ hash }) => !drafts.hashes.has(hash));
  const ownCommits = [...added.ownCommits, ...waited]
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date))
    .slice(0, mostOwnCommits);
  return {
    recognized: {
      ...recognized,
      artifacts: added.artifacts,
      rejected: recognized.rejected.toSpliced(landed, 0, ...added.rejected),
      ownCommits,
      mine: recognized.mine + added.mine - drafts.mine,
    },
    marks: joinedMarks(marks, reading, drafts),
    seen: reading.seen === undefined ? "" : JSON.stringify(reading.seen),
  };
}

function joinedMarks(marks: Marks, reading: RecognizedReading, { closed, hashes }: LandedDrafts): Marks {
  const { seenAt, open, origins, areas, lastLanded, ...added } = marksOf(reading);
  const { seenAt: _, since: __, ...rest } = marks;
  const isLeft = ({ hash }: { readonly hash: string }): boolean => !hashes.has(hash);
  return {
    ...rest,
    ...(seenAt === undefined ? {} : { seenAt }),
    entanglement: bothEntangled(marks.entanglement, added.entanglement),
    asked: {
      met: [...new Set([...marks.asked.met, ...added.asked.met])],
      sought: [...new Set([...marks.asked.sought, ...added.asked.sought])],
    },
    citable: [...marks.citable, ...added.citable],
    drafts: marks.drafts
      .map(({ branch, commits }) => ({ branch, commits: commits.filter(isLeft) }))
      .filter(({ commits }) => commits.length > 0),
    waiting: marks.waiting.filter((draft) => !closed.includes(draft)),
    open,
    origins: [...new Set([...marks.origins, ...origins])],
    areas,
    lastLanded: Math.max(lastLanded, marks.lastLanded),
  };
}
