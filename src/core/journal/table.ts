import type { Artifact } from "../artifacts/types.ts";
import { readCsv, writeCsv } from "./csv.ts";
import type { LoggedArtifact } from "./types.ts";

const columns = [
  ...["date", "landed", "kind", "title", "url", "criteria", "role", "repository", "commit", "path", "status"],
  ...["reach", "counts", "reason", "why", "id"],
] as const;

/** Artifacts as a CSV table, oldest first, for a spreadsheet. Criteria are separated by spaces. */
export function artifactsCsv(artifacts: readonly Artifact[]): string {
  const rows = artifacts.map((artifact) => columns.map((column) => text(artifact[column as keyof Artifact])));
  return writeCsv([columns, ...rows]);
}

function text(value: unknown): string {
  if (value === undefined) return "";
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** Characters of a cell: a longer one is an open quote that took the rest of the file, and no title. */
const longestCell = 10_000;

/** What a CSV table holds of things logged by hand. */
export interface TableEntries {
  readonly logged: readonly LoggedArtifact[];
  /** Rows that git shows by itself: they have a commit, and stay out. */
  readonly recognised: number;
  /** 1-based rows that lack a title or a day, or have a cell of more than 10,000 characters. */
  readonly unusable: readonly number[];
}

/**
 * Entries from a CSV table with a heading row that names at least `title` and `date`; `kind` is a note where it is missing.
 * Undefined for a text that is no such table. @param noonOf the instant of a day, `2026-11-23`
 */
export function tableEntries(csv: string, noonOf: (day: string) => string): TableEntries | undefined {
  const [heading = [], ...rows] = readCsv(csv);
  const names = heading.map((name) => name.trim().toLowerCase());
  if (!names.includes("title") || !names.includes("date")) return undefined;
  const logged: LoggedArtifact[] = [];
  const unusable: number[] = [];
  let recognised = 0;
  for (const [index, row] of rows.entries()) {
    const field = (name: string) => row[names.indexOf(name)]?.trim() ?? "";
    if (field("commit") !== "") recognised++;
    else {
      const entry = row.some((cell) => cell.length > longestCell) ? undefined : entryOf(field, noonOf);
      if (entry === undefined) unusable.push(index + 2);
      else logged.push(entry);
    }
  }
  return { logged, recognised, unusable };
}

function entryOf(field: (name: string) => string, noonOf: (day: string) => string): LoggedArtifact | undefined {
  const title = field("title");
  const date = instantOf(field("date"), noonOf);
  if (title === "" || date === undefined) return undefined;
  const criteria = field("criteria")
    .split(/\s+/)
    .filter((id) => id !== "");
  return { kind: field("kind") || "note", title, date, url: field("url"), criteria };
}

function instantOf(date: string, noonOf: (day: string) => string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(date))
    return Number.isNaN(Date.parse(date)) ? undefined : date;
  try {
    return noonOf(date);
  } catch {
    return undefined;
  }
}
