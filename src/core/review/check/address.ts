/** What an address inside of a repository leads to. */
export type Place =
  | { readonly kind: "commit"; readonly hash: string }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "pull-request"; readonly number: number };

const commitPart = /^(?:-\/)?commits?\/([0-9a-f]{7,64})(?:[/?#]|$)/i;
const pullPart = /^(?:-\/)?(?:pull|pulls|pull-requests|pullrequest|merge_requests)\/(\d{1,9})(?:[/?#]|$)/i;
const filePart = /^(?:-\/)?(?:blob|src|tree|raw)\/[^/]+\/([^?#]+)/i;

/** Reads what follows a repository's web address, in the forms of the hosts; undefined for what is none of them. */
export function placeIn(rest: string): Place | undefined {
  const [, hash] = commitPart.exec(rest) ?? [];
  if (hash !== undefined) return { kind: "commit", hash: hash.toLowerCase() };
  const [, number] = pullPart.exec(rest) ?? [];
  if (number !== undefined) return { kind: "pull-request", number: Number(number) };
  const [, path] = filePart.exec(rest) ?? [];
  const clean = path === undefined ? undefined : insidePath(decoded(path));
  return clean === undefined ? undefined : { kind: "path", path: clean };
}

/** A relative link as a path from the root of a repository; undefined for an address, a fragment, and what is no path. */
export function relativePath(target: string): string | undefined {
  if (target.length > 1000 || /^(?:[a-z][a-z0-9+.-]*:|#|\/\/|\?)/i.test(target)) return undefined;
  return insidePath(decoded(target.replace(/[?#].*$/s, "")).replace(/^(?:\.{0,2}\/)+/, ""));
}

/** A path with steps that lead up could leave the repository. */
function insidePath(path: string): string | undefined {
  const parts = path.split("/");
  return parts.some((part) => part === "" || part === "." || part === "..") ? undefined : path;
}

/** Two ways to write one address: without what follows `#`, entities and escapes read. */
export function sameAddress(url: string): string {
  return decoded(url.replaceAll("&amp;", "&").replace(/#.*$/s, "")).replace(/\/$/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
