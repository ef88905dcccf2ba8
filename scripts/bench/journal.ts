/** How long a journal of ten years takes to open, and what it adds to memory. Each run is a process of its own. */
import { spawnSync } from "node:child_process";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JournalContent } from "../../src/core/journal/types.ts";
import { eventOf, sumOf, writeLine } from "../../src/journal/line.ts";
import { temporaryFolder } from "../lib/cleanup.ts";
import { root } from "../lib/paths.ts";

/** What ten years of somebody who writes a lot come to. */
const artifacts = 50_000;
const corrections = 500;
const logged = 1_000;
const day = 86_400_000;
const first = Date.UTC(2016, 9, 1);
const span = 3652 * day;

export interface JournalFigures {
  readonly milliseconds: number;
  /** Of all processors, in ms: what a busy machine does not add to. */
  readonly cpu: number;
  /** Added to the resident set at its highest, and what stays on the heap, in MB. */
  readonly peak: number;
  readonly kept: number;
  readonly snapshots: number;
}

/** Makes the journal and opens it as often as asked, for the last quarter. */
export function openJournal(runs: number): { readonly megabytes: number; readonly figures: readonly JournalFigures[] } {
  const folder = join(temporaryFolder("journal"), "journal");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "journal.jsonl");
  writeFileSync(file, tenYears());
  const script = join(root, "scripts/bench/open-journal.ts");
  const figures = Array.from({ length: runs }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", script, folder], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as JournalFigures;
  });
  return { megabytes: statSync(file).size / 1e6, figures };
}

function tenYears(): string {
  const lines: string[] = [];
  const line = (content: JournalContent, index: number, of: number) =>
    lines.push(writeLine(eventOf(content, new Date(first + Math.floor((index / of) * span)).toISOString())));
  for (let index = 0; index < artifacts; index++) line(recognised(index), index, artifacts);
  for (let index = 0; index < corrections; index++)
    line(
      { type: "correction", target: keyOf(index * 90), field: "title", value: `Corrected ${index}` },
      index,
      corrections,
    );
  for (let index = 0; index < logged; index++) {
    const date = new Date(first + Math.floor((index / logged) * span)).toISOString();
    line({ type: "artifact", artifact: { kind: "note", title: `Noted ${index}`, date } }, index, logged);
  }
  return lines.join("");
}

const keyOf = (index: number): string => (index * 2_654_435_761).toString(16).padStart(16, "0").slice(-16);

function recognised(index: number): JournalContent {
  const date = new Date(first + Math.floor((index / artifacts) * span)).toISOString();
  const commit = keyOf(index).repeat(3).slice(0, 40);
  const artifact = {
    id: keyOf(index),
    kind: index % 20 === 0 ? "rfc" : "pull-request",
    title: `fix(payouts): do not send the settlement report twice when the queue restarts ${index}`,
    date,
    landed: date,
    role: "author" as const,
    repository: `acme/service-${index % 12}`,
    commit,
    landing: commit,
    url: `https://github.com/acme/service-${index % 12}/pull/${index}`,
    status: "merged" as const,
    why: "a pull request that was merged, told by its number in the subject",
    counts: true,
    pullRequest: index,
    viaPullRequest: true,
    withTests: index % 2 === 0,
    paths: Array.from({ length: 1 + (index % 9) }, (_, path) => `packages/payouts/src/settlement/report-${path}.ts`),
  };
  const repository = { name: artifact.repository, webUrl: `https://github.com/${artifact.repository}` };
  const rest = { sum: sumOf(artifact), when: date.slice(0, 10), by: "ada@example.com" };
  return { type: "recognised", key: artifact.id, ...rest, repository, artifact };
}
