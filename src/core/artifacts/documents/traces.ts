import { isBot } from "../../history/bots.ts";
import { textHash } from "../../history/text-hash.ts";
import type { Commit } from "../../history/types.ts";
import type { Me } from "./authorship.ts";
import { type Citable, citationKeys, citationTokens } from "./citations.ts";
import { folderOf, isSidecarName } from "./entangled.ts";
import { withoutExtension } from "./graveyard.ts";
import type { Lineage } from "./lineage.ts";
import { documentName, nameKey } from "./name.ts";
import { namesakeKey } from "./twins.ts";

/**
 * What a history holds by which a document that comes later would be known: as one that was there before, under whatever name, as the
 * namesake of one, or as one that was spoken of before it came. 30 bits of each text: what is not among them was not there; what is may
 * not have been.
 */
export class Traces {
  readonly #hashes = new Set<number>();

  /** Notes what a commit of somebody else's cites, or may cite. */
  commit({ parents, author, subject, body }: Commit, me: Pick<Me, "isMe">): void {
    if (parents.length < 2 && !me.isMe(author) && !isBot(author)) this.text(`${subject}\n${body}`);
  }

  /** Notes what a text may cite. */
  text(text: string): void {
    for (const token of citationTokens(text)) this.#note(`cited ${token}`);
  }

  /** Notes where a document stood, and what it held. */
  lineage(lineage: Lineage): void {
    for (const blob of lineage.blobs) this.#note(`blob ${blob}`);
    for (const path of pathsOf(lineage)) {
      if (!lineage.before) this.#note(`begun ${path}`);
      for (const trace of tracesOfPath(path)) this.#note(trace);
    }
  }

  /** What was noted, six characters each; empty for nothing. */
  saved(): string {
    return [...this.#hashes].map((hash) => hash.toString(radix).padStart(each, "0")).join("");
  }

  #note(text: string): void {
    this.#hashes.add(shortHash(text));
  }
}

/** Those among these paths at which a document may stand that began in what was read: nothing is known of who began any other. */
export function begunAmong(paths: readonly string[], saved: readonly string[]): readonly string[] {
  return paths.filter((path) => areThere([`begun ${path}`], saved));
}

/** Whether earlier histories may have known one of these documents, or spoken of it. */
export function areKnown(
  { lineages, citable }: { readonly lineages: readonly Lineage[]; readonly citable: readonly Citable[] },
  saved: readonly string[],
): boolean {
  const questions = [
    ...lineages.flatMap((lineage) => [...lineage.blobs].map((blob) => `blob ${blob}`)),
    ...lineages.flatMap((lineage) => pathsOf(lineage).flatMap(questionsOfPath)),
    ...citable.flatMap((document) => [...citationKeys(document)].map((key) => `cited ${key}`)),
  ];
  return areThere(questions, saved);
}

/** Whether one of these traces may have been noted. */
export function areThere(questions: readonly string[], saved: readonly string[]): boolean {
  const asked = new Set(questions.map(shortHash));
  return saved.some((part) => holdsOne(part, asked));
}

/** The way in which numbers are written. Texts of ASCII alone are the quickest to write and to read. */
const radix = 36;
const each = 6;

function holdsOne(saved: string, asked: ReadonlySet<number>): boolean {
  for (let at = 0; at < saved.length; at += each)
    if (asked.has(Number.parseInt(saved.slice(at, at + each), radix))) return true;
  return false;
}

/** What fits into six characters. */
function shortHash(text: string): number {
  return textHash(text) % 0x4000_0000;
}

function pathsOf({ firstPath, paths, copies }: Lineage): readonly string[] {
  return [...new Set([firstPath, ...paths, ...copies])];
}

/** What a document leaves at a path. */
function tracesOfPath(path: string): readonly string[] {
  return [
    ...namesOf(path),
    `${isSidecarName(path) ? "metadata" : "document"} ${folderOf(path)}`,
    // Who gives a number may take another one's place.
    ...(documentName(path).unnumbered ? [`waiting ${folderOf(path)}`] : []),
  ];
}

/** By what traces it could matter that a document stands at a path. */
function questionsOfPath(path: string): readonly string[] {
  return [
    ...namesOf(path),
    `${isSidecarName(path) ? "document" : "metadata"} ${folderOf(path)}`,
    ...(documentName(path).number === undefined ? [] : [`waiting ${folderOf(path)}`]),
  ];
}

function namesOf(path: string): readonly string[] {
  const [name, namesake] = [nameKey(path), namesakeKey(path)];
  return [
    `path ${withoutExtension(path)}`,
    ...(name === undefined ? [] : [`name ${name}`]),
    ...(namesake === undefined ? [] : [`namesake ${namesake}`]),
  ];
}
