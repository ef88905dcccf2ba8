/** A host whose addresses are known, as the address of a repository tells it. */
export type WebHost = "github" | "gitlab" | "bitbucket" | "bitbucket-server" | "azure" | "gitea" | "gitiles";

const byName: readonly (readonly [host: WebHost, name: RegExp])[] = [
  ["github", /^github\./],
  ["gitlab", /^gitlab\./],
  ["bitbucket", /^bitbucket\.org$/],
  ["azure", /^dev\.azure\.com$|\.visualstudio\.com$/],
  ["gitea", /^codeberg\.org$|^(?:gitea|forgejo)\./],
  ["gitiles", /\.googlesource\.com$/],
];

/** Where each host shows a commit and a file, below the repository's address. Branch and path come encoded. */
const pages: Readonly<
  Record<
    WebHost,
    { readonly commit: (hash: string) => string; readonly file: (branch: string, path: string) => string }
  >
> = {
  github: { commit: (hash) => `/commit/${hash}`, file: (branch, path) => `/blob/${branch}/${path}` },
  gitlab: { commit: (hash) => `/-/commit/${hash}`, file: (branch, path) => `/-/blob/${branch}/${path}` },
  bitbucket: { commit: (hash) => `/commits/${hash}`, file: (branch, path) => `/src/${branch}/${path}` },
  "bitbucket-server": {
    commit: (hash) => `/commits/${hash}`,
    file: (branch, path) => `/browse/${path}?at=refs/heads/${branch}`,
  },
  azure: { commit: (hash) => `/commit/${hash}`, file: (branch, path) => `?path=/${path}&version=GB${branch}` },
  gitea: { commit: (hash) => `/commit/${hash}`, file: (branch, path) => `/src/branch/${branch}/${path}` },
  gitiles: { commit: (hash) => `/+/${hash}`, file: (branch, path) => `/+/refs/heads/${branch}/${path}` },
};

/** The host that a repository's address tells: by its name, or by a path that only one has. Undefined for any other. */
export function webHostOf(webUrl: string): WebHost | undefined {
  const [, name = "", path = ""] = /^https?:\/\/([^/:]+)(?::\d+)?(\/.*)?$/.exec(webUrl) ?? [];
  const known = byName.find(([, pattern]) => pattern.test(name.toLowerCase()))?.[0];
  if (known !== undefined) return known;
  if (/^\/.*\/_git\/[^/]+$/.test(path)) return "azure";
  return /\/(?:projects|users)\/[^/]+\/repos\/[^/]+$/.test(path) ? "bitbucket-server" : undefined;
}

/** The page of a commit; undefined where the host's addresses are not known. */
export function commitPage(webUrl: string, hash: string): string | undefined {
  const base = repositoryPage(webUrl);
  const host = base === undefined ? undefined : webHostOf(base);
  return host === undefined ? undefined : `${base}${pages[host].commit(hash)}`;
}

/** The page of a file on a branch; undefined where the host's addresses are not known. */
export function filePage(webUrl: string, branch: string, path: string): string | undefined {
  const base = repositoryPage(webUrl);
  const host = base === undefined ? undefined : webHostOf(base);
  return host === undefined ? undefined : `${base}${pages[host].file(encoded(branch), encoded(path))}`;
}

/** The repository's address to build on: http(s), no credentials, nothing that could end a link, no slash at its end. */
export function repositoryPage(webUrl: string): string | undefined {
  return safeAddress(webUrl)?.replace(/\/+$/, "");
}

/** An address that may become a link as it is. */
export function safeAddress(address: string): string | undefined {
  return /^https?:\/\/[^\s@<>"'`\\()[\]{}|^]+$/i.test(address) && address.length <= 500 ? address : undefined;
}

function encoded(path: string): string {
  const parts = path.toWellFormed().split("/").map(encodeURIComponent);
  return parts.join("/").replace(/[()'!*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
}
