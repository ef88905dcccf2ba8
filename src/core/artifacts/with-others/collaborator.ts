/** What somebody and the engineer did on one artifact, the closest first. */
export const together = ["wrote", "reviewed", "reviewed by me", "edited", "merged", "same files"] as const;
export type Together = (typeof together)[number];

/** Somebody who worked with the engineer, and on which of the engineer's artifacts. */
export interface Collaborator {
  readonly name: string;
  readonly email: string;
  /** All addresses that this person used here, in lower case. */
  readonly emails: readonly string[];
  /** Each artifact once, under the closest thing that was done on it. */
  readonly shared: readonly { readonly artifact: string; readonly how: Together }[];
}

/** The collaborators of several repositories as one list: one person has one address, or one whole name, in all of them. */
export function mergeCollaborators(lists: readonly (readonly Collaborator[])[]): readonly Collaborator[] {
  const merged: Collaborator[] = [];
  for (const one of lists.flat()) {
    const place = merged.findIndex((other) => isSame(other, one));
    const other = merged[place];
    if (other === undefined) merged.push(one);
    else
      merged[place] = {
        ...other,
        emails: [...new Set([...other.emails, ...one.emails])],
        shared: onceEach([...other.shared, ...one.shared]),
      };
  }
  return closestFirst(merged);
}

/** Two clones of one repository share the same artifacts. */
function onceEach(shared: Collaborator["shared"]): Collaborator["shared"] {
  return shared.filter(({ artifact }, place) => shared.findIndex((one) => one.artifact === artifact) === place);
}

/** How close each thing is: it orders people, and is never shown. */
const weights: Readonly<Record<Together, number>> = {
  wrote: 5,
  reviewed: 4,
  "reviewed by me": 3,
  edited: 3,
  merged: 1,
  "same files": 1,
};

/** However often, this says no more: who merges everything, or changes everything, knows nothing best. */
const atMost: Readonly<Partial<Record<Together, number>>> = { merged: 2, "same files": 3 };

function weightOf({ shared }: Collaborator): number {
  const times = Map.groupBy(shared, ({ how }) => how);
  return [...times].reduce(
    (sum, [how, { length }]) => sum + Math.min(weights[how] * length, atMost[how] ?? Infinity),
    0,
  );
}

/** Those who share most with the engineer first. */
export function closestFirst(collaborators: readonly Collaborator[]): readonly Collaborator[] {
  return collaborators.toSorted((a, b) => weightOf(b) - weightOf(a) || (a.email < b.email ? -1 : 1));
}

function isSame(a: Collaborator, b: Collaborator): boolean {
  if (a.emails.some((email) => b.emails.includes(email))) return true;
  return a.name.includes(" ") && a.name.trim().toLowerCase() === b.name.trim().toLowerCase();
}
