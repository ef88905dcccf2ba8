import type { Artifact } from "../core/artifacts/types.ts";
import { haveInCommon, holdsAll } from "../core/journal/addresses.ts";
import { contentOf } from "../core/journal/check.ts";
import type { JournalReading } from "../core/journal/reading.ts";
import type { Snapshot } from "../core/journal/recall.ts";
import type { EventOf, JournalContent, RecognisedContent, SnapshotArtifact } from "../core/journal/types.ts";
import { inOrder } from "../core/journal/union.ts";
import type { Problem } from "../core/problem.ts";
import { sumOf } from "./line.ts";
import { JournalError } from "./types.ts";
import { JournalWriter } from "./writer.ts";

/** In milliseconds. */
const day = 86_400_000;

/** So many lines are made and written at a time: a first reading of a long history has tens of thousands of them. */
const perWrite = 1_000;

/** What became of the attempt to keep a reading. */
export interface RecordedReading {
  /** Bytes added to the journal. */
  readonly written: number;
  readonly problems: readonly Problem[];
}

/**
 * Keeps what a reading recognised: one snapshot of each artifact that is new or is not what it was at its last one, and that others
 * were dropped. A reading never fails for it: a journal that cannot be written is a problem, a warning. Where writing ends in the middle,
 * the next reading adds the rest.
 * @param known the journal's snapshots, as they were read for this reading
 */
export async function recordReading(
  reading: JournalReading,
  known: readonly Snapshot[],
  folder?: string,
  now: Date = new Date(),
): Promise<RecordedReading> {
  const writer = new JournalWriter(folder);
  let some: JournalContent[] = [];
  try {
    for (const content of contentsOf(reading, known, now)) {
      some.push(content);
      if (some.length < perWrite) continue;
      await writer.append(some, now);
      some = [];
    }
    if (some.length > 0) await writer.append(some, now);
    return { written: writer.written, problems: [] };
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    const message = `What was recognised is not kept. ${error.message}`;
    const problem: Problem = { code: error.code, severity: "warning", where: error.file, message };
    return { written: writer.written, problems: [problem] };
  }
}

/** What a journal that holds these snapshots does not say yet. */
export function toRecord(reading: JournalReading, known: readonly Snapshot[], now: Date): readonly JournalContent[] {
  return [...contentsOf(reading, known, now)];
}

function* contentsOf(
  { by, recognised, withdrawn }: JournalReading,
  known: readonly Snapshot[],
  now: Date,
): Generator<JournalContent> {
  if (by === "") return;
  const mine = known.filter((snapshot) => haveInCommon(snapshot.by, by)).sort(inOrder);
  const byKey = Map.groupBy(mine, ({ key }) => key);
  for (const { repository, artifact } of recognised) {
    const content = { type: "recognised" as const, key: artifact.id, ...facts(artifact), by, repository };
    const isKnown = isRecorded(content, byKey.get(artifact.id) ?? [], now);
    // What cannot be read again (a year of five digits) is not written.
    if (!isKnown && contentOf({ ...content }) !== undefined) yield content;
  }
  for (const { key, reason } of withdrawn) yield { type: "withdrawn", key, by, reason };
}

/** Whether the last word on an artifact is this content, said of every address that it is mine by now. */
function isRecorded({ sum, by, artifact }: RecognisedContent, known: readonly Snapshot[], now: Date): boolean {
  const last = known.at(-1);
  if (last?.type !== "recognised" || last.sum !== sum || isNewReach(artifact, last, now)) return false;
  return known.some((one) => one.type === "recognised" && one.sum === sum && holdsAll(one.by, by));
}

/**
 * Whether the reach is worth a snapshot of its own: it is what an artifact reached within the period that is read, so readings of a
 * quarter and of its year, in turn, would add a line each time. A higher one counts at once, a lower one a day later.
 */
function isNewReach({ reach = 0 }: SnapshotArtifact, last: EventOf<"recognised">, now: Date): boolean {
  const known = last.artifact.reach ?? 0;
  return reach > known || (reach < known && now.getTime() - Date.parse(last.at) >= day);
}

function facts(artifact: Artifact) {
  const { folder, week, unreachable, note, corrected, ...snapshot } = artifact;
  const when = new Date(Date.parse(artifact.landed ?? artifact.date));
  const plain: SnapshotArtifact = snapshot;
  const { reach, ...rest } = plain;
  return {
    sum: sumOf(rest),
    when: Number.isNaN(when.getTime()) ? "" : when.toISOString().slice(0, 10),
    artifact: plain,
  };
}
