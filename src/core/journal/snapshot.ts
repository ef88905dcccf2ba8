import { isFields, isInstant, isText } from "./fields.ts";
import type { SnapshotArtifact } from "./types.ts";

const required = ["id", "kind", "title", "date", "role", "repository", "commit", "status", "why"] as const;
const texts = ["landed", "path", "url", "reason", "landing", "shown"] as const;
const lists = ["paths", "plans", "criteria"] as const;
const flags = ["viaPullRequest", "withTests", "assisted"] as const;
const numbers = ["reach", "pullRequest"] as const;
const known = [...required, "counts", ...texts, ...lists, ...flags, ...numbers] as const;

/** A snapshot whose fields are what the type says: its id vouches for the bytes, this for a hand that made both. */
export function isSnapshot(value: unknown): value is SnapshotArtifact {
  if (!isFields(value)) return false;
  const absentOr = (field: string, is: (item: unknown) => boolean) => value[field] === undefined || is(value[field]);
  return (
    required.every((field) => typeof value[field] === "string") &&
    isInstant(String(value.date)) &&
    absentOr("landed", (item) => isInstant(String(item))) &&
    typeof value.counts === "boolean" &&
    ["author", "co-author", "reviewer"].includes(String(value.role)) &&
    ["draft", "merged", "superseded", "rejected", "reverted"].includes(String(value.status)) &&
    texts.every((field) => absentOr(field, (item) => typeof item === "string")) &&
    lists.every((field) => absentOr(field, (item) => Array.isArray(item) && item.every(isText))) &&
    flags.every((field) => absentOr(field, (item) => typeof item === "boolean")) &&
    numbers.every((field) => absentOr(field, Number.isFinite))
  );
}

/**
 * Only the fields of the format: no folder of this or another machine, no address that is not http(s), no path that leads out of its
 * repository. What is left out was put there by hand, or is a name that no file of a repository should have.
 */
export function plainSnapshot(snapshot: SnapshotArtifact): SnapshotArtifact {
  const fields = known.map((field) => [field, plainField(field, snapshot[field])] as const);
  // Every field that the type asks for is among the known ones, and only optional ones are left out.
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as unknown as SnapshotArtifact;
}

function plainField(field: (typeof known)[number], value: unknown): unknown {
  if (field === "url") return /^https?:\/\//i.test(String(value)) ? value : undefined;
  if (field === "path") return isInside(value) ? value : undefined;
  return field === "paths" && Array.isArray(value) ? value.filter(isInside) : value;
}

/** Whether a path stays in its folder, on every system. */
function isInside(path: unknown): path is string {
  return typeof path === "string" && !/^[\\/]|^[a-z]:[\\/]|(?:^|[\\/])\.\.(?:$|[\\/])|\u0000/i.test(path);
}
