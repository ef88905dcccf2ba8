import { longWordsIn } from "../letters.ts";
import { readSubject } from "./changes/intent/subject.ts";
import { kindGroup } from "./kinds.ts";
import type { Artifact } from "./types.ts";

/** Documents that say what will be built, and the words that people cite their numbers by. */
const citedAs: Readonly<Record<string, readonly string[]>> = {
  plan: ["plan"],
  "design-doc": ["design", "proposal", "kep", "spec", "dd"],
  rfc: ["rfc", "rfd", "proposal", "pep", "kep", "sep", "eip", "bip", "rep"],
};

/** Whether documents of this kind are linked to the changes they were written for. */
export function isPlanning(kind: string): boolean {
  return citedAs[kind] !== undefined;
}

/** Two titles alike are no sign any more when half a year lies between them. */
const longestGap = 183 * 86_400_000;

/** Words that many titles share. */
const common = new Set(
  `with from into that this when then than have uses using support supports adding added allow allows feature features design
   proposal plan plans implementation implement document docs spec specification update updates change changes make makes
   first second part phase step version project work code test tests more less also must should will`.split(/\s+/),
);

/**
 * Links plans, design documents and RFCs to the changes they were written for: each gets `plans`, the ids of changes of
 * the same repository that began after it was first written, and that cite it (its path, its file's name, or its
 * number), edit it, or name its subject (the change's scope is in the document's title or path, and their titles
 * share two telling words).
 * @param messagesOf the messages of an artifact's commits, by the artifact's id.
 * @returns the artifacts in the order given, the links by the date of the changes; those without a link are the same objects.
 */
export function linkPlans(artifacts: readonly Artifact[], messagesOf: MessagesOf): Artifact[] {
  return withLinks(artifacts, messagesOf);
}

/**
 * The same where all but some of the changes are linked already.
 * @param anew the ids of those: they are new, or are no more what they were when they were linked.
 */
export function linkAnew(
  artifacts: readonly Artifact[],
  anew: ReadonlySet<string>,
  messagesOf: MessagesOf,
): Artifact[] {
  return withLinks(artifacts, messagesOf, anew);
}

type MessagesOf = (id: string) => readonly string[] | undefined;

/** @param anew the changes to link, all where it is absent */
function withLinks(artifacts: readonly Artifact[], messagesOf: MessagesOf, anew?: ReadonlySet<string>): Artifact[] {
  const plans = artifacts
    .filter(({ kind }) => isPlanning(kind))
    .map((artifact) => ({ ...namesOf(artifact), artifact }));
  if (plans.length === 0) return [...artifacts];
  const links = new Map<Artifact, string[]>(plans.map(({ artifact }) => [artifact, []]));
  for (const artifact of artifacts) {
    if (artifact.role === "reviewer" || kindGroup(artifact.kind) !== "changes") continue;
    if (anew?.has(artifact.id) === false) continue;
    // What a change says is put together while it is looked at, and not kept: of a long history it is many megabytes.
    const change = new Said(artifact, messagesOf(artifact.id) ?? [artifact.title]);
    for (const plan of plans) if (isFor(plan, change)) links.get(plan.artifact)?.push(artifact.id);
  }
  const dates = new Map(artifacts.map(({ id, date }) => [id, Date.parse(date)]));
  const byDate = (a: string, b: string) => (dates.get(a) ?? 0) - (dates.get(b) ?? 0) || (a < b ? -1 : 1);
  return artifacts.map((artifact) => {
    const found = links.get(artifact);
    if (found === undefined) return artifact;
    const { plans: before = [], ...unlinked } = artifact;
    const all = [...before.filter((id) => anew?.has(id) !== true), ...found].sort(byDate);
    if (all.length > 0) return { ...artifact, plans: all };
    return before.length === 0 ? artifact : unlinked;
  });
}

/** A change with all that its commits say. What is asked of it by many plans is looked for once. */
class Said {
  readonly artifact: Artifact;
  /** The instant at which it began. */
  readonly began: number;
  /** In lower case. */
  readonly text: string;
  readonly #numbers = new Map<string, ReadonlySet<number>>();
  #title: { readonly area: ReadonlySet<string>; readonly words: ReadonlySet<string> } | undefined;

  constructor(artifact: Artifact, messages: readonly string[]) {
    this.artifact = artifact;
    this.began = Date.parse(artifact.date);
    this.text = messages.join("\n").toLowerCase();
  }

  /** Whether it names a document of this kind by its number. */
  cites(kind: string, number: number): boolean {
    const known = this.#numbers.get(kind) ?? numbersCited(this.text, kind);
    this.#numbers.set(kind, known);
    return known.has(number);
  }

  /** Telling words of its title: of the scope, and of the rest. */
  get title() {
    if (this.#title !== undefined) return this.#title;
    const { scope, text } = readSubject(this.artifact.title);
    this.#title = { area: telling(scope ?? ""), words: telling(text) };
    return this.#title;
  }
}

function numbersCited(text: string, kind: string): ReadonlySet<number> {
  const labels = (citedAs[kind] ?? []).join("|");
  const found = text.matchAll(new RegExp(`\\b(?:${labels})[ #-]{0,2}0*(\\d{1,5})\\b`, "g"));
  return new Set(Array.from(found, ([, number]) => Number(number)));
}

/** How a message may name a document, in lower case. */
interface Names {
  /** The instant at which the document was first written. */
  readonly written: number;
  readonly texts: readonly string[];
  readonly number?: number;
  readonly words: ReadonlySet<string>;
}

function isFor(names: Names & { readonly artifact: Artifact }, change: Said): boolean {
  const { artifact: plan, written, number } = names;
  const { artifact } = change;
  const gap = change.began - written;
  if (artifact.repository !== plan.repository || !(gap > 0)) return false;
  if (plan.path !== undefined && artifact.paths?.includes(plan.path) === true) return true;
  if (names.texts.some((text) => change.text.includes(text))) return true;
  if (number !== undefined && change.cites(plan.kind, number)) return true;
  return gap <= longestGap && isAbout(names, change);
}

function namesOf({ path, paths, title, kind, date }: Artifact): Names {
  const all = [...new Set([...(path === undefined ? [] : [path]), ...(paths ?? [])])].map((p) => p.toLowerCase());
  const files = all.map((p) => p.slice(p.lastIndexOf("/") + 1)).filter(isTelling);
  const number = all.map((p) => numberIn(p, kind)).find((n) => n !== undefined);
  return {
    written: Date.parse(date),
    texts: [...all.filter((p) => p.includes("/")), ...files],
    ...(number === undefined ? {} : { number }),
    words: telling(`${title} ${all[0] ?? ""}`),
  };
}

/** `readme.md` is the name of many; a name of two words at least is one document's. */
function isTelling(file: string): boolean {
  return (
    file.length >= 10 &&
    /[a-z\d][-_ .][a-z\d]+[-_ .]?.*\.[a-z]+$/.test(file) &&
    !/^(?:readme|index|changelog)\./.test(file)
  );
}

/** `0042-name.md`, `rfc-42.md`, `keps/sig-x/1234-name/readme.md`; a year or a date is no number. */
function numberIn(path: string, kind: string): number | undefined {
  const labels = citedAs[kind] ?? [];
  for (const part of path.split("/").toReversed()) {
    const [, label, digits] = /^([a-z]+)?[-_]?(\d{1,5})(?=[-_. ]|$)/.exec(part) ?? [];
    if (digits === undefined || (label !== undefined && !labels.includes(label))) continue;
    if (!/^(?:19|20)\d\d[-_.]?\d\d/.test(part) && Number(digits) > 0) return Number(digits);
  }
  return undefined;
}

function isAbout({ words }: Names, { title }: Said): boolean {
  if (![...title.area].some((word) => words.has(word))) return false;
  return [...title.words].filter((word) => words.has(word)).length >= 2;
}

function telling(text: string): ReadonlySet<string> {
  const words = longWordsIn(text.toLowerCase(), 4);
  return new Set(words.filter((word) => !common.has(word) && !/^\d+$/.test(word)));
}
