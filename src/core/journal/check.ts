import { plainLogged } from "./content.ts";
import { documentKinds, isDocumentName } from "./documents.ts";
import { type Fields, isFields, isInstant, isText } from "./fields.ts";
import { isSnapshot, plainSnapshot } from "./snapshot.ts";
import type { Correction, JournalContent, LoggedArtifact, RepositoryIdentity } from "./types.ts";

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
  return { type: "recognised", key, sum, when, by, repository: from, artifact: plainSnapshot(artifact) };
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

/** An artifact's id: 16 hexadecimal digits. */
function isKey(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{16}$/.test(value);
}

/** Addresses in one text, which is read without a JSON parser: nothing in it needs an escape. */
function isAddresses(value: unknown): value is string {
  return typeof value === "string" && !/["\\\u0000-\u001f]/.test(value);
}
