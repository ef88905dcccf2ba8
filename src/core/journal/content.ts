import type { JournalContent, LoggedArtifact } from "./types.ts";

/** JSON with sorted keys and no spaces: equal values give equal text on every machine. Undefined fields are left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}

/** The text whose sha256 is the id of an event. @see JournalEvent.id for why some hold the time. */
export function hashedText(content: JournalContent, at: string): string {
  switch (content.type) {
    case "artifact": {
      const { kind, title, date, url = "", criteria = [] } = content.artifact;
      return JSON.stringify(["artifact", kind, title, date, url, criteria]);
    }
    case "document":
      return canonical(content);
    case "recognised":
    case "withdrawn":
    case "correction":
      return canonical([at, content]);
  }
}

/** Only the fields of the format, empty ones left out; an address that is not http(s) is dropped rather than opened one day. */
export function plainLogged({ kind, title, date, url, criteria = [] }: LoggedArtifact): LoggedArtifact {
  return {
    kind,
    title,
    date,
    ...(url !== undefined && /^https?:\/\//i.test(url) ? { url } : {}),
    ...(criteria.length > 0 ? { criteria: [...criteria] } : {}),
  };
}
