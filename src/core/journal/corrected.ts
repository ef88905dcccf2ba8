import { kindLabel } from "../artifacts/kinds.ts";
import { cleanTitle } from "../artifacts/title.ts";
import type { KindRule } from "../ladder/types.ts";
import type { Folded } from "./fold.ts";
import type { Corrections } from "./types.ts";

/** One field of one artifact as the person corrected it, in words. */
export interface CorrectedField {
  /** The artifact's id. */
  readonly target: string;
  readonly field: keyof Corrections;
  /** The artifact as it was recognised or logged: `RFC "Retire the event bus"`. */
  readonly artifact: string;
  /** What was said of it: `not yours`, `kind: ADR`. */
  readonly words: string;
}

/** Every correction that is in force, sorted by artifact, to choose from what to take back. */
export function correctedFields(recorded: Folded, kinds: readonly KindRule[]): readonly CorrectedField[] {
  const names = namesOf(recorded, kinds);
  const nameOf = (id: string) => names.get(id) ?? "an artifact that the journal does not hold";
  return [...recorded.corrections]
    .flatMap(([target, corrections]) =>
      wordsOf(corrections, nameOf, kinds).map(([field, words]) => ({ target, field, artifact: nameOf(target), words })),
    )
    .sort((a, b) => (a.artifact === b.artifact ? 0 : a.artifact < b.artifact ? -1 : 1));
}

function wordsOf(
  { kind, title, mine, excluded, criteria, merged }: Corrections,
  nameOf: (id: string) => string,
  kinds: readonly KindRule[],
): readonly (readonly [keyof Corrections, string])[] {
  return [
    ...(kind === undefined ? [] : [["kind", `kind: ${kindLabel(kind, kinds)}`] as const]),
    ...(title === undefined ? [] : [["title", `title: ${cleanTitle(title)}`] as const]),
    ...(mine === undefined ? [] : [["mine", "not yours"] as const]),
    ...(excluded === undefined ? [] : [["excluded", `excluded: ${cleanTitle(excluded)}`] as const]),
    ...(criteria === undefined ? [] : [["criteria", pinned(criteria)] as const]),
    ...(merged === undefined ? [] : [["merged", `part of ${nameOf(merged)}`] as const]),
  ];
}

function pinned(criteria: readonly string[]): string {
  return criteria.length === 0 ? "tied to no criterion" : `tied to ${criteria.map((id) => cleanTitle(id)).join(", ")}`;
}

function namesOf({ logged, snapshots }: Folded, kinds: readonly KindRule[]): ReadonlyMap<string, string> {
  const name = (kind: string, title: string) => `${kindLabel(kind, kinds)} "${cleanTitle(title)}"`;
  return new Map([
    ...logged.map(({ id, artifact }) => [id.slice(0, 16), name(artifact.kind, artifact.title)] as const),
    ...snapshots.flatMap((snapshot) =>
      snapshot.type === "recognised"
        ? [[snapshot.key, name(snapshot.artifact.kind, snapshot.artifact.title)] as const]
        : [],
    ),
  ]);
}
