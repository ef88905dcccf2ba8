import type { Artifact } from "../../../core/artifacts/types.ts";
import { applyCorrections } from "../../../core/journal/corrections.ts";
import { fold } from "../../../core/journal/fold.ts";
import { loggedArtifact } from "../../../core/journal/logged.ts";
import { asArtifact } from "../../../core/journal/recall.ts";
import { artifactsCsv } from "../../../core/journal/table.ts";
import type { JournalEvent } from "../../../core/journal/types.ts";
import { readEvents } from "../../../journal/read.ts";
import { exportJson } from "../../../journal/transfer.ts";
import { localTimeZone } from "../../../local/time-zone.ts";
import { UsageError } from "../../errors.ts";
import { ExitCode } from "../../exit.ts";
import { writePrivately } from "../../files.ts";
import { single } from "../../options.ts";
import { print, printNote, printProblems } from "../../print.ts";
import type { JournalOptions } from "./options.ts";

/** `ladderlog journal export`: every event as JSON, or the artifacts as a CSV table, corrections applied. */
export async function exportJournal(options: JournalOptions): Promise<number> {
  const format = single("format", options.format) ?? "json";
  if (format !== "json" && format !== "csv") throw new UsageError(`--format ${format} is none of json, csv.`);
  const out = single("out", options.out);
  const { events, problems } = await readEvents(single("journal", options.journal), { everything: true });
  const text = format === "json" ? exportJson(events) : artifactsCsv(artifactsOf(events));
  if (out === undefined) print(text);
  else {
    await writePrivately(out, text);
    printNote(`wrote ${out}`);
  }
  printProblems(problems);
  return problems.some(({ severity }) => severity === "error") ? ExitCode.problems : ExitCode.fine;
}

/** What was logged and what was recognised last, oldest first. */
function artifactsOf(events: readonly JournalEvent[]): readonly Artifact[] {
  const timeZone = localTimeZone();
  const { logged, snapshots, corrections } = fold(events);
  const last = new Map(snapshots.map((snapshot) => [snapshot.key, snapshot]));
  const recognised = [...last.values()].flatMap((one) =>
    one.type === "recognised" ? [asArtifact(one.artifact, timeZone)] : [],
  );
  const all = applyCorrections([...logged.map((event) => loggedArtifact(event, timeZone)), ...recognised], corrections);
  return [...all].sort((a, b) => Date.parse(a.landed ?? a.date) - Date.parse(b.landed ?? b.date));
}
