import type { OwnDocument } from "./artifact.ts";
import { type Credit, creditFor, isMyself, mayBeMine, type NamedIn } from "./authorship.ts";
import type { Lineage } from "./lineage.ts";
import { metadataOf } from "./metadata.ts";
import { folderOf } from "./name.ts";
import { folderKey, neighbourSign, sampleOf } from "./neighbours.ts";
import type { RecognizedDocument, Refused } from "./recognize.ts";
import { pathOf, type Search, sidecarBlob } from "./search.ts";
import { eldersOf, originalOf } from "./twins.ts";

/** Those among some documents, all of which may be mine, that are; why the others are not is noted. */
export async function ownDocuments(lineages: readonly Lineage[], search: Search): Promise<OwnDocument[]> {
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
    if (known) search.rejected.set(lineage, reason);
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
export function recognizedWith(
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
