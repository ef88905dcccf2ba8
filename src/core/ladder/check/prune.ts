import type { Plain, PlainMap, Positions } from "../source/plain.ts";
import type { Issue } from "./issues.ts";

/**
 * What the rules of a criterion are replaced with when one of them cannot be read. Without that one the criterion would
 * be easier to meet than the ladder says, so it is left to the person.
 */
const unreadable = {
  manual: true,
  prompt: "The ladder file has an error in the rules of this criterion. What shows it?",
};

/** Maps that are used as a whole or not at all: half of one would be a guess. */
const wholeOnly = new Set<PropertyKey>(["weekly", "salary"]);

interface Removal {
  readonly container: PlainMap | Plain[];
  readonly part: string | number;
  /** Takes the place of what is removed. */
  readonly instead?: Plain[];
}

/** The value that a path leads to; undefined when it leads nowhere. */
export function valueAt(root: Plain, path: readonly PropertyKey[]): Plain | undefined {
  let value: Plain | undefined = root;
  for (const part of path) value = partOf(value, part);
  return value;
}

function partOf(value: Plain | undefined, part: PropertyKey): Plain | undefined {
  if (value === null || typeof value !== "object") return undefined;
  if (Array.isArray(value)) return typeof part === "number" ? value[part] : undefined;
  return typeof part === "string" && Object.hasOwn(value, part) ? value[part] : undefined;
}

/**
 * Removes what the issues are about, so that the rest can be read: the smallest part that can go, which for a missing
 * key is the map that lacks it. Rules are replaced by a question. Gives what something was removed from, or undefined
 * when nothing smaller than the file can go.
 */
export function prune(root: Plain, issues: readonly Issue[], positions: Positions): Set<object> | undefined {
  const removals = issues.flatMap((issue) => removalsFor(root, issue) ?? [undefined]);
  const known = removals.filter((removal) => removal !== undefined);
  if (known.length < removals.length) return undefined;
  for (const removal of lastItemsFirst(known)) apply(removal, positions);
  return new Set(known.map((removal) => removal.container));
}

function removalsFor(root: Plain, issue: Issue): Removal[] | undefined {
  if (issue.code === "unrecognized_keys") return unknownKeys(root, issue.path, issue.keys);
  const path = target(root, issue.path);
  const evidence = evidenceIn(path);
  const removal = evidence === undefined ? removalAt(root, path) : replacementAt(root, evidence);
  return removal && [removal];
}

function unknownKeys(root: Plain, path: readonly PropertyKey[], keys: readonly string[]): Removal[] {
  const map = valueAt(root, path);
  return keys.map((part) => ({ container: map as PlainMap, part }));
}

/** The path to remove: up from a key that is not there, and up to a map that is used whole or not at all. */
function target(root: Plain, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const whole = path.findIndex((part, index) => wholeOnly.has(part) && path[index - 2] === "rungs");
  if (whole !== -1) return path.slice(0, whole + 1);
  return valueAt(root, path) === undefined ? path.slice(0, -1) : path;
}

function removalAt(root: Plain, path: readonly PropertyKey[]): Removal | undefined {
  const container = valueAt(root, path.slice(0, -1));
  const part = path.at(-1);
  if (part === undefined || typeof part === "symbol" || container === null || typeof container !== "object")
    return undefined;
  return { container, part };
}

/**
 * The part of a path that ends at the rules of a criterion, or at one alternative inside a rule: an alternative can go
 * by itself, because without it the rule is no easier to meet.
 */
function evidenceIn(path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  const at = path.findIndex((part, index) => part === "evidence" && typeof path[index - 1] === "number");
  if (at === -1) return undefined;
  const [, , inner, alternative] = path.slice(at);
  return path.slice(0, inner === "anyRule" && alternative !== undefined ? at + 4 : at + 1);
}

function replacementAt(root: Plain, path: readonly PropertyKey[]): Removal | undefined {
  const removal = removalAt(root, path);
  if (removal === undefined || path.at(-1) !== "evidence") return removal;
  return { ...removal, instead: [{ ...unreadable }] };
}

/** Items go from the end of their list, so that the indexes of the others still hold; each goes once. */
function lastItemsFirst(removals: readonly Removal[]): Removal[] {
  const seen = new Map<object, Set<string | number>>();
  const once = removals.filter(({ container, part }) => {
    const parts = seen.get(container) ?? new Set();
    seen.set(container, parts);
    return parts.size < parts.add(part).size;
  });
  return once.sort((a, b) => Number(b.part) - Number(a.part) || 0);
}

function apply({ container, part, instead }: Removal, positions: Positions): void {
  if (Array.isArray(container)) positions.removeItem(container, Number(part));
  else if (instead === undefined) delete container[part];
  else container[part] = instead;
}
