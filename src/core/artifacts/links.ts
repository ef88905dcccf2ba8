import { type LinkParts, linkParts } from "./link-parts.ts";
import { cleanTitle } from "./title.ts";

/** What a pasted text seems to be: a kind, a first proposal for the title (empty only for an empty text), and the address if it is one. */
export interface LoggedGuess {
  readonly kind: string;
  readonly title: string;
  readonly url?: string;
  /** Where it leads, for people: `GitHub`, `Linear`, else the host. Absent for a text that is no link. */
  readonly place?: string;
}

interface Seen {
  readonly kind: string;
  readonly title: string;
}

interface Place {
  readonly name: string;
  readonly is: (link: LinkParts) => boolean;
  /** Undefined for a page of this place that is nothing in particular. */
  readonly read: (link: LinkParts) => Seen | undefined;
}

/**
 * What a pasted link or text is, told from host and path alone (nothing is fetched): a pull request, ticket, review,
 * thread, walkthrough or document where the address says so, else a note that keeps its link. Hostile text in, plain
 * data out; the address is http(s) or absent.
 */
export function guessLogged(text: string): LoggedGuess {
  const link = linkParts(text);
  if (link === undefined) return { kind: "note", title: cleanTitle(text) };
  const place = places.find((candidate) => candidate.is(link));
  const seen = place?.read(link) ?? { kind: "note", title: slugTitle(link.path.at(-1)) };
  const name = place?.name ?? link.host;
  const title = cleanTitle(seen.title) || (place === undefined ? cleanTitle(link.host) : `${name} page`);
  return { ...seen, title, url: link.url, place: name };
}

const onHost =
  (...hosts: readonly string[]) =>
  (link: LinkParts): boolean =>
    hosts.some((host) => link.host === host || link.host.endsWith(`.${host}`));

const places: readonly Place[] = [
  { name: "GitHub", is: (l) => l.host === "github.com" || l.host.startsWith("github."), read: gitHub },
  {
    name: "GitLab",
    is: (l) => l.path.includes("-") && /^(?:merge_requests|issues|work_items)$/.test(afterDash(l)),
    read: gitLab,
  },
  { name: "Linear", is: onHost("linear.app"), read: linear },
  { name: "Bitbucket", is: onHost("bitbucket.org"), read: bitbucket },
  { name: "Azure DevOps", is: onHost("dev.azure.com", "visualstudio.com"), read: azure },
  { name: "Confluence", is: (l) => confluencePage(l) !== undefined, read: (l) => page(confluencePage(l) ?? "") },
  { name: "Jira", is: (l) => jiraKey(l) !== undefined, read: (l) => ({ kind: "ticket", title: jiraKey(l) ?? "" }) },
  {
    name: "Notion",
    is: onHost("notion.so", "notion.site", "notion.com"),
    read: (l) => page(slugTitle(withoutId(l.path.at(-1)))),
  },
  { name: "Coda", is: onHost("coda.io"), read: coda },
  { name: "Google Docs", is: (l) => l.host === "docs.google.com", read: googleDocs },
  { name: "Loom", is: onHost("loom.com"), read: loom },
  { name: "Slack", is: onHost("slack.com"), read: slack },
];

function gitHub({ path, fragment }: LinkParts): Seen | undefined {
  const [owner = "", name = "", area = "", number = ""] = path;
  if (!/^\d+$/.test(number)) return undefined;
  const title = `${owner}/${name}#${number}`;
  if (area === "pull" && /^(?:pullrequestreview-|discussion_r|r)\d/.test(fragment))
    return { kind: "review", title: `Review of ${title}` };
  if (/^(?:pull|issues)$/.test(area) && /^issuecomment-\d/.test(fragment))
    return { kind: "thread", title: `Comment on ${title}` };
  if (area === "pull") return { kind: "pull-request", title };
  if (area === "issues") return { kind: "ticket", title };
  return area === "discussions" ? { kind: "thread", title } : undefined;
}

/** GitLab puts `/-/` between a project and what belongs to it, on gitlab.com and on a company's own host alike. */
function gitLab({ path, fragment }: LinkParts): Seen | undefined {
  const dash = path.indexOf("-");
  const [area = "", number = ""] = path.slice(dash + 1);
  if (!/^\d+$/.test(number)) return undefined;
  const project = path.slice(0, dash).join("/");
  if (area !== "merge_requests") return { kind: "ticket", title: `${project}#${number}` };
  const title = `${project}!${number}`;
  return fragment.startsWith("note_")
    ? { kind: "review", title: `Review of ${title}` }
    : { kind: "pull-request", title };
}

function afterDash({ path }: LinkParts): string {
  return path[path.indexOf("-") + 1] ?? "";
}

function linear({ path }: LinkParts): Seen | undefined {
  const [, area, key = "", slug] = path;
  if (area === "issue")
    return { kind: "ticket", title: [key.toUpperCase(), slugTitle(slug)].filter((part) => part !== "").join(" ") };
  return area === "document" ? page(slugTitle(withoutId(key))) : undefined;
}

/** In a browse address, a project's list or queue, or chosen on a board. */
function jiraKey({ host, path, query }: LinkParts): string | undefined {
  const key = /^[A-Z][A-Z0-9_]+-\d+$/;
  const browsed = path[path.lastIndexOf("browse") + 1] ?? "";
  if (path.includes("browse") && key.test(browsed)) return browsed;
  if (!host.endsWith(".atlassian.net")) return undefined;
  const last = path.at(-1) ?? "";
  if (key.test(last)) return last;
  const chosen = /(?:^|&)selectedIssue=([^&]+)/.exec(query)?.[1] ?? "";
  return key.test(chosen) ? chosen : undefined;
}

/** `/wiki/spaces/PAY/pages/123/Retry+budget` in the cloud; `/display/PAY/Retry+budget` on a company's own host. */
function confluencePage({ host, path }: LinkParts): string | undefined {
  const pages = path.indexOf("pages");
  if (path.includes("spaces") && pages !== -1 && /^\d+$/.test(path[pages + 1] ?? ""))
    return slugTitle(path[pages + 2]) || "Confluence page";
  const [area, , title] = path[0] === "confluence" ? path.slice(1) : path;
  const isOwn = host.startsWith("confluence.") || host.startsWith("wiki.") || path[0] === "confluence";
  return isOwn && area === "display" && title !== undefined ? slugTitle(title) : undefined;
}

function bitbucket({ path, fragment }: LinkParts): Seen | undefined {
  const [owner = "", name = "", area, number = ""] = path;
  if (!/^\d+$/.test(number)) return undefined;
  const title = `${owner}/${name}#${number}`;
  if (area === "issues") return { kind: "ticket", title };
  if (area !== "pull-requests") return undefined;
  return fragment.startsWith("comment-")
    ? { kind: "review", title: `Review of ${title}` }
    : { kind: "pull-request", title };
}

/** `/org/project/_git/repo/pullrequest/12`, `/org/project/_workitems/edit/12`; on visualstudio.com the organisation is in the host. */
function azure({ path, query }: LinkParts): Seen | undefined {
  const number = path.at(-1) ?? "";
  if (!/^\d+$/.test(number)) return undefined;
  const at = path.indexOf("_git");
  if (at !== -1 && path.at(-2) === "pullrequest") {
    const title = `${path[at + 1]}!${number}`;
    return /(?:^|&)discussionId=\d/.test(query)
      ? { kind: "review", title: `Review of ${title}` }
      : { kind: "pull-request", title };
  }
  return path.at(-3) === "_workitems" ? { kind: "ticket", title: `#${number}` } : undefined;
}

/** A document's slug ends in `_d` and an id, a page's in `_s` or `_u` and an id; both have a name of their own. */
function coda({ path }: LinkParts): Seen | undefined {
  const slugs = path.filter((segment) => /_[dsu][\w-]+$/.test(segment));
  const names = slugs.map((segment) => slugTitle(segment.replace(/_[dsu][\w-]+$/, "")));
  return names.length === 0 ? undefined : page(names.join(": "));
}

function googleDocs({ path }: LinkParts): Seen {
  const what: Readonly<Record<string, string>> = { spreadsheets: "sheet", presentation: "slides", forms: "form" };
  return { kind: "note", title: `Google ${what[path[0] ?? ""] ?? "document"}` };
}

function loom({ path }: LinkParts): Seen | undefined {
  if (path[0] !== "share" && path[0] !== "embed") return undefined;
  const name = withoutId(path[1]);
  // One word is an id, however short.
  return { kind: "walkthrough", title: name.includes("-") ? slugTitle(name) : "Loom walkthrough" };
}

function slack({ path }: LinkParts): Seen | undefined {
  const isThread = path[0] === "archives" || (path[0] === "client" && path.includes("thread"));
  return isThread ? { kind: "thread", title: "Slack thread" } : undefined;
}

/** A page of a writing tool: the kind that its own title names, else a note. */
function page(title: string): Seen {
  const named = pageKinds.find(([, words]) => words.test(title));
  return { kind: named?.[0] ?? "note", title };
}

const pageKinds: readonly (readonly [kind: string, words: RegExp])[] = [
  ["rfc", /\brfc\b/i],
  ["postmortem", /\bpost[ -]?mortem\b|\bincident (?:review|report)\b/i],
  ["adr", /\badr\b|\bdecision record\b/i],
  ["design-doc", /\bdesign (?:doc|document)\b|\btech(?:nical)? spec\b/i],
  ["roadmap", /\broadmap\b/i],
  ["runbook", /\brunbook\b/i],
  ["onboarding", /\bonboarding\b/i],
];

/** `retry-budget-for-the-queue` read as words. */
function slugTitle(slug = ""): string {
  const words = slug
    .replace(/\.(?:html?|md|pdf)$/i, "")
    .replace(/[-_+]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Writing tools end an address in a long id: `Title-1f2e3d…`, or nothing but the id. */
function withoutId(segment = ""): string {
  return segment.replace(/(?:^|-)[0-9a-f]{12,}$/i, "");
}
