import type { PullRequest, PullRequestHost } from "./pull-request.ts";
import type { Commit } from "./types.ts";

type Groups = Readonly<Record<string, string | undefined>>;

/** The subject of a merge (or a squash) that names its number, and where its title stands. */
const subjects: readonly { readonly host: PullRequestHost; readonly pattern: RegExp }[] = [
  {
    host: "github",
    pattern: /^Merge pull request #(?<number>\d+)(?: (?:from|via) '?(?:(?<owner>[^\s/:']+)[/:])?(?<branch>[^\s']+)'?)?/,
  },
  {
    host: "gitea",
    pattern:
      /^Merge pull request '(?<title>.*)' \(#(?<number>\d+)\) from (?:(?<owner>[^\s/:]+)[/:])?(?<branch>\S+) into \S+$/,
  },
  { host: "azure", pattern: /^Merge pull request (?<number>\d+) from (?<branch>\S+) into \S+$/ },
  { host: "azure", pattern: /^Merged PR (?<number>\d+): (?<title>.+)$/ },
  {
    host: "bitbucket",
    pattern: /^Merged in (?:(?<owner>[^\s/:]+)\/[^\s:]+:)?(?<branch>\S+) \(pull request #(?<number>\d+)\)/,
  },
  { host: "bitbucket", pattern: /^Pull request #(?<number>\d+): (?<title>.+)$/ },
  { host: "github", pattern: /^Merge (?:[\w.-]+\/[\w.-]+)?#(?<number>\d+): (?<title>.+)$/ },
  { host: "github", pattern: /^Merge commit from fork$/ },
  // A fix that was written under a security advisory.
  { host: "github", pattern: /^Merge pull request from (?<branch>GHSA(?:-\w{4}){3})$/ },
];

/** How all of them begin: most subjects do not. */
const beginning = /^(?:Merge|Pull request )/;

function subjectsLike(subject: string): typeof subjects {
  return beginning.test(subject) ? subjects : [];
}

/** Pull requests whose merge names them in its subject; GitLab names them at the end of the message. */
export function fromNumberedMerge(commit: Commit): PullRequest | undefined {
  for (const { host, pattern } of subjectsLike(commit.subject)) {
    const match = pattern.exec(commit.subject);
    if (match !== null) return made(host, { title: titleLine(commit.body), ...present(match.groups ?? {}) });
  }
  return fromGitLab(commit);
}

/** `Merge branch 'topic' into 'main'`, and `See merge request group/project!12` below the title. A squash has the latter too. */
function fromGitLab({ subject, body, parents }: Commit): PullRequest | undefined {
  const number = /^See merge request (?:\S*)!(\d+)\s*$/m.exec(body)?.[1];
  if (number === undefined) return undefined;
  const branch = /^Merge branch '([^']+)'/.exec(subject)?.[1];
  const title = branch === undefined && parents.length < 2 ? subject : titleLine(body);
  return made("gitlab", { number, branch, title: title?.startsWith("See merge request ") ? undefined : title });
}

const bors =
  /^(?<word>Auto|auto|Rollup) merge of #(?<number>\d+) [-:] (?<owner>[^\s/:]+)[/:](?<branch>[^\s,]+), r=(?<reviewers>[^\s:]+)/;

/**
 * Merge queues that sign for others: bors and homu (`Auto merge of #12 - ada:topic, r=grace`, `Rollup merge of …`), and
 * bors-ng (`Merge #12 #13`, then a line `12: Title r=grace a=ada` for each).
 */
export function fromBors({ subject, body }: Commit): readonly PullRequest[] {
  const groups: Groups | undefined = bors.exec(subject)?.groups;
  if (groups === undefined) return fromBorsNg(subject, body);
  const title = titleLine(body);
  const request = made("bors", {
    ...groups,
    branch: groups.branch?.replace(/^[^/]+\/(?=.)/, groups.word === "auto" ? "" : "$&"),
    title,
  });
  return [isRollup(groups.branch, title) ? { ...request, rollup: true } : request];
}

function isRollup(branch = "", title = ""): boolean {
  return /^rollup(?:[-_]|$)/i.test(branch) || /^Rollup of \d+ pull requests?/i.test(title);
}

function fromBorsNg(subject: string, body: string): readonly PullRequest[] {
  if (!/^Merge(?: #\d+)+$/.test(subject)) return [];
  const lines = body.split(/[\n\r\u2028\u2029]/).map((line) => line.trimEnd());
  return [...subject.matchAll(/#(\d+)/g)].slice(0, mostInABatch).map(([, number = ""]) => {
    const line = lines.find((one) => one.startsWith(`${number}: `));
    return made("bors", { number, ...(line === undefined ? {} : borsNgLine(line.slice(number.length + 2))) });
  });
}

/** A queue merges a handful at a time. */
const mostInABatch = 100;

/** `Title r=grace a=ada`, either name absent. */
function borsNgLine(line: string): Groups {
  const author = / a=(\S+)$/.exec(line);
  const rest = author === null ? line : line.slice(0, author.index);
  const reviewers = / r=(\S+)$/.exec(rest);
  const title = reviewers === null ? rest : rest.slice(0, reviewers.index);
  return { title, reviewers: reviewers?.[1], author: author?.[1] };
}

/** Leaves out what is absent or empty. */
function made(host: PullRequestHost, groups: Groups): PullRequest {
  const { number, owner, branch, author, title } = groups;
  const reviewers = (groups.reviewers ?? "").split(",").filter((name) => /^[\w-]+(?:\[bot\])?$/.test(name));
  const [reviewer] = reviewers;
  const id = number === undefined ? Number.NaN : Number(number);
  return {
    host,
    ...(Number.isSafeInteger(id) ? { number: id } : {}),
    ...present({ owner, branch, author, title: title?.trim() }),
    ...(reviewer === undefined ? {} : { reviewer, reviewers }),
  };
}

function present<T extends Groups>(groups: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined && value !== "")) as {
    [K in keyof T]?: string;
  };
}

/** Lines that merge robots put where the title would be; it may follow. */
const robotLine = /^(?:Automatic merge from submit-queue|Auto commit by PR queue bot|Merge queue\W*$|\*{3}|-{3}|={3})/i;
/** `Co-authored-by: Ada <ada@example.com>`: whoever it names, it is no title. */
const trailerLine = /^[A-Za-z][A-Za-z-]{1,30}-by: [^<]*<[^<>\s]+>$/i;
/** A robot writes a line or two, and blank ones. */
const mostBefore = 8;

/** The first line of a message's body that says something, and is no robot's. */
function titleLine(body: string): string | undefined {
  const lines = body.trimStart().split("\n", mostBefore);
  return lines
    .map((line) => line.trim())
    .find((line) => line !== "" && !robotLine.test(line) && !trailerLine.test(line));
}
