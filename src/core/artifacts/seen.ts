import type { Seen, withoutChange } from "./before.ts";
import type { CollectedChanges } from "./changes/collect.ts";
import { contestOf } from "./changes/credit.ts";
import { wasUndone } from "./changes/reverts.ts";
import type { DocumentOutput } from "./documents/collect.ts";
import type { Made, Reading } from "./reading.ts";
import type { Artifact } from "./types.ts";

/** What is seen of a reading for a later one to go on from, with what an earlier one saw. Nothing where it is too much to keep, or nothing is kept. */
export function seenIn(
  { landings, traces, landed, builtOn, sharedForks, tip, before }: Reading,
  made: {
    /** Of an earlier reading. */
    readonly kept: ReturnType<typeof withoutChange> | undefined;
    readonly changes: CollectedChanges;
    readonly documents: DocumentOutput;
    /** With those of an earlier reading. */
    readonly allDocuments: readonly Artifact[];
    /** All changes as they are by themselves, and the same in the same order as others make them. */
    readonly plain: readonly Artifact[];
    readonly found: readonly Artifact[];
  },
): Pick<Made, "seen"> {
  if (landings === undefined || traces === undefined || traces.isTooMuch) return {};
  const { kept, changes, documents, allDocuments, plain, found } = made;
  const contests = landed.changes.flatMap((change) => contestOf(change, landed.handles) ?? []);
  const seen: Seen = {
    landings,
    contests: [...(kept?.contests ?? []), ...contests],
    builtOn: builtOn.entries,
    sharedForks,
    tip,
    documents: allDocuments.map(({ id }) => id),
    ofDocuments: {
      ...documents.seen,
      traces: [...(before?.seen.ofDocuments.traces ?? []), traces.saved()].filter(isText),
    },
    plain: plain.flatMap(({ id, why }, at) => (found[at]?.why === why ? [] : [[id, why] as const])),
    owned: [...(kept?.owned ?? []), ...changes.owned],
    unblocks: [...changes.unblocks.keys()],
    hasReverts: before?.seen.hasReverts === true || landed.changes.some((change) => wasUndone(change, landed.reverts)),
  };
  return { seen };
}

const isText = (text: string): boolean => text !== "";
