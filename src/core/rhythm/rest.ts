import { kindLabel, kindPlural } from "../artifacts/kinds.ts";
import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import type { KindRule } from "../ladder/types.ts";
import { counted, joined } from "../progress/words.ts";

/** `and 2 features, 3 reviews and 1 commit` for what a short list leaves out; undefined for nothing. Hostile labels, not escaped. */
export function restWords(artifacts: readonly Artifact[], kinds: readonly KindRule[], commits = 0): string | undefined {
  const byKind = Map.groupBy(artifacts, ({ kind }) => kind);
  const parts = [...byKind].map(([kind, { length }]) =>
    counted(length, cleanTitle(kindLabel(kind, kinds)), cleanTitle(kindPlural(kind, kinds))),
  );
  const all = commits > 0 ? [...parts, counted(commits, "commit")] : parts;
  return all.length === 0 ? undefined : `and ${joined(all, "and")}`;
}
