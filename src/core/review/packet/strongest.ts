import { counted } from "../../progress/words.ts";
import type { Evidence } from "../types.ts";
import type { Strongest } from "./types.ts";

const shown = 3;
const groupOrder: readonly Evidence["group"][] = ["documents", "changes", "withOthers", "elsewhere"];

/**
 * The strongest of some evidence (newest first), at most three: what most other people touched, then documents, changes, work with
 * others, the rest; of equals the newest. What the person wrote a note on is there beside them.
 */
export function strongestOf(
  evidence: readonly Evidence[],
  notes: Readonly<Record<string, string>> = {},
): readonly Strongest[] {
  const sorted = evidence.toSorted(
    (a, b) => (b.reach ?? 0) - (a.reach ?? 0) || groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group),
  );
  const noted = sorted.slice(shown).filter(({ id }) => Object.hasOwn(notes, id));
  return [
    ...sorted.slice(0, shown).map((one) => ({ id: one.id, why: whyOf(one) })),
    ...noted.map(({ id }) => ({ id, why: "you wrote on its impact" })),
  ];
}

/** `11 people, over 2 documents, added up`; a document knows a number and no names, so one person may count twice. */
export function reachOf(evidence: readonly Evidence[]): string | undefined {
  const reaching = evidence.filter(({ reach = 0 }) => reach > 0);
  if (reaching.length === 0) return undefined;
  const sum = reaching.reduce((total, { reach = 0 }) => total + reach, 0);
  const people = counted(sum, "person", "people");
  return reaching.length === 1 ? people : `${people}, over ${reaching.length} documents, added up`;
}

function whyOf({ reach = 0, group }: Evidence): string {
  if (reach > 0) return `${counted(reach, "other person", "other people")} touched it`;
  return group === "documents" ? "a document" : "one of the newest";
}
