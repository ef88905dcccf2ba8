import { trimEndOf } from "../trim.ts";

/** What the address of a remote tells of a repository. */
export interface Remote {
  /** `owner/name`, or only `name` for a folder. Hostile text. */
  readonly name: string;
  /** Where people see it: `https://host/owner/name`, without credentials. Absent for folders. */
  readonly webUrl?: string;
}

interface Address {
  readonly scheme: "http" | "https";
  readonly host: string;
  readonly path: string;
}

/**
 * Reads the address of a remote in the forms that git takes: `https://`, `ssh://`, `git://`, `user@host:path`, `file://`
 * and plain folders. Credentials never come out again. Undefined for an address with no path.
 */
export function parseRemote(url: string): Remote | undefined {
  const address = addressOf(url.trim());
  const path = plainPath(address?.path ?? url.trim().replace(/^file:\/\/[^/]*/, ""));
  const parts = path.split("/").filter((part) => part !== "");
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  if (address === undefined) return { name: last };
  const named = parts.filter((part) => part !== "_git").slice(-2);
  return { name: named.join("/"), webUrl: webUrl({ ...address, path: parts.join("/") }) };
}

/** The part of an address that is on the network; undefined for folders. */
function addressOf(url: string): Address | undefined {
  const web = /^(https?):\/\/(?:[^/@]*@)?([\w.-]+(?::\d+)?)(\/.*)$/i.exec(url);
  if (web !== null)
    return { scheme: web[1]?.toLowerCase() === "http" ? "http" : "https", host: lower(web[2]), path: web[3] ?? "" };
  const other = /^(?:ssh|git|git\+ssh|ssh\+git):\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?(\/.*)$/i.exec(url);
  // A single letter before the colon is a drive of Windows, not a host.
  const scp = other ?? /^(?:[^/@:]+@)?([\w.-]{2,}):(?!:|\/\/)(.+)$/.exec(url);
  return scp === null ? undefined : { scheme: "https", host: lower(scp[1]), path: scp[2] ?? "" };
}

/** Azure and Bitbucket Server show repositories elsewhere than they serve them. */
function webUrl({ scheme, host, path }: Address): string {
  const [first, second, third, fourth] = path.split("/");
  if (/^(?:vs-)?ssh\.(?:dev\.azure|visualstudio)\.com$/.test(host) && first === "v3" && fourth !== undefined) {
    return `https://dev.azure.com/${encoded([second, third, "_git", fourth].join("/"))}`;
  }
  if (first === "scm" && third !== undefined && fourth === undefined) {
    return `${scheme}://${host}/projects/${encoded(second ?? "")}/repos/${encoded(third)}`;
  }
  return `${scheme}://${host}/${encoded(path)}`;
}

function plainPath(path: string): string {
  const slashed = path.replaceAll("\\", "/");
  const query = slashed.search(/[?#]/);
  return trimEndOf(query === -1 ? slashed : slashed.slice(0, query), /\//)
    .replace(/\.git$/i, "")
    .replace(/^~?\//, "");
}

/** What is encoded already stays; everything that could end an address or a link is encoded. */
function encoded(path: string): string {
  return encodeURI(path.toWellFormed())
    .replace(/%25([0-9A-F]{2})/gi, "%$1")
    .replace(/[()'*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function lower(text = ""): string {
  return text.toLowerCase();
}

/** A rule of git's configuration, `url.<base>.insteadOf = <prefix>`. */
export interface UrlRule {
  readonly base: string;
  readonly prefix: string;
}

/** The address that git would use, after the longest rule that fits: people write `gh:owner/name`. */
export function applyUrlRules(url: string, rules: readonly UrlRule[]): string {
  const fitting = rules.filter(({ prefix }) => prefix !== "" && url.startsWith(prefix));
  const [longest] = fitting.toSorted((a, b) => b.prefix.length - a.prefix.length);
  return longest === undefined ? url : longest.base + url.slice(longest.prefix.length);
}
