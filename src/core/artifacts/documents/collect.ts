import type { Artifact } from "../types.ts";
import { documentArtifact, documentId, type OwnDocument } from "./artifact.ts";
import { mayBeMine, mayNameMe } from "./authorship.ts";
import { seenNow, withBefore } from "./before.ts";
import { alone } from "./edited.ts";
import { type Entanglement, entanglementOf } from "./entangled.ts";
import { homeSigns, mayBeSectioned, stageSigns } from "./home.ts";
import { type Lineage, traceLineages } from "./lineage.ts";
import { folderOf } from "./name.ts";
import { mayBeNamesake, namesakeSigns } from "./namesake.ts";
import { foldersOfLineages } from "./neighbours.ts";
import { ownDocuments } from "./own.ts";
import { type Asked, knownPeople } from "./people.ts";
import { folderSigns, nameSigns, type Sign } from "./places.ts";
import { reachFor } from "./reached.ts";
import { documentRecognizer } from "./recognize.ts";
import { homeName } from "./repository-name.ts";
import { type DocumentInput, pathOf, type Search, type SeenDocuments, sidecarBlob, textsOf } from "./search.ts";
import { isSidecarName } from "./sidecar.ts";
import { mayBeAuthored } from "./specs.ts";
import { eldersOf, namesakesOf } from "./twins.ts";

/** What was found. */
export interface DocumentOutput {
  readonly artifacts: readonly Artifact[];
  /** Documents of mine by their history that are no artifact, and why. */
  readonly rejected: readonly { readonly path: string; readonly reason: string }[];
  /** By what changes to other documents could change this. */
  readonly entanglement: Entanglement;
  readonly asked: Asked;
  /** Documents of an earlier reading whose texts were changed, as they are now. */
  readonly edited: readonly Artifact[];
  /** Beside the traces: what a later reading is told of these. */
  readonly seen: Omit<SeenDocuments, "traces">;
  /** Whether what came before has to be seen together with this. */
  readonly isDisturbed: boolean;
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
    rejected: new Map(),
  };
  for (const lineage of lineages) input.traces?.lineage(lineage);
  const candidates = lineages.filter((l) => isCandidate(l, search));
  const own: OwnDocument[] = [];
  const concerned = await concerning(candidates, search);
  for (const part of chunks(concerned)) own.push(...(await ownDocuments(part, search)));
  const { reach, citing, unread } = await reachFor(own, lineages, search);
  const artifacts = own.map((o) => documentArtifact(o, reach.get(idOf(o)) ?? 0, input.repository, input.weekOf));
  const mine = [...concerned, ...search.refused];
  const added = { mine, own, citing, isLookedBeside: search.signs.size > 0 };
  const { edited, artifacts: again, isDisturbed } = await withBefore(lineages, added, search);
  const elders = mine.flatMap((lineage) => eldersOf(lineage, search.namesakes));
  const tangled = {
    ...{ mine, elders, citing, all: lineages, beside: search.signs.keys(), sidecars: search.sidecars },
    ...{ alone: alone(own, lineages, search), edited },
  };
  return {
    artifacts,
    rejected: lineages.flatMap((l) => rejectedAs(l, search) ?? []),
    entanglement: entanglementOf(tangled),
    asked: search.people.asked(),
    seen: seenNow(unread, own, search),
    edited: again,
    isDisturbed,
  };
}

function rejectedAs(lineage: Lineage, { rejected }: Search): DocumentOutput["rejected"][number] | undefined {
  const reason = rejected.get(lineage);
  return reason === undefined ? undefined : { path: pathOf(lineage), reason };
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
    if (mine && !isSidecarName(path)) search.rejected.set(lineage, refused);
    return false;
  }
  const home = homeName(input.repository);
  if (mine || signsOf(path, home).length > 0) return true;
  if (mayBeNamesake(home, path) || mayBeSectioned(home, path) || mayBeAuthored(home, path)) return true;
  return isLadders(path, search);
}

/** What the path alone says for it. */
function signsOf(path: string, repository: string): readonly Sign[] {
  return [
    ...folderSigns(path),
    ...nameSigns(path),
    ...homeSigns(repository, path),
    ...stageSigns(path),
    ...namesakeSigns(repository, path),
  ];
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

function* chunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += atOnce) yield list.slice(i, i + atOnce);
}
