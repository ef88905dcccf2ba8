import { join } from "node:path";
import type { Artifact } from "../core/artifacts/types.ts";
import { type Folded, fold } from "../core/journal/fold.ts";
import { loggedArtifact } from "../core/journal/logged.ts";
import type { JournalEvent } from "../core/journal/types.ts";
import type { Problem } from "../core/problem.ts";
import { stat } from "../local/files.ts";
import { localTimeZone } from "../local/time-zone.ts";
import { journalFile, journalFolder } from "./folder.ts";
import { NoJournalError, openToRead } from "./open.ts";
import { type Days, dayBeside, Scan } from "./scan.ts";
import { setAside, tornFile } from "./torn.ts";

/** What the journal holds, and what was set aside. */
export interface Journal {
  /** Logged by hand, oldest entry first, as they were logged: corrections are applied where artifacts are collected. */
  readonly artifacts: readonly Artifact[];
  /** The last word of every event; snapshots only of the days that were asked for. */
  readonly recorded: Folded;
  readonly problems: readonly Problem[];
  /** How long the file was, in bytes, so that a watcher can tell its own program's lines from others'. */
  readonly size: number;
  /** False when there is a journal and it could not be read: what it holds is not known, so nothing is to be recorded. */
  readonly isRead: boolean;
}

/** The events of a journal, unfolded. */
export interface ReadEvents {
  readonly events: readonly JournalEvent[];
  readonly problems: readonly Problem[];
  readonly size: number;
  readonly isRead: boolean;
}

/**
 * Reads the journal of a folder (default: the per-user one). No journal yet is an empty one. Lines that are torn,
 * edited or written by a newer program are set aside as problems, one of each sort; torn ones are copied beside the journal.
 * @param days leave out what belongs to other days (UTC, a day more at either end); default: none is left out
 */
export async function readJournal(folder?: string, timeZone: string = localTimeZone(), days?: Days): Promise<Journal> {
  const { events, ...rest } = await readEvents(folder, days === undefined ? {} : { days });
  const recorded = fold(events);
  const logged = recorded.logged.filter(({ artifact }) => days === undefined || isNear(artifact.date, days));
  return { artifacts: logged.map((event) => loggedArtifact(event, timeZone)), recorded, ...rest };
}

/**
 * The events of a journal, in the order of its lines.
 * @param options `everything`: also the snapshots that later ones replaced
 */
export async function readEvents(
  folder?: string,
  options: { readonly days?: Days; readonly everything?: boolean } = {},
): Promise<ReadEvents> {
  const home = journalFolder(folder);
  const file = join(home, journalFile);
  try {
    const { scan, events } = await scanFile(file, options);
    return { events, problems: await problemsOf(scan, home, file), size: scan.size, isRead: true };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return { events: [], problems: [], size: 0, isRead: true };
    const todo = error instanceof NoJournalError ? `Move ${file} away` : `Check that you may read ${file}`;
    const message = `The journal cannot be read (${code ?? String(error)}). ${todo}.`;
    const problem: Problem = { code: "journal-unreadable", severity: "error", where: file, message };
    // Its true length, so that a watcher does not take it for one that changed.
    const size = await stat(file).then(
      (stats) => stats.size,
      () => 0,
    );
    return { events: [], problems: [problem], size, isRead: false };
  }
}

async function scanFile(file: string, { days, everything }: { readonly days?: Days; readonly everything?: boolean }) {
  await using handle = await openToRead(file);
  const scan = await new Scan(days, everything).read(handle);
  const seen = scan.unreadable.length;
  const events = scan.events();
  if (scan.unreadable.length === seen) return { scan, events };
  // The last snapshot of an artifact is damaged: the one before it must serve, so every line is read.
  const whole = await new Scan(days, true).read(handle);
  return { scan: whole, events: whole.events() };
}

/** Whether a date may lie in these days, in whatever time zone. */
function isNear(date: string, { start, end }: Days): boolean {
  const day = date.slice(0, 10);
  return day >= dayBeside(start, -1) && day <= dayBeside(end, 1);
}

/** One problem for all unreadable lines and one for all newer ones: a damaged file must not bury everything else. */
async function problemsOf({ unreadable, newer }: Scan, folder: string, where: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const [first] = unreadable;
  if (first !== undefined) {
    const fresh = await setAside(folder, unreadable).catch(() => undefined);
    const isOld = fresh === 0 && unreadable.every(({ ended }) => ended);
    const kept =
      fresh === undefined || !first.ended ? "the file is left as it is" : `the bytes are kept in ${tornFile}`;
    const message = `${counted(unreadable.length, "line")} of the journal set aside, the first because ${first.reason}. The rest serves; ${kept}.`;
    const severity = isOld ? "information" : "warning";
    problems.push({ code: "journal-line-unreadable", severity, where, line: first.number, message });
  }
  if (newer[0] !== undefined) {
    const message = `${counted(newer.length, "line")} of the journal were written by a newer Ladderlog. Update this one to read them.`;
    problems.push({ code: "journal-newer", severity: "warning", where, line: newer[0], message });
  }
  return problems;
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
