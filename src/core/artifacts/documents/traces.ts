import { isBot } from "../../history/bots.ts";
import { textHash } from "../../history/text-hash.ts";
import type { Commit, FileChange } from "../../history/types.ts";
import type { Me } from "./authorship.ts";
import { type Citable, citationKeys, citationTokens } from "./citations.ts";
import { withoutExtension } from "./graveyard.ts";
import type { Lineage } from "./lineage.ts";
import { documentName, folderOf, nameKey } from "./name.ts";
import { isSidecarName } from "./sidecar.ts";
import { everyPath } from "./stood.ts";
import { namesakeKey } from "./twins.ts";

/**
 * What a history holds by which a document that comes later would be known: as one that was there before, under whatever name, as the
 * namesake of one, or as one that was spoken of before it came. 30 bits of each text: what is not among them was not there; what is may
 * not have been.
 */
export class Traces {
  readonly #hashes = new Set<number>();

  /** Whether there is more than is kept: nothing can be told from a part of it. */
  get isTooMuch(): boolean {
    return this.#hashes.size >= most;
  }

  /** Notes what a commit of somebody else's cites, or may cite. */
  commit({ parents, author, subject, body }: Commit, me: Pick<Me, "isMe">): void {
    if (parents.length < 2 && !me.isMe(author) && !isBot(author)) this.text(`${subject}\n${body}`);
  }

  /** Notes what a text may cite. */
  text(text: string): void {
    if (this.isTooMuch) return;
    for (const token of citationTokens(text)) this.#note(`cited ${token}`);
  }

  /** Notes where a document stood, and what it held. */
  lineage(lineage: Lineage): void {
    for (const trace of tracesOf(lineage)) this.#note(trace);
    if (!lineage.before) for (const path of everyPath(lineage)) this.#note(begun(path));
  }

  /** What was noted, six characters each; empty for nothing. */
  saved(): string {
    return [...this.#hashes].map(written).join("");
  }

  #note(text: string): void {
    if (!this.isTooMuch) this.#hashes.add(shortHash(text));
  }
}

/** Those among these paths at which a document may stand that began in what was read: nothing is known of who began any other. */
export function begunAmong(paths: readonly string[], saved: readonly string[]): readonly string[] {
  const found = foundAmong(paths.map(begun), saved);
  return paths.filter((path) => found.has(shortHash(begun(path))));
}

/** Whether earlier histories may have known one of these documents, or spoken of it. */
export function areKnown(
  { lineages, citable }: { readonly lineages: readonly Lineage[]; readonly citable: readonly Citable[] },
  saved: readonly string[],
): boolean {
  const questions = [
    ...lineages.flatMap((lineage) => [...lineage.blobs].map(ofBlob)),
    ...lineages.flatMap((lineage) => everyPath(lineage).flatMap(questionsOfPath)),
    ...citable.flatMap((document) => [...citationKeys(document)].map((key) => `cited ${key}`)),
  ];
  return areThere(questions, saved);
}

/** Whether one of these traces may have been noted. */
export function areThere(questions: readonly string[], saved: readonly string[]): boolean {
  return foundAmong(questions, saved).size > 0;
}

/** Those of these traces that may have been noted, as hashes. For a few of them very many are not taken apart. */
function foundAmong(questions: readonly string[], saved: readonly string[]): ReadonlySet<number> {
  const asked = new Set(questions.map(shortHash));
  if (asked.size <= few) return new Set([...asked].filter((hash) => saved.some((part) => holds(part, written(hash)))));
  const found = new Set<number>();
  for (const part of saved)
    for (let at = 0; at < part.length; at += each) {
      const hash = Number.parseInt(part.slice(at, at + each), radix);
      if (asked.has(hash)) found.add(hash);
    }
  return found;
}

/** To look for one by itself takes a thirtieth of the time that it takes to look at all. */
const few = 30;

/** Whether it is one of the numbers of which a text is made, and not made of two. */
function holds(part: string, number: string): boolean {
  let at = part.indexOf(number);
  while (at !== -1 && at % each !== 0) at = part.indexOf(number, at + 1);
  return at !== -1;
}

const begun = (path: string): string => `begun ${path}`;

/** More than a year of a large repository leaves. */
const most = 300_000;

/** The way in which numbers are written. Texts of ASCII alone are the quickest to write and to read. */
const radix = 36;
const each = 6;

const written = (hash: number): string => hash.toString(radix).padStart(each, "0");

/** What fits into six characters. */
function shortHash(text: string): number {
  return textHash(text) % 0x4000_0000;
}

/** What a document leaves, by which one that comes later would be known as it or as its namesake. */
export function tracesOf(lineage: Lineage): readonly string[] {
  return [...[...lineage.blobs].map(ofBlob), ...everyPath(lineage).flatMap(tracesOfPath)];
}

/** By what traces it could matter that something comes to stand at a path with these words. */
export function questionsOf({ path, blob }: Pick<FileChange, "path" | "blob">): readonly string[] {
  return [ofBlob(blob), ...questionsOfPath(path)];
}

const ofBlob = (blob: string): string => `blob ${blob}`;

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
