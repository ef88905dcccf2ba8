import type { Artifact } from "../types.ts";
import { documentId, type OwnDocument } from "./artifact.ts";
import { mayNameMe } from "./authorship.ts";
import { citationIndex, citationKeys } from "./citations.ts";
import { edited, knownAmong } from "./edited.ts";
import type { Lineage } from "./lineage.ts";
import { recognizedWith } from "./own.ts";
import type { DocumentInput, DocumentsBefore, Search, SeenDocuments } from "./search.ts";
import { everyPath } from "./stood.ts";
import { areKnown, begunAmong } from "./traces.ts";

/** More texts than this are not read later for what they cite. */
const mostUnread = 300;

/** What a later reading is told of documents beside their traces, with what an earlier one said. */
export function seenNow(
  unread: readonly string[],
  own: readonly OwnDocument[],
  { input: { before }, rejected }: Search,
): Omit<SeenDocuments, "traces"> {
  // What was not read before is read with the first document that it may cite.
  const isRead = own.some(({ lineage }) => lineage.landed !== undefined);
  const earlier = before === undefined || isRead ? [] : before.seen.unread;
  const all = earlier && [...new Set([...earlier, ...unread])];
  const onBranches = [...rejected.keys()].filter((lineage) => !lineage.before && lineage.landed === undefined);
  return {
    leftOutOnBranches: onBranches.length + (before?.seen.leftOutOnBranches ?? 0),
    ...(all === undefined || all.length > mostUnread ? {} : { unread: all }),
  };
}

/** New documents, and what was found of them. */
interface Added {
  /** Those that were looked at as mine. */
  readonly mine: readonly Lineage[];
  readonly own: readonly OwnDocument[];
  /** Those of others that cite mine. */
  readonly citing: readonly Lineage[];
  /** Whether it was asked what stands beside them, of which only what is new is known here. */
  readonly isLookedBeside: boolean;
}

/** What new and changed documents mean for those of an earlier reading, where there was one. */
export async function withBefore(
  all: readonly Lineage[],
  added: Added,
  search: Search,
): Promise<{
  readonly edited: readonly Lineage[];
  readonly artifacts: readonly Artifact[];
  readonly isDisturbed: boolean;
}> {
  const { input } = search;
  if (input.before === undefined) return { edited: [], artifacts: [], isDisturbed: false };
  const known = knownAmong(all, input.before);
  const found = await editedAmong(known, input.before, search);
  const others = all.filter((lineage) => !known.has(lineage));
  // What is removed may have gone on at a copy that is not known here: what comes later is then another one.
  const isUnsure = found === undefined || others.some(({ before, cameBack }) => before && cameBack === true);
  const isChanged = isUnsure || (await nameMeNow(others, input.before.seen, input));
  const isNew = isChanged || (await isDisturbed(added, input.before, input));
  return { edited: [...known.keys()], artifacts: found ?? [], isDisturbed: isNew };
}

/** Undefined where one of them has to be seen with everything else. */
async function editedAmong(
  known: ReadonlyMap<Lineage, Artifact>,
  before: DocumentsBefore,
  search: Search,
): Promise<readonly Artifact[] | undefined> {
  if (known.size === 0) return [];
  const blobs = [...known.keys()].flatMap(({ firstBlob, blob }) => [firstBlob, blob]);
  const texts = await search.input.readTexts([...new Set(blobs)]);
  const now = [...known].map(([lineage, artifact]) => {
    const recognize = (text: string | undefined) => recognizedWith(artifact.path ?? "", text, undefined, search);
    return edited(lineage, artifact, before, recognize, texts);
  });
  const whole = now.filter((artifact) => artifact !== undefined);
  return whole.length < now.length ? undefined : whole;
}

/**
 * Whether what was there before new documents of mine bears on them, or they on it: they may be something that was there, or were spoken of
 * before they came.
 */
async function isDisturbed(
  { mine, own, citing, isLookedBeside }: Added,
  { seen, artifacts }: DocumentsBefore,
  input: Pick<DocumentInput, "readTexts" | "traces">,
): Promise<boolean> {
  if (mine.length === 0) return false;
  // Who stands behind a document of others' is known where it began.
  if (isLookedBeside || seen.unread === undefined || citing.some(({ before }) => before)) return true;
  const citable = own
    .filter(({ lineage }) => lineage.landed !== undefined)
    .map(({ first, document: { kind }, lineage: { firstPath, paths } }) => ({
      ...{ id: documentId(first, firstPath), kind, paths },
    }));
  if (areKnown({ lineages: mine, citable }, seen.traces)) return true;
  const keys = new Set(citable.flatMap((document) => [...citationKeys(document)]));
  const isNamesake = artifacts.some(({ id, kind, paths = [] }) =>
    [...citationKeys({ id, kind, paths })].some((key) => keys.has(key)),
  );
  if (isNamesake || citable.length === 0) return isNamesake;
  const index = citationIndex(citable);
  const texts = [...(await input.readTexts(seen.unread)).values()];
  for (const text of texts) input.traces?.text(text);
  return texts.some((text) => index.citedIn(text).size > 0);
}

/** Whether one that somebody else may have begun since the lower end, and that was changed now, names me: it may be mine by that. */
async function nameMeNow(
  all: readonly Lineage[],
  { traces }: SeenDocuments,
  { readTexts, identity }: Pick<DocumentInput, "readTexts" | "identity">,
): Promise<boolean> {
  const changed = new Map(
    all.flatMap((lineage) =>
      lineage.before && lineage.path !== undefined
        ? everyPath(lineage).map((path) => [path, lineage.blob] as const)
        : [],
    ),
  );
  const blobs = [...new Set(begunAmong([...changed.keys()], traces).map((path) => changed.get(path) ?? ""))];
  if (blobs.length === 0) return false;
  return [...(await readTexts(blobs)).values()].some((text) => mayNameMe(text, identity));
}
