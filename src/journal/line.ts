import { contentOf } from "../core/journal/check.ts";
import { canonical, hashedText, plainLogged } from "../core/journal/content.ts";
import { plainSnapshot } from "../core/journal/snapshot.ts";
import { type JournalContent, type JournalEvent, journalVersion } from "../core/journal/types.ts";
import { sha256 } from "./sha256.ts";

/**
 * What one line turned out to be. `newer` was written by a later program, `unknown` is an event of a type that this one
 * does not know; `unreadable` is torn, or was edited by hand.
 */
export type ReadLine =
  | { readonly kind: "event"; readonly event: JournalEvent }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "unknown" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** The event that says this, only the fields of the format. @param at ISO in UTC */
export function eventOf(said: JournalContent, at: string): JournalEvent {
  const content = plain(said);
  return { v: journalVersion, id: sha256(hashedText(content, at)), at, ...content };
}

function plain(said: JournalContent): JournalContent {
  if (said.type === "artifact") return { ...said, artifact: plainLogged(said.artifact) };
  return said.type === "recognised" ? { ...said, artifact: plainSnapshot(said.artifact) } : said;
}

/**
 * One line, with its newline. JSON escapes line breaks, so one event can never become two lines. Those of `recognised` events have
 * their fields in a fixed order, which `front.ts` reads by position.
 */
export function writeLine({ v, id, type, at, ...content }: JournalEvent): string {
  if (type !== "recognised") return `${JSON.stringify({ v, id, type, at, ...content })}\n`;
  const { key, sum, when, by, repository, artifact } = content as Extract<JournalEvent, { type: "recognised" }>;
  return `${JSON.stringify({ v, id, type, at, key, sum, when, by, repository, artifact })}\n`;
}

/** Reads one line (without its newline); never throws. Unknown fields of an event, and of what is in it, are left out. */
export function readLine(line: string): ReadLine {
  const value = parsed(line);
  if (value === undefined) return { kind: "unreadable", reason: "it is not a whole JSON object" };
  return readValue(value);
}

/** Reads one event that is parsed already; never throws. */
export function readValue(value: Readonly<Record<string, unknown>>): ReadLine {
  try {
    return readEvent(value);
  } catch {
    return { kind: "unreadable", reason: "it is no event of the journal" };
  }
}

function readEvent(value: Readonly<Record<string, unknown>>): ReadLine {
  const { v, id, at } = value;
  if (typeof v === "number" && v > journalVersion) return { kind: "newer", version: v };
  if (v !== journalVersion || typeof at !== "string" || !isMoment.test(at) || typeof id !== "string")
    return { kind: "unreadable", reason: "it is no event of the journal" };
  const content = contentOf(value);
  if (content === "unknown") return { kind: "unknown" };
  if (content === undefined) return { kind: "unreadable", reason: "it lacks what an event of its type must have" };
  if (id !== sha256(hashedText(content, at)))
    return { kind: "unreadable", reason: "its content does not match its id" };
  return { kind: "event", event: { v, id, at, ...content } };
}

/** As `toISOString` writes it, so that text order is time order. */
const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Short name of an artifact's content, to tell a change: the first 16 digits of its sha256. */
export function sumOf(artifact: unknown): string {
  return sha256(canonical(artifact)).slice(0, 16);
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
