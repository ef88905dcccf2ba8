/** The parts of a web address that say what it leads to. Host in lower case, without `www.`; path segments decoded. */
export interface LinkParts {
  /** The address itself, without the name and password that it may hold, brackets percent-encoded. Only http(s). */
  readonly url: string;
  readonly host: string;
  readonly path: readonly string[];
  /** What stands between `?` and `#`, as it was written; empty if nothing does. */
  readonly query: string;
  /** What stands after `#`, without it; empty if nothing does. */
  readonly fragment: string;
}

const address = /^(https?):\/\/(?:[^/?#\s@]*@)?([^/?#\s@]+)([^?#\s]*)(\?[^#\s]*)?(?:#(\S*))?$/i;

/** The parts of an http(s) address; undefined for any other text, so that what is opened later is never a `command:` or `file:` link. */
export function linkParts(text: string): LinkParts | undefined {
  const match = address.exec(text.trim());
  if (match === null) return undefined;
  const [, scheme = "", authority = "", path = "", query = "", fragment = ""] = match;
  if (hasHidden(text)) return undefined;
  const host = authority.toLowerCase();
  return {
    url: `${scheme.toLowerCase()}://${plain(host, /[()]/g)}${plain(`${path}${query}${fragment === "" ? "" : `#${fragment}`}`, /[[\]()]/g)}`,
    host: host.replace(/:\d+$/, "").replace(/^www\./, ""),
    path: path
      .split("/")
      .filter((segment) => segment !== "")
      .map(decoded),
    query: query.slice(1),
    fragment,
  };
}

/** Control characters and marks that turn the reading direction: no address needs them raw, and they can make one look like another. */
function hasHidden(text: string): boolean {
  return /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069]/.test(text.trim());
}

/** Brackets of both sorts as `%5B` and the like, so that no address reads as a Markdown link; a host keeps those of IPv6. */
function plain(text: string, brackets: RegExp): string {
  return text.replace(brackets, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
