import type { Commit, CommitChanges, Landing, Person, RepositoryFacts } from "../../history/types.ts";
import type { KindRule } from "../../ladder/types.ts";
import type { Artifact } from "../types.ts";
import { documentArtifact, documentId, type OwnDocument } from "./artifact.ts";
import { type Credit, creditFor, isMyself, type Me, mayBeMine, mayNameMe, type NamedIn } from "./authorship.ts";
import { type Entanglement, entanglementOf, folderOf, isSidecarName } from "./entangled.ts";
import { homeName, homeSigns, mayBeNamesake, namesakeSigns } from "./home.ts";
import { type Lineage, traceLineages } from "./lineage.ts";
import { metadataOf } from "./metadata.ts";
import { type Folders, folderKey, foldersOfLineages, neighbourSign, sampleOf } from "./neighbours.ts";
import { type KnownPeople, knownPeople } from "./people.ts";
import { folderSigns, nameSigns, type Sign } from "./places.ts";
import { reachCounter } from "./reach.ts";
import { documentRecognizer, type RecognizedDocument, type Recognizer, type Refused } from "./recognize.ts";
import { eldersOf, type Namesakes, namesakesOf, originalOf } from "./twins.ts";

/** One repository's history as far as documents are concerned. */
export interface DocumentInput {
  readonly repository: RepositoryFacts;
  /** Changes to `documentFiles`, parents before children. */
  readonly changes: Iterable<CommitChanges>;
  readonly commitOf: (hash: string) => Commit | undefined;
  readonly landingOf: (hash: string) => Landing | undefined;
  /** The authors of this history, in the order in which they were met. */
  readonly authors: Iterable<{ readonly author: Person }>;
  /** Shows every commit read, to find citations in their messages. */
  readonly eachCommit: (visit: (commit: Commit) => void) => Promise<void>;
  readonly identity: Me;
  readonly ladderKinds: readonly KindRule[];
  /** The texts of blobs, by object id; what is missing, binary or too large is absent. */
  readonly readTexts: (blobs: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The same one after the other, with an answer for each. */
  readonly eachText: (blobs: readonly string[]) => AsyncIterable<string | undefined>;
  /** The ISO week of an instant, in the engineer's time zone. */
  readonly weekOf: (iso: string) => string;
  /** Whether a document is asked for: it landed (a draft: was written) within the period. All are, when absent. */
  readonly isCovered?: (lineage: Lineage) => boolean;
  /** Paths that the repository itself marks as vendored or generated. */
  readonly isForeign?: (path: string) => boolean;
  /** The instant (ISO) at which the period is over, for reach. */
  readonly until?: string;
}

/** What was found. */
export interface DocumentOutput {
  readonly artifacts: readonly Artifact[];
  /** Documents of mine by their history that are no artifact, and why. */
  readonly rejected: readonly { readonly path: string; readonly reason: string }[];
  /** By what changes to other documents could change this. */
  readonly entanglement: Entanglement;
}

/** The texts of so many documents are held at a time. */
const atOnce = 100;

/**
 * Every document that I wrote, co-wrote or am named as the author of, as artifacts; drafts and reverted ones too, not
 * counting. Texts are read only for what its path does not rule out, and only where they may be mine.
 */
export async function documentArtifacts(input: DocumentInput): Promise<DocumentOutput> {
  const shallow = new Set(input.repository.shallow);
  const lineages = traceLineages(input.changes, { commitOf: input.commitOf, landingOf: input.landingOf, shallow });
  const search: Search = {
    input,
    recognizer: documentRecognizer(input.ladderKinds, homeName(input.repository)),
    people: knownPeople(input.authors),
    namesakes: namesakesOf(lineages),
    sidecars: sidecarsOf(lineages),
    folders: foldersOfLineages(lineages),
    signs: new Map(),
    refused: [],
    rejected: [],
  };
  const candidates = lineages.filter((l) => isCandidate(l, search));
  const own: OwnDocument[] = [];
  const concerned = await concerning(candidates, search);
  for (const part of chunks(concerned)) own.push(...(await ownDocuments(part, search)));
  const { reach, citing } = await reachFor(own, lineages, search);
  const artifacts = own.map((o) => documentArtifact(o, reach.get(idOf(o)) ?? 0, input.repository, input.weekOf));
  const mine = [...concerned, ...search.refused];
  const elders = mine.flatMap((lineage) => eldersOf(lineage, search.namesakes));
  const tangled = { mine, elders, citing, all: lineages, beside: search.signs.keys(), sidecars: search.sidecars };
  return { artifacts, rejected: search.rejected, entanglement: entanglementOf(tangled) };
}

interface Search {
  readonly input: DocumentInput;
  readonly recognizer: Recognizer;
  readonly people: KnownPeople;
  readonly namesakes: Namesakes;
  readonly sidecars: ReadonlyMap<string, Lineage>;
  readonly folders: Folders;
  /** What was found of the folders that were looked at. */
  readonly signs: Map<string, Sign | undefined>;
  /** Mine, and no documents by their paths alone. */
  readonly refused: Lineage[];
  readonly rejected: { readonly path: string; readonly reason: string }[];
}

function pathOf(lineage: Lineage): string {
  return lineage.path ?? lineage.paths.at(-1) ?? lineage.firstPath;
}

function idOf(own: OwnDocument): string {
  return documentId(own.first, own.lineage.firstPath);
}

function sidecarsOf(lineages: readonly Lineage[]): ReadonlyMap<string, Lineage> {
  return new Map(lineages.filter((l) => isSidecarName(pathOf(l))).map((l) => [folderOf(pathOf(l)), l]));
}

/** Whether its text has to be seen: it began in what was read, nothing in its path rules it out, and it may be mine. */
function isCandidate(lineage: Lineage, search: Search): boolean {
  const { input } = search;
  if (lineage.before || lineage.first === undefined || input.isCovered?.(lineage) === false) return false;
  const path = pathOf(lineage);
  const mine = mayBeMine(lineage, input.identity);
  const refused = refusal(lineage, path, search);
  if (refused !== undefined) {
    if (mine) search.refused.push(lineage);
    if (mine && !isSidecarName(path)) search.rejected.push({ path, reason: refused });
    return false;
  }
  const home = homeName(input.repository);
  return mine || signsOf(path, home).length > 0 || mayBeNamesake(home, path) || isLadders(path, search);
}

/** What the path alone says for it. */
function signsOf(path: string, repository: string): readonly Sign[] {
  return [...folderSigns(path), ...nameSigns(path), ...homeSigns(repository, path), ...namesakeSigns(repository, path)];
}

function refusal(lineage: Lineage, path: string, { input, recognizer }: Search): string | undefined {
  if (lineage.mode === "120000") return "A symbolic link";
  if (lineage.mode === "160000") return "A submodule";
  if (lineage.copyOf !== undefined) return `A copy of ${pathOf(lineage.copyOf)}`;
  if (input.isForeign?.(path) === true) return "Marked as vendored or generated";
  return recognizer.refuse(path);
}

/** A path that only the ladder's globs make a document has no sign of its own. */
function isLadders(path: string, { recognizer }: Search): boolean {
  return recognizer.isLadders(path);
}

/** Those that may be mine by their history, and those whose text, or the metadata beside it, may name me. */
async function concerning(candidates: readonly Lineage[], search: Search): Promise<readonly Lineage[]> {
  const { identity } = search.input;
  const unknown = candidates.filter((l) => !mayBeMine(l, identity));
  const asked = unknown.flatMap((lineage) =>
    [lineage.blob, sidecarBlob(pathOf(lineage), search)].map((blob) => [blob, lineage] as const),
  );
  const others = new Set(unknown);
  for await (const { text, lineages } of textsOf(asked, search))
    if (mayNameMe(text, identity)) for (const lineage of lineages) others.delete(lineage);
  return candidates.filter((lineage) => !others.has(lineage));
}

/** The texts of blobs, each once, with all whose it is: many documents may have one sidecar. What is absent is left out. */
async function* textsOf(
  asked: readonly (readonly [blob: string, lineage: Lineage])[],
  { input }: Search,
): AsyncGenerator<{ readonly text: string; readonly lineages: readonly Lineage[] }> {
  const byBlob = new Map<string, Lineage[]>();
  for (const [blob, lineage] of asked) {
    const known = byBlob.get(blob);
    if (known !== undefined) known.push(lineage);
    else if (blob !== "") byBlob.set(blob, [lineage]);
  }
  const all = [...byBlob];
  let index = 0;
  for await (const text of input.eachText(all.map(([blob]) => blob))) {
    const lineages = all[index]?.[1];
    if (text !== undefined && lineages !== undefined) yield { text, lineages };
    index += 1;
  }
}

async function ownDocuments(lineages: readonly Lineage[], search: Search): Promise<OwnDocument[]> {
  const elders = new Map(lineages.map((l) => [l, eldersOf(l, search.namesakes)]));
  const read = [
    ...lineages,
    ...[...elders.values()].flat(),
    ...lineages.flatMap((l) => search.sidecars.get(folderOf(pathOf(l))) ?? []),
  ];
  const known = lineages.filter((l) => mayBeMine(l, search.input.identity));
  const earlier = known.flatMap((l) => [l.firstBlob, l.landedBlob ?? l.firstBlob]);
  const texts = await search.input.readTexts([...new Set([...read.map((l) => l.blob), ...earlier])]);
  const today = new Map(lineages.map((l) => [l, recognizedToday(l, texts, search)]));
  const open = [...today].flatMap(([lineage, document]) => (isOpen(lineage, document, texts, search) ? [lineage] : []));
  await lookBeside(open, search);
  // What stands beside them says more of these now.
  for (const lineage of open) today.delete(lineage);
  return lineages.flatMap(
    (l) => ownDocument(l, { elders: elders.get(l) ?? [], texts, today: today.get(l) }, search) ?? [],
  );
}

/** Whether it is open what a document is, today or when it landed: each one's own texts decide whether it is asked what stands beside it. */
function isOpen(
  lineage: Lineage,
  today: RecognizedDocument | Refused,
  texts: ReadonlyMap<string, string>,
  search: Search,
): boolean {
  if (saysLittle(today)) return true;
  const landed = texts.get(lineage.landedBlob ?? "");
  if (!("rejected" in today) || landed === undefined) return false;
  const path = pathOf(lineage);
  return saysLittle(recognizedWith(path, landed, texts.get(sidecarBlob(path, search)), search));
}

/** Whether its own folder, name and text leave it open what it is. */
function saysLittle(document: RecognizedDocument | Refused): boolean {
  return "rejected" in document ? document.nearly === true : !document.placed;
}

/** Learns what stands in the folders of documents that say too little themselves. */
async function lookBeside(lineages: readonly Lineage[], search: Search): Promise<void> {
  const unknown = [...new Set(lineages.map((l) => folderKey(pathOf(l))))].filter((key) => !search.signs.has(key));
  const samples = unknown.map((key) => ({ key, sample: sampleOf(key, search.folders) }));
  const texts = await search.input.readTexts(samples.flatMap(({ sample }) => sample.map((l) => l.blob)));
  for (const { key, sample } of samples) {
    const found = sample.map((l) => recognizedToday(l, texts, search));
    search.signs.set(key, neighbourSign(found.map((each) => ("rejected" in each ? undefined : each.kind))));
  }
}

function recognizedToday(
  lineage: Lineage,
  texts: ReadonlyMap<string, string>,
  search: Search,
): RecognizedDocument | Refused {
  const path = pathOf(lineage);
  return recognized(path, { text: texts.get(lineage.blob), sidecar: texts.get(sidecarBlob(path, search)) }, search);
}

function sidecarBlob(path: string, { sidecars }: Search): string {
  return sidecars.get(folderOf(path))?.blob ?? "";
}

/** What is known of a document before it is looked at whole. */
interface Known {
  readonly elders: readonly Lineage[];
  readonly texts: ReadonlyMap<string, string>;
  /** What it is by its own text, where that is certain already. */
  readonly today: RecognizedDocument | Refused | undefined;
}

function ownDocument(lineage: Lineage, { elders, texts, today }: Known, search: Search): OwnDocument | undefined {
  const { first } = lineage;
  if (first === undefined) return undefined;
  const path = pathOf(lineage);
  const text = texts.get(lineage.blob);
  const sidecar = texts.get(sidecarBlob(path, search));
  const known = mayBeMine(lineage, search.input.identity);
  const landed = texts.get(lineage.landedBlob ?? "");
  const document = recognized(path, { text, sidecar, landed }, search, today);
  const reject = (reason: string): undefined => {
    if (known) search.rejected.push({ path, reason });
  };
  if ("rejected" in document) return reject(document.rejected);
  const credit = creditOf(lineage, document, texts, search);
  if (!credit.mine) return credit.reason === undefined ? undefined : reject(credit.reason);
  const original = originalOf(lineage, elders, texts);
  if (original !== undefined) return reject(`A copy of ${pathOf(original)}`);
  return { lineage, first, document, role: credit.role, how: credit.how };
}

/** Today's text of a document, the metadata beside it, and its text when it landed. */
interface Texts {
  readonly text: string | undefined;
  readonly sidecar: string | undefined;
  readonly landed?: string | undefined;
}

/** A document that only points to its successor today is told by what landed, and is superseded. */
function recognized(
  path: string,
  { text, sidecar, landed }: Texts,
  search: Search,
  known?: RecognizedDocument | Refused,
): RecognizedDocument | Refused {
  const today = known ?? recognizedWith(path, text, sidecar, search);
  if (!("rejected" in today) || landed === undefined || landed === text) return today;
  const then = recognizedWith(path, landed, sidecar, search);
  if ("rejected" in then) return today;
  return { ...then, status: then.status === "merged" ? "superseded" : then.status };
}

/** What a text is at its path. The documents beside it are asked where it says little itself, and only then. */
function recognizedWith(
  path: string,
  text: string | undefined,
  sidecar: string | undefined,
  { recognizer, signs }: Search,
): RecognizedDocument | Refused {
  const known = { path, ...(sidecar === undefined ? {} : { sidecar }), ...(text === undefined ? {} : { text }) };
  const document = recognizer.recognize(known);
  const beside = signs.get(folderKey(path));
  return beside !== undefined && saysLittle(document) ? recognizer.recognize({ ...known, beside }) : document;
}

/** Authors change: where today's text names others, I may still be named by the version that I committed. */
function creditOf(lineage: Lineage, named: NamedIn, texts: ReadonlyMap<string, string>, search: Search): Credit {
  const { identity } = search.input;
  const credit = creditFor(lineage, named, identity, search.people);
  const firstText = texts.get(lineage.firstBlob);
  if (credit.mine || credit.reason === undefined || firstText === undefined) return credit;
  const atFirst = metadataOf(firstText, lineage.firstPath);
  return atFirst.authors.some((author) => isMyself(author, identity, search.people))
    ? creditFor(lineage, atFirst, identity, search.people)
    : credit;
}

/** Reach takes the other documents of this history, which are read only when there is something that they may cite. */
async function reachFor(
  own: readonly OwnDocument[],
  lineages: readonly Lineage[],
  search: Search,
): Promise<{ readonly reach: ReadonlyMap<string, number>; readonly citing: readonly Lineage[] }> {
  const landed = own.filter((o) => o.lineage.landed !== undefined);
  if (landed.length === 0) return { reach: new Map(), citing: [] };
  const { identity, until } = search.input;
  const counter = reachCounter(
    landed.map((o) => ({ id: idOf(o), kind: o.document.kind, paths: o.lineage.paths, lineage: o.lineage })),
    { isMe: (person) => identity.isMe(person), people: search.people, ...(until === undefined ? {} : { until }) },
  );
  await search.input.eachCommit((commit) => counter.commit(commit));
  const mine = new Set(own.map((o) => o.lineage));
  const others = lineages.filter((l) => !mine.has(l) && mayCite(l, search));
  const asked = others.map((lineage) => [lineage.blob, lineage] as const);
  const citing: Lineage[] = [];
  for await (const { text, lineages: by } of textsOf(asked, search))
    for (const lineage of by) if (counter.text({ lineage, text })) citing.push(lineage);
  return { reach: counter.result(), citing };
}

/** Another person's document that still stands, was written or changed within what was read, and is no copy. */
function mayCite(lineage: Lineage, search: Search): boolean {
  if (lineage.path === undefined || lineage.copyOf !== undefined || lineage.mode === "120000") return false;
  if (lineage.first !== undefined && search.input.identity.isMe(lineage.first.author)) return false;
  return lineage.edits.some((e) => e.content) && search.recognizer.refuse(lineage.path) === undefined;
}

function* chunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += atOnce) yield list.slice(i, i + atOnce);
}
