import type { RecognizedWork } from "../artifacts/recognize.ts";
import type { CollectRequest } from "../collect.ts";
import type { RepositoryFacts } from "../history/types.ts";
import type { Marks } from "./marks.ts";

/** What is kept of one reading of one repository. */
export interface Kept {
  readonly key: string;
  /** The branches that it was read at. */
  readonly tips: Tips;
  /** The facts are read again, and who wrote is among the marks. */
  readonly recognized: RecognizedWork;
  readonly marks: Marks;
}

/** A result with what it leaves open. */
export interface Fresh extends Pick<Kept, "recognized" | "marks"> {
  /** What was seen to come by it, as it is kept: JSON. Looked at where something new concerns me. Empty where nothing is kept of it. */
  readonly seen: string;
}

/** A result as it was kept. */
export type Found = Kept & Fresh;

/** The branches that a reading depends on. */
export interface Tips {
  readonly landed: string;
  readonly heads: RepositoryFacts["heads"];
}

/** Raise it with every change to what is kept or to what it means. */
const format = 8;

/** Everything that a result depends on but the branches, as one text. Undefined where nothing may be kept. */
export function keyOf(facts: RepositoryFacts, request: CollectRequest, stamp: string | undefined): string | undefined {
  if (stamp === undefined || facts.defaultBranch === undefined) return undefined;
  const { folder, name, webUrl, shallow, emails, defaultBranch } = facts;
  const { ladder, period, identities, onlyIdentities = false, ownCommits = false, collaborators = false } = request;
  const repository = [folder, name, webUrl, defaultBranch.name, shallow, emails, stamp];
  const asked = [period.start, period.end, period.timeZone, ladder.kinds, identities, onlyIdentities];
  return JSON.stringify([format, repository, asked, ownCommits, collaborators]);
}

/** The branches of these facts. */
export function tipsOf({ defaultBranch, heads }: RepositoryFacts): Tips {
  return { landed: defaultBranch?.tip ?? "", heads };
}

/** Whether what was kept was kept under this key, and is whole. */
export function isKept(value: unknown, key: string | undefined): value is Kept {
  return typeof value === "object" && value !== null && "key" in value && value.key === key && "marks" in value;
}

/** Whether two readings were made at the same branches. One that points to what has landed holds nothing beside it. */
export function isSame(a: Tips, b: Tips): boolean {
  return a.landed === b.landed && hasSameHeads(a, b);
}

/** The same for the branches beside the default one. */
export function hasSameHeads(a: Tips, b: Tips): boolean {
  const beside = ({ heads }: Tips) => heads.filter(({ tip }) => tip !== a.landed && tip !== b.landed);
  return JSON.stringify(beside(a)) === JSON.stringify(beside(b));
}
