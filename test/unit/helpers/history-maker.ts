import { type CommitSpec, MemoryRepository, me, other } from "./memory-repository.ts";

const third = { name: "Cy Okafor", email: "cy@example.com" };
const aliased = { name: "Bo L.", email: other.email };
const hosted = { name: "Dee Park", email: "12+deepark@users.noreply.github.com" };
const stranger = { name: "Eve Stone", email: "eve@example.com" };
const host = { name: "GitHub", email: "noreply@github.com" };
const job = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };
const people = [me, me, other, other, third, aliased, hosted, stranger];
const strangers = [third, hosted, stranger, other, me];

const rfc = (title: string, more = "") =>
  `# ${title}\n\n${more}\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n`;
const texts = [
  rfc("Retire the bus"),
  rfc("Retire the bus", "- Author: Ada Moreau"),
  rfc("Queues", "See rfcs/0001-bus.md and RFC 1."),
  "# Notes\n\nNothing much.\n",
  "export {};\n",
  "export const a = 1;\n",
  "* @acme/core\n",
  "/src/queue.ts @deepark\n/src/bus/ @acme/bus\n/lib/ @acme/lib @bo\n/src/api/ ada@example.com\n",
];
const paths = [
  "rfcs/0001-bus.md",
  "rfcs/0002-queues.md",
  "docs/adr/0003-queue.md",
  "README.md",
  "src/queue.ts",
  "src/bus/bus.ts",
  "test/queue.test.ts",
  "lib/one/two.ts",
  "src/api/api.ts",
  "CODEOWNERS",
];
/** Where those write who mostly have nothing to do with the engineer. */
const quietPaths = [
  ...paths.slice(4, 9),
  "rfcs/0004-cache.md",
  "docs/adr/0005-cache.md",
  "docs/notes/cache.md",
  "docs/rfcs/0001-bus.md",
  "rfcs/0006-logs/README.md",
  "rfcs/0006-logs/metadata.yaml",
];
const subjects = [
  "feat(queue): add a queue",
  "fix: mend the bus",
  "Reland: add a queue",
  "Retire the bus (#7)",
  "docs: cite RFC 1 and rfcs/0001-bus.md",
  "Merge pull request #8 from adam/topic",
  "Merge pull request #9 from bo/topic",
  "Merge branch 'topic'",
  "Merge pull request #10 from deepark/queue",
  "Merge pull request #11 from acme-labs/queue",
  "Move things about",
  "feat(api): more of it (#12)",
  "feat(api): and more (#13)",
  "perf: quicker",
  "feat: count visits",
  "feat(api): more of it (#12) (#14)",
  "Retire the bus (#7) (#15)",
];

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}

/** How to make one more commit, as plain numbers: a small number means the plain thing. */
export interface Step {
  readonly who: number;
  readonly path: number;
  readonly text: number;
  readonly subject: number;
  /** What kind of step it is. */
  readonly way: number;
  readonly trailer: number;
  readonly gap: number;
}

/** Names that a piece of work has, and one that lives long. */
const branches = ["topic", "feat/queue", "fix-bus", "release/1.0"];
/** What is written on a branch: code, mostly. */
const branchPaths = ["src/queue.ts", "src/bus/bus.ts", "src/api/api.ts", "test/queue.test.ts", "rfcs/0002-queues.md"];
const branchSubjects = [...subjects.slice(0, 5), "perf: quicker", "fixup! perf: quicker", "feat: as RFC 1 says", "wip"];

/** Appends commits to a repository in memory as numbers say, in every way that later work bears on earlier work. */
export class HistoryMaker {
  readonly repository = new MemoryRepository();
  readonly #made: { readonly hash: string; readonly subject: string; readonly date: string }[] = [];
  #topic: string | undefined;
  #now = Date.parse("2026-06-28T23:59:00Z");

  constructor() {
    this.#commit({ author: other, subject: "Begin", files: { "README.md": "# Service\n", "src/queue.ts": "" } });
  }

  step(step: Step): void {
    this.#now += [1000, 5000, 3_600_000, 86_400_000 * 3][step.gap % 4] ?? 0;
    // Most of what lands is somebody else's and has nothing to do with the engineer.
    const isQuiet = step.way % 3 > 0;
    const author = pick(isQuiet ? strangers : people, step.who);
    const subject = pick(subjects, step.subject);
    const path = pick(isQuiet ? quietPaths : paths, step.path);
    const tested = step.text % 4 === 1 ? { [`test/n${step.text}.test.ts`]: `it(${step.path});\n` } : {};
    const files = { ...tested, [path]: step.text % 10 === 9 ? null : pick(texts, step.text) };
    const committer = [host, job][step.text % 7];
    const spec = { author, subject, files, ...(committer === undefined ? {} : { committer }), ...this.#words(step) };
    const way = isQuiet ? 0 : (step.way / 3) % 8;
    if (way === 5) this.#topic = this.#commit({ ...spec, branch: "topic" });
    else if (way === 6) this.#mergeTopic(spec);
    else if (way === 7) this.#again(spec, step);
    else this.#commit(spec);
  }

  /** One more commit on a local branch: on top, on another branch, in place of its last one, or with what landed merged into it. */
  onBranch({ who, path, text, subject, way, trailer, gap }: Step): void {
    this.#now += [1000, 5000, 3_600_000, 86_400_000 * 3][gap % 4] ?? 0;
    const branch = pick(branches, Math.floor(trailer / 8));
    const author = pick([me, me, me, me, me, aliased, other, hosted], who);
    const spec = { author, subject: pick(branchSubjects, subject), files: { [pick(branchPaths, path)]: `${text}\n` } };
    const [own, main, another] = [this.#tips.get(branch), this.#main, this.#tips.get(pick(branches, text))];
    const odd = way % 10;
    const parents = [odd === 7 ? another : odd === 8 ? this.#under.get(branch) : own, odd === 9 ? main : undefined];
    const known = parents.filter((hash) => hash !== undefined);
    const twin = odd === 6 ? this.#made[trailer % this.#made.length] : undefined;
    this.#under.set(branch, known[0] ?? main ?? "");
    if (own === undefined || known[0] !== own) this.#waiting.delete(branch);
    const made = { ...spec, ...(twin === undefined ? {} : { subject: twin.subject }), branch };
    this.#tips.set(branch, this.#commit({ ...made, ...(known.length === 0 ? {} : { parents: known }) }, twin?.date));
    const { date = "" } = this.#made.at(-1) ?? {};
    this.#waiting.set(branch, [...(this.#waiting.get(branch) ?? []), { ...made, date }]);
  }

  /** What waits on a local branch lands: merged, rebased, squashed, or as the branch itself. The branch stays. */
  landBranch({ trailer, way, subject, gap }: Step): void {
    this.#now += [1000, 5000, 3_600_000, 86_400_000 * 3][gap % 4] ?? 0;
    const branch = pick(branches, trailer);
    const [tip, main, commits] = [this.#tips.get(branch), this.#main ?? "", this.#waiting.get(branch) ?? []];
    if (tip === undefined) return;
    const merger = pick(people, subject);
    const files = Object.assign({}, ...commits.map((commit) => commit.files));
    if (way % 4 === 0) this.#commit({ author: merger, subject: "Merge branch 'topic'", files, parents: [main, tip] });
    else if (way % 4 === 1)
      for (const { branch: _, date, ...commit } of commits) this.#commit({ ...commit, committer: merger }, date);
    else if (way % 4 === 2) {
      const body = commits.map((commit) => `* ${commit.subject}`).join("\n\n");
      this.#commit({ author: me, subject: `${pick(subjects, subject)} (#30)`, body, files, committer: merger });
    } else if (this.#under.get(branch) === main && commits.length === 1) {
      this.repository.reset("main", tip);
      this.#main = tip;
    }
  }

  /** A local branch is deleted. */
  deleteBranch({ trailer }: Step): void {
    const branch = pick(branches, trailer);
    this.repository.drop(branch);
    for (const known of [this.#tips, this.#under, this.#waiting]) known.delete(branch);
  }

  /** What was committed on branches that nothing else was done to. */
  readonly #waiting = new Map<string, readonly (Omit<CommitSpec, "date"> & { readonly date: string })[]>();

  /** Where the branches stand, and on what their last commits were made. */
  readonly #tips = new Map<string, string>();
  readonly #under = new Map<string, string>();

  #words({ trailer }: Step): Pick<CommitSpec, "trailers" | "body"> {
    const value = trailer % 2 === 0 ? "Ada Moreau <ada@example.com>" : "Cy Okafor <cy@example.com>";
    const last = this.#made[trailer % this.#made.length];
    const key = ["Co-authored-by", "Reviewed-by", "Signed-off-by"][trailer % 3] ?? "";
    if (trailer % 7 === 1) return { trailers: [{ key, value }], body: `${key}: ${value}` };
    if (trailer % 11 === 5) return { trailers: [{ key: "Change-Id", value: `I${trailer % 4}` }] };
    if (trailer % 17 === 4) return { body: `Depends on #${7 + (trailer % 7)}\n\nbuilt on ${last?.hash}` };
    if (trailer % 13 === 2) return { body: `This reverts commit ${last?.hash}.` };
    if (trailer % 13 === 3) return { body: `(cherry picked from commit ${last?.hash})` };
    return {};
  }

  #mergeTopic(spec: Omit<CommitSpec, "date">): void {
    const main = this.#main;
    const parents = this.#topic === undefined || main === undefined ? undefined : [main, this.#topic];
    this.#commit({ ...spec, ...(parents === undefined ? {} : { parents }) });
  }

  /** The subject of an earlier commit, or its revert, or its twin. */
  #again(spec: Omit<CommitSpec, "date">, { trailer, gap }: Step): void {
    const earlier = this.#made[trailer % this.#made.length];
    const subject = gap % 2 === 0 ? `Revert "${earlier?.subject}"` : (earlier?.subject ?? "");
    this.#commit({ ...spec, subject }, gap === 1 ? earlier?.date : undefined);
  }

  #main: string | undefined;

  #commit(spec: Omit<CommitSpec, "date">, written?: string): string {
    const now = new Date(this.#now).toISOString();
    const hash = this.repository.commit({ ...spec, date: written ?? now, landed: now });
    if (spec.branch === undefined) this.#main = hash;
    this.#made.push({ hash, subject: spec.subject ?? "", date: written ?? now });
    return hash;
  }
}
