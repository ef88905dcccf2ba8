import { readSubject } from "./changes/intent.ts";
import { kindGroup } from "./kinds.ts";
import type { Artifact } from "./types.ts";

/** Documents that say what will be built, and the words that people cite their numbers by. */
const citedAs: Readonly<Record<string, readonly string[]>> = {
  plan: ["plan"],
  "design-doc": ["design", "proposal", "kep", "spec", "dd"],
  rfc: ["rfc", "proposal", "pep", "kep", "sep", "eip", "bip", "rep"],
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
  return withLinks(artifacts, changesAmong(artifacts, messagesOf), new Set());
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
  const changes = changesAmong(artifacts, messagesOf).filter(({ artifact }) => anew.has(artifact.id));
  return withLinks(artifacts, changes, anew);
}

type MessagesOf = (id: string) => readonly string[] | undefined;

function changesAmong(artifacts: readonly Artifact[], messagesOf: MessagesOf): readonly Said[] {
  return artifacts
    .filter((a) => a.role !== "reviewer" && kindGroup(a.kind) === "changes")
    .map((artifact) => ({ artifact, said: (messagesOf(artifact.id) ?? [artifact.title]).join("\n").toLowerCase() }));
}

function withLinks(artifacts: readonly Artifact[], changes: readonly Said[], anew: ReadonlySet<string>): Artifact[] {
  const dates = new Map(artifacts.map(({ id, date }) => [id, Date.parse(date)]));
  const byDate = (a: string, b: string) => (dates.get(a) ?? 0) - (dates.get(b) ?? 0) || (a < b ? -1 : 1);
  return artifacts.map((artifact) => {
    if (!isPlanning(artifact.kind)) return artifact;
    const { plans: before = [], ...unlinked } = artifact;
    const names = namesOf(artifact);
    const found = changes.filter((change) => isFor(artifact, names, change)).map((change) => change.artifact.id);
    const plans = [...before.filter((id) => !anew.has(id)), ...found].sort(byDate);
    if (plans.length > 0) return { ...artifact, plans };
    return before.length === 0 ? artifact : unlinked;
  });
}

/** A change with all that its commits say, in lower case. */
interface Said {
  readonly artifact: Artifact;
  readonly said: string;
}

/** How a message may name a document, in lower case. */
interface Names {
  readonly texts: readonly string[];
  readonly number?: number;
  readonly words: ReadonlySet<string>;
}

function isFor(plan: Artifact, names: Names, { artifact, said }: Said): boolean {
  const gap = Date.parse(artifact.date) - Date.parse(plan.date);
  if (artifact.repository !== plan.repository || !(gap > 0)) return false;
  if (plan.path !== undefined && artifact.paths?.includes(plan.path) === true) return true;
  if (names.texts.some((text) => said.includes(text)) || citesNumber(said, plan.kind, names.number)) return true;
  return gap <= longestGap && isAbout(names, artifact.title);
}

function namesOf({ path, paths, title, kind }: Artifact): Names {
  const all = [...new Set([...(path === undefined ? [] : [path]), ...(paths ?? [])])].map((p) => p.toLowerCase());
  const files = all.map((p) => p.slice(p.lastIndexOf("/") + 1)).filter(isTelling);
  const number = all.map((p) => numberIn(p, kind)).find((n) => n !== undefined);
  return {
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

function citesNumber(said: string, kind: string, number: number | undefined): boolean {
  if (number === undefined) return false;
  const labels = (citedAs[kind] ?? []).join("|");
  return [...said.matchAll(new RegExp(`\\b(?:${labels})[ #-]{0,2}0*(\\d{1,5})\\b`, "g"))].some(
    ([, n]) => Number(n) === number,
  );
}

function isAbout({ words }: Names, title: string): boolean {
  const { scope, text } = readSubject(title);
  const area = telling(scope ?? "");
  const shared = [...telling(text)].filter((word) => words.has(word));
  return [...area].some((word) => words.has(word)) && shared.length >= 2;
}

function telling(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word) && !/^\d+$/.test(word)));
}
