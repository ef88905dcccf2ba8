import { plainLogged } from "./content.ts";
import { documentKinds, isDocumentName } from "./documents.ts";
import type { Correction, JournalContent, LoggedArtifact, RepositoryIdentity, SnapshotArtifact } from "./types.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The content of an event as it was parsed from JSON: hostile, for the file may be synced or edited. Undefined for a type
 * of this version that is not whole; `unknown` for a type that this program does not know.
 */
export function contentOf(value: Fields): JournalContent | "unknown" | undefined {
  switch (value.type) {
    case "artifact": {
      const artifact = loggedOf(value.artifact);
      return artifact && { type: "artifact", artifact };
    }
    case "recognised":
      return recognisedOf(value);
    case "withdrawn": {
      const { key, by, reason } = value;
      return isKey(key) && isAddresses(by) && typeof reason === "string"
        ? { type: "withdrawn", key, by, reason }
        : undefined;
    }
    case "correction": {
      const correction = correctionOf(value);
      return correction && isKey(value.target)
        ? { type: "correction", target: value.target, ...correction }
        : undefined;
    }
    case "document":
      return documentOf(value);
    default:
      return typeof value.type === "string" ? "unknown" : undefined;
  }
}

/** What was logged by hand, only the fields of the format; undefined when kind, title or date is missing. */
export function loggedOf(value: unknown): LoggedArtifact | undefined {
  if (!isFields(value)) return undefined;
  const { kind, title, date, url, criteria } = value;
  if (!isText(kind) || !isText(title) || !isText(date) || !isInstant(date)) return undefined;
  return plainLogged({
    kind,
    title,
    date,
    ...(typeof url === "string" ? { url } : {}),
    ...(Array.isArray(criteria) ? { criteria: criteria.filter(isText) } : {}),
  });
}

function correctionOf({ field, value }: Fields): Correction | undefined {
  if (field === "kind" || field === "title" || field === "excluded" || field === "merged")
    return value === null || typeof value === "string" ? { field, value } : undefined;
  if (field === "mine") return value === null || value === false ? { field, value } : undefined;
  if (field !== "criteria") return undefined;
  if (value === null) return { field, value };
  return Array.isArray(value) && value.every(isText) ? { field, value } : undefined;
}

function documentOf({ kind, name, path }: Fields): JournalContent | undefined {
  const known = documentKinds.find((candidate) => candidate === kind);
  if (known === undefined || !isText(name) || !isDocumentName(name) || !isText(path)) return undefined;
  return { type: "document", kind: known, name, path };
}

function recognisedOf({ key, sum, when, by, repository, artifact }: Fields): JournalContent | undefined {
  if (!isKey(key) || !isText(sum) || !isText(when) || !isAddresses(by)) return undefined;
  const from = repositoryOf(repository);
  if (from === undefined || !isSnapshot(artifact) || artifact.id !== key) return undefined;
  return { type: "recognised", key, sum, when, by, repository: from, artifact };
}

function repositoryOf(value: unknown): RepositoryIdentity | undefined {
  if (!isFields(value) || typeof value.name !== "string") return undefined;
  const { name, webUrl, roots } = value;
  return {
    name,
    ...(isText(webUrl) ? { webUrl } : {}),
    ...(Array.isArray(roots) ? { roots: roots.filter(isText) } : {}),
  };
}

const required = ["id", "kind", "title", "date", "role", "repository", "commit", "status", "why"] as const;
const texts = ["landed", "path", "url", "reason", "landing"] as const;
const lists = ["paths", "plans", "criteria"] as const;
const flags = ["viaPullRequest", "withTests", "assisted"] as const;
const numbers = ["reach", "pullRequest"] as const;

/** A snapshot whose fields are what the type says: its id vouches for the bytes, this for a hand that made both. */
function isSnapshot(value: unknown): value is SnapshotArtifact {
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

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

/** An artifact's id: 16 hexadecimal digits. */
function isKey(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{16}$/.test(value);
}

/** Addresses in one text, which is read without a JSON parser: nothing in it needs an escape. */
function isAddresses(value: unknown): value is string {
  return typeof value === "string" && !/["\\\u0000-\u001f]/.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
