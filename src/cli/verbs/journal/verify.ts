import { resolve } from "node:path";
import { customPeriod } from "../../../core/calendar/parse.ts";
import { collectArtifacts } from "../../../core/collect.ts";
import { RepositoryError, type RepositoryReader } from "../../../core/history/types.ts";
import type { Snapshot } from "../../../core/journal/recall.ts";
import { identityOf } from "../../../core/journal/repository.ts";
import type { EventOf } from "../../../core/journal/types.ts";
import { type Cited, type CitedState, type VerifiedRepository, verifySnapshots } from "../../../core/journal/verify.ts";
import type { Ladder } from "../../../core/ladder/types.ts";
import type { Problem } from "../../../core/problem.ts";
import { openRepository } from "../../../git/reader.ts";
import { readJournal } from "../../../journal/read.ts";
import { localTimeZone } from "../../../local/time-zone.ts";
import { ExitCode } from "../../exit.ts";
import { findLadder } from "../../ladder.ts";
import { LowMemory } from "../../memory.ts";
import { several, single } from "../../options.ts";
import { plain, print, printProblems, progressLine, toJson } from "../../print.ts";
import type { JournalOptions } from "./options.ts";

const states: readonly CitedState[] = ["there", "moved", "rewritten", "gone", "unread"];

/** `ladderlog journal verify`: whether every cited commit and file is still there. Exit code 1 when something is gone. */
export async function verifyJournal(options: JournalOptions): Promise<number> {
  const { recorded, problems } = await readJournal(single("journal", options.journal));
  const snapshots = lastSnapshots(recorded.snapshots);
  const named = several(options.repo);
  const folders = (named.length > 0 ? named : ["."]).map((folder) => resolve(folder));
  const read = await readRepositories(folders, snapshots);
  const cited = await verifySnapshots(snapshots, read.repositories);
  const all = [...problems, ...read.problems];
  print(options.json === true ? toJson({ counts: countsOf(cited), cited, problems: all }) : table(cited));
  printProblems(all);
  const isBad = cited.some(({ state }) => state === "gone") || all.some(({ severity }) => severity === "error");
  return isBad ? ExitCode.problems : ExitCode.fine;
}

/** The last word on each artifact, whoever it is of, where that is not that it was withdrawn. */
function lastSnapshots(snapshots: readonly Snapshot[]): readonly EventOf<"recognised">[] {
  const last = new Map(snapshots.map((snapshot) => [snapshot.key, snapshot]));
  return [...last.values()].filter((snapshot) => snapshot.type === "recognised");
}

/** Each repository by itself, over all the days of the journal, for everybody whose work is in it. */
async function readRepositories(folders: readonly string[], snapshots: readonly EventOf<"recognised">[]) {
  const problems: Problem[] = [];
  const repositories: VerifiedRepository[] = [];
  const { ladder } = await findLadder(undefined, folders);
  const line = progressLine();
  const memory = new LowMemory();
  try {
    for (const folder of snapshots.length === 0 ? [] : folders) {
      line.say(`Reading ${folder}`);
      const reader = openRepository(folder);
      const collection = await collect(reader, ladder, snapshots, memory);
      const [facts] = collection.repositories;
      problems.push(...collection.problems.filter(({ severity }) => severity === "error"));
      if (facts !== undefined)
        repositories.push({
          reader,
          facts,
          identity: await identityOf(facts, reader),
          artifacts: collection.artifacts,
        });
    }
  } finally {
    memory.end();
    line.done();
  }
  return { repositories, problems };
}

async function collect(
  reader: RepositoryReader,
  ladder: Ladder,
  snapshots: readonly EventOf<"recognised">[],
  memory: LowMemory,
) {
  const days = snapshots.map(({ when }) => when).sort();
  const parsed = customPeriod(days[0] ?? "", days.at(-1) ?? "", localTimeZone());
  if ("problem" in parsed) throw new RepositoryError("journal-days", reader.folder, parsed.problem.message);
  const identities = [...new Set(snapshots.flatMap(({ by }) => by.split(" ")))].map((one) =>
    one.includes("@") ? one : one.replaceAll("+", " "),
  );
  const { period } = parsed;
  return await collectArtifacts({
    readers: [reader],
    ladder,
    period,
    identities,
    onlyIdentities: true,
    onProgress: () => void memory.begin(),
  });
}

function countsOf(cited: readonly Cited[]): Readonly<Record<string, number>> {
  return Object.fromEntries(states.map((state) => [state, cited.filter((one) => one.state === state).length]));
}

function table(cited: readonly Cited[]): string {
  if (cited.length === 0) return "The journal cites nothing yet: it fills as histories are read.";
  const counts = Object.entries(countsOf(cited)).filter(([, count]) => count > 0);
  const rows = cited.filter(({ state }) => state !== "there").map(row);
  return [counts.map(([state, count]) => `${count} ${words[state as CitedState]}`).join(", "), ...rows].join("\n");
}

const words: Readonly<Record<CitedState, string>> = {
  there: "still there",
  moved: "moved",
  rewritten: "rewritten",
  gone: "gone",
  unread: "in repositories that were not named",
};

function row({ state, title, repository, commit, path, detail }: Cited): string {
  const place = [repository, commit.slice(0, 10), ...(path === undefined ? [] : [path])].map(plain).join(" ");
  return `  ${state.padEnd(9)}  ${plain(title)}  (${place}${detail === undefined ? "" : `: ${plain(detail)}`})`;
}
