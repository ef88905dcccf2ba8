import { type CommitSpec, MemoryRepository, me, other } from "./memory-repository.ts";

const cy = { name: "Cy Okafor", email: "cy@example.com" };
const eve = { name: "Eve Stone", email: "3+evestone@users.noreply.github.com" };
/** Somebody new mostly, who may be somebody known, or whom documents name, by a name, an address or an account. */
const newcomers = [
  { name: "Fay Quill", email: "fay@example.com" },
  { name: "Gus Lind", email: "9+guslind@users.noreply.github.com" },
  { name: "guslind", email: "gus@example.com" },
  { name: "Cy Okafor", email: "cy@home.example.com" },
  { name: "Eve Stone", email: "evestone@example.com" },
  { name: "Hal Byrne", email: "hal@example.com" },
  { name: "Hal Byrne", email: "hal@home.example.com" },
  { name: "Ada Moreau", email: "ada@home.example.com" },
  { name: "adamoreau", email: "am@example.com" },
  { name: "Ida Nash", email: "" },
];
const people = [me, me, me, other, other, cy, eve, ...newcomers];

/** Places that have something to do with each other in every way, and some that have not. */
const paths = [
  "rfcs/0001-retire-the-bus.md",
  "rfcs/0002-queues.md",
  "rfcs/0003-retry-with-care.md",
  "rfcs/0004-logs.md",
  "rfcs/0000-draft-of-it.md",
  "rfcs/draft-of-it.md",
  "rfcs/0005-cache/README.md",
  "rfcs/0005-cache/metadata.yaml",
  "docs/rfcs/0002-queues.mdx",
  "docs/adr/0001-use-one-queue.md",
  "docs/adr/0002-retry-with-care.md",
  "docs/adr/0003-keep-logs.md",
  "docs/adr/use-queue.md",
  "docs/site/use-queue.md",
  "docs/design/logs.md",
  "docs/design/logs_v2.md",
  "docs/runbooks/restart.md",
  "docs/notes/one.md",
  "docs/notes/two.md",
  "docs/guide.md",
  "docs/postmortems/2026-07-02-outage.md",
  "specs/june/approved/logs.md",
  "specs/july/implemented/logs.md",
  "specs/july/retry-with-care.md",
  "working/7 - retry with care/proposal.md",
  "accepted/later/retry-with-care/proposal.md",
  "accepted/2.3/retry-with-care/proposal.md",
  "docs/architecture/001-queues.md",
  "docs/architecture/002-logs.md",
  "CHANGELOG.md",
  "AGENTS.md",
  "keps/0007-names/README.md",
  "keps/0007-names/kep.yaml",
  "src/queue.ts",
  "src/restart/a.ts",
  "readiness/4.yaml",
];
const titles = ["Retire the bus", "Queues", "Retry with care", "Logs", "One queue", "Caches"];
const heads = [
  "",
  "",
  "",
  "- Author: Ada Moreau\n",
  "- Author: @evestone\n",
  "- Author: @guslind\n",
  "- Authors: Gus Lind, @adamoreau\n",
  "Status: Accepted\n",
  "Status: Superseded\n",
];
const bodies = [
  "## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n",
  "## Summary\n\nAs RFC 3 says.\n\n## Motivation\n\nLong.\n\n## Alternatives\n\nNone.\n",
  "## Context\n\nWe have two.\n\n## Decision\n\nOne, see docs/adr/0001-use-one-queue.md.\n\n## Consequences\n\nFewer.\n",
  "## Impact\n\nAn hour.\n\n## Timeline\n\nShort.\n\n## Root cause\n\nA queue.\n\n## Action items\n\nMany.\n",
  "Not much.\n",
  "Moved to rfcs/0002-queues.md.\n",
];
const subjects = [
  "docs: write",
  "docs: as RFC 3 says",
  "feat: logs, see rfcs/0004-logs.md",
  "rfc: retire the bus (#7)",
  "Accept it",
  "adr: retry-with-care",
  "feat(cache): caches and queues",
  "Queues (#8)",
];

/** How to make one more commit, as plain numbers. */
export interface DocumentStep {
  readonly who: number;
  readonly path: number;
  readonly from: number;
  readonly title: number;
  readonly head: number;
  readonly body: number;
  readonly way: number;
  readonly subject: number;
  readonly gap: number;
}

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}

/** Appends commits to a repository in memory that write, change, move, copy and remove documents, and cite them. */
export class DocumentMaker {
  readonly repository = new MemoryRepository();
  readonly #texts = new Map<string, string>();
  /** What was ever written, to be pasted elsewhere. */
  readonly #written: string[] = [];
  #now = Date.parse("2026-06-28T12:00:00Z");
  #main = this.repository.commit({
    author: other,
    date: "2026-06-20T09:00:00Z",
    files: { "docs/guide.md": "# Guide\n" },
  });

  step(step: DocumentStep): void {
    this.#now += [3_600_000, 86_400_000, 5000][step.gap % 3] ?? 0;
    const author = pick(people, step.who);
    const files = this.#files(step);
    const spec = { author, subject: pick(subjects, step.subject), files };
    if (step.way % 4 === 3) this.#merge(spec, step);
    else this.#main = this.#commit(spec);
    for (const [path, text] of Object.entries(files))
      if (text === null) this.#texts.delete(path);
      else this.#texts.set(path, text);
  }

  #files({ path, from, title, head, body, way }: DocumentStep): Record<string, string | null> {
    const at = pick(paths, path);
    const [other, known] = [pick(paths, from), this.#texts.get(pick(paths, from))];
    const code = body % 5 === 4 ? { "src/b.ts": `${this.#now}\n`, "test/b.test.ts": `${this.#now}\n` } : {};
    const odd = Math.floor(way / 4) % 13;
    if (odd === 9 && known !== undefined) return { ...code, [other]: null, [at]: known };
    if (odd === 10 && known !== undefined) return { ...code, [at]: known };
    if (odd === 12 && known !== undefined) return { ...code, [other]: "Moved.\n", [at]: known };
    if (odd === 11 && known !== undefined) return { ...code, [other]: null };
    const pasted = odd === 8 ? this.#written[from % Math.max(1, this.#written.length)] : undefined;
    if (pasted !== undefined) return { ...code, [at]: pasted };
    if (at.endsWith("yaml"))
      return { ...code, [at]: ["status: accepted\n", "authors:\n  - Ada Moreau\n"][head % 2] ?? "" };
    const text = `# ${pick(titles, title)}\n\n${pick(heads, head)}\n${pick(bodies, body)}\n${title % 3 === 0 ? this.#now : ""}\n`;
    this.#written.push(text);
    return { ...code, [at]: text };
  }

  /** A branch of one or two commits, merged by somebody. */
  #merge(spec: Omit<CommitSpec, "date">, { head, subject, title }: DocumentStep): void {
    const { repository } = this;
    const extra = head % 2 ? { author: pick(people, subject), files: { "src/c.ts": `${this.#now}\n` } } : undefined;
    const first = this.#commit({ ...spec, branch: "topic", parents: [this.#main] });
    const top = extra === undefined ? first : this.#commit({ ...extra, branch: "topic", parents: [first] });
    repository.drop("topic");
    const from = pick(["ada-m", "bo", "evestone", "guild"], title);
    const merge = {
      author: pick(people, title + 2),
      subject: `Merge pull request #${20 + subject} from ${from}/topic`,
    };
    const files = { ...spec.files, ...extra?.files };
    this.#main = this.#commit({ ...merge, parents: [this.#main, top], files });
  }

  #commit(spec: Omit<CommitSpec, "date">): string {
    this.#now += 60_000;
    return this.repository.commit({ ...spec, date: new Date(this.#now).toISOString() });
  }
}
