import { join } from "node:path";
import type { Artifact } from "../core/artifacts/types.ts";
import { weekOf } from "../core/calendar/week.ts";
import type { Problem } from "../core/problem.ts";
import { journalFile, journalFolder } from "./folder.ts";
import { type ReadLine, readLine } from "./line.ts";
import { NoJournalError, openToRead } from "./open.ts";
import type { JournalEvent } from "./types.ts";

/** What the journal holds: its artifacts, oldest entry first, and what was set aside. */
export interface Journal {
  readonly artifacts: readonly Artifact[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the journal of a folder (default: the per-user one). No journal yet is an empty one. Lines that are torn,
 * edited or written by a newer program are set aside as problems, one of each sort, and stay as they are in the file.
 */
export async function readJournal(folder?: string, timeZone: string = localTimeZone()): Promise<Journal> {
  const file = join(journalFolder(folder), journalFile);
  const text = await readText(file);
  if (typeof text !== "string") return { artifacts: [], problems: text };
  const lines = readLines(text);
  const events = new Map<string, JournalEvent>();
  for (const { read } of lines)
    if (read.kind === "event" && !events.has(read.event.id)) events.set(read.event.id, read.event);
  return {
    artifacts: [...events.values()].map((event) => artifactOf(event, timeZone)),
    problems: problemsOf(lines, file),
  };
}

/** A line of the file with its 1-based number. */
export interface NumberedLine {
  readonly number: number;
  readonly read: ReadLine;
}

/** Every line of a journal's text that is not blank. */
export function readLines(text: string): readonly NumberedLine[] {
  return text
    .split("\n")
    .map((line, index) => ({ number: index + 1, line: line.replace(/\r$/, "") }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ number, line }) => ({ number, read: readLine(line) }));
}

/** How an entry of the journal looks as an artifact. It landed on the day it was logged for. */
export function artifactOf(event: JournalEvent, timeZone: string = localTimeZone()): Artifact {
  const { kind, title, date, url, criteria } = event.artifact;
  return {
    id: event.id.slice(0, 16),
    kind,
    title,
    date,
    landed: date,
    week: weekOf(date, timeZone),
    role: "author",
    repository: "journal",
    commit: "",
    status: "merged",
    why: "logged by hand",
    counts: true,
    ...(url === undefined ? {} : { url }),
    ...(criteria === undefined ? {} : { criteria }),
  };
}

async function readText(file: string): Promise<string | readonly Problem[]> {
  try {
    await using handle = await openToRead(file);
    return await handle.readFile("utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return "";
    const todo = error instanceof NoJournalError ? `Move ${file} away` : `Check that you may read ${file}`;
    const message = `The journal cannot be read (${code ?? "unknown error"}). ${todo}.`;
    return [{ code: "journal-unreadable", severity: "error", where: file, message }];
  }
}

/** One problem for all unreadable lines and one for all newer ones: a damaged file must not bury everything else. */
function problemsOf(lines: readonly NumberedLine[], where: string): readonly Problem[] {
  const problems: Problem[] = [];
  const unreadable = lines.filter(({ read }) => read.kind === "unreadable");
  const newer = lines.filter(({ read }) => read.kind === "newer");
  const first = unreadable[0];
  if (first?.read.kind === "unreadable") {
    const message = `${counted(unreadable.length, "line")} of the journal set aside, the first because ${first.read.reason}. The rest serves; the file is left as it is.`;
    problems.push({ code: "journal-line-unreadable", severity: "warning", where, line: first.number, message });
  }
  if (newer[0] !== undefined) {
    const message = `${counted(newer.length, "line")} of the journal were written by a newer Ladderlog. Update this one to read them.`;
    problems.push({ code: "journal-newer", severity: "warning", where, line: newer[0].number, message });
  }
  return problems;
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
