import { createHash } from "node:crypto";
import { type JournalEvent, journalVersion, type LoggedArtifact } from "./types.ts";

/** What one line turned out to be. `newer` was written by a later program; `unreadable` is torn, or was edited by hand. */
export type ReadLine =
  | { readonly kind: "event"; readonly event: JournalEvent }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "unreadable"; readonly reason: string };

/** The event of a logged artifact. Equal content gives an equal id on every machine. */
export function eventOf(artifact: LoggedArtifact, at: string): JournalEvent {
  const content = plainArtifact(artifact);
  return { v: journalVersion, id: idOf(content), type: "artifact", at, artifact: content };
}

/** One line, with its newline. JSON escapes line breaks, so one event can never become two lines. */
export function writeLine(event: JournalEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** Reads one line (without its newline); never throws. Unknown fields of an event are ignored. */
export function readLine(line: string): ReadLine {
  const value = parsed(line);
  if (!isRecord(value)) return { kind: "unreadable", reason: "it is not a whole JSON object" };
  const { v, id, type, at, artifact } = value;
  if (typeof v === "number" && v > journalVersion) return { kind: "newer", version: v };
  if (v !== journalVersion || type !== "artifact" || typeof at !== "string")
    return { kind: "unreadable", reason: "it is no event of the journal" };
  const content = artifactOf(artifact);
  if (content === undefined) return { kind: "unreadable", reason: "its artifact lacks a kind, a title or a date" };
  if (id !== idOf(content)) return { kind: "unreadable", reason: "its content does not match its id" };
  return { kind: "event", event: { v, id, type, at, artifact: content } };
}

function idOf(artifact: LoggedArtifact): string {
  const { kind, title, date, url = "", criteria = [] } = artifact;
  return createHash("sha256")
    .update(JSON.stringify(["artifact", kind, title, date, url, criteria]))
    .digest("hex");
}

function artifactOf(value: unknown): LoggedArtifact | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, title, date, url, criteria } = value;
  if (!isText(kind) || !isText(title) || !isText(date) || !isDate(date)) return undefined;
  return plainArtifact({
    kind,
    title,
    date,
    ...(typeof url === "string" ? { url } : {}),
    ...(Array.isArray(criteria) ? { criteria: criteria.filter(isText) } : {}),
  });
}

/** Only the fields of the format, empty ones left out; an address that is not http(s) is dropped rather than opened one day. */
function plainArtifact({ kind, title, date, url, criteria = [] }: LoggedArtifact): LoggedArtifact {
  return {
    kind,
    title,
    date,
    ...(url !== undefined && /^https?:\/\//i.test(url) ? { url } : {}),
    ...(criteria.length > 0 ? { criteria: [...criteria] } : {}),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
