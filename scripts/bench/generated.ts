/** A repository of many commits, made for measuring: several authors, merged branches, squashes, trailers and documents. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { temporaryFolder } from "../lib/cleanup.ts";

/** The one whose history the bench reads. */
export const author = "author1@example.com";

/** So many people write the history in turn, each as much as the others, unless the bench is told another number. */
export const usualAuthors = 200;
const start = Date.UTC(2000, 0, 1) / 1000;
const secondsApart = 780;
const commitsOfBranch = 3;
/** One round: so many commits straight to the branch, then a merged branch. */
const direct = 6;

/**
 * Makes a bare repository of `count` commits by so many people in a temporary folder, which goes when the process ends. Gives its
 * path. `author` is one of them, the only one of 1.
 */
export async function generateRepository(count: number, authors = usualAuthors): Promise<string> {
  const folder = temporaryFolder("bench");
  spawnSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", folder]);
  const child = spawn("git", ["-C", folder, "fast-import", "--quiet"], { stdio: ["pipe", "ignore", "inherit"] });
  const ended = once(child, "exit");
  await write(child.stdin, history(count, authors));
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`git fast-import failed with code ${code}.`);
  return folder;
}

async function write(stream: Writable, texts: Iterable<string>): Promise<void> {
  let block = "";
  for (const text of texts) {
    block += text;
    if (block.length < 1 << 16) continue;
    if (!stream.write(block)) await once(stream, "drain");
    block = "";
  }
  stream.write(block);
}

/** Commands for `git fast-import`. Mark `:n` is the n-th commit. */
function* history(count: number, authors: number): Generator<string> {
  const byTurns: Turns = (n) => n % authors || authors;
  let main = 0;
  for (let next = 1; next <= count; ) {
    for (let i = 0; i < direct && next <= count; i += 1, next += 1) {
      yield commit(next, "main", main === 0 ? [] : [main], squash(next, byTurns));
      main = next;
    }
    if (next + commitsOfBranch > count) continue;
    let tip = main;
    for (let i = 0; i < commitsOfBranch; i += 1, next += 1) {
      yield commit(next, "topic", [tip], plain(next, byTurns(main)));
      tip = next;
    }
    yield commit(next, "main", [main, tip], merge(next, byTurns(main), byTurns(0)));
    main = next;
    next += 1;
  }
  yield "reset refs/heads/topic\nfrom 0000000000000000000000000000000000000000\n\n";
}

const gitHub = "GitHub <noreply@github.com>";

interface Content {
  readonly by: number;
  /** Who landed it; the author when absent. */
  readonly committer?: string;
  readonly message: string;
  readonly file?: readonly [path: string, text: string];
}

/** The number of the person whose turn it is; they are counted from 1. */
type Turns = (n: number) => number;

function squash(n: number, byTurns: Turns): Content {
  const reviewer = person(byTurns(n * 7 + 1));
  const trailers = `Reviewed-by: ${reviewer}\n${n % 5 === 0 ? `Co-authored-by: ${person(byTurns(n + 3))}\n` : ""}`;
  const undone = n % 1000 === 500 ? `Revert "Improve part ${n - 4} of the service (#${n - 4})"` : undefined;
  const subject = undone ?? `Improve part ${n} of the service (#${n})`;
  const body = `The part ${n} did too much at once. It does one thing now, and says what it does.\n\nIt was measured before and after.`;
  return { by: byTurns(n), committer: gitHub, message: `${subject}\n\n${body}\n\n${trailers}`, file: fileOf(n) };
}

function plain(n: number, by: number): Content {
  const message = `component${n % 64}: handle case ${n}\n\nWithout it the request of a late client was lost.\n`;
  return { by, message, file: fileOf(n) };
}

function merge(n: number, author: number, by: number): Content {
  return { by, message: `Merge pull request #${n} from account${author}/topic-${n}\n\nHandle late clients ${n}\n` };
}

/** A document now and then, else code. */
function fileOf(n: number): readonly [string, string] {
  if (n % 701 === 0) return [`docs/rfcs/${String(n).padStart(7, "0")}-part-${n}.md`, rfc(n)];
  if (n % 353 === 0) return [`docs/rfcs/${String(n - (n % 701)).padStart(7, "0")}-part-${n - (n % 701)}.md`, rfc(n)];
  return [`src/module${n % 64}/file${(n >> 6) % 16}.ts`, `export const value${n} = ${n};\n`];
}

function rfc(n: number): string {
  const words = Array.from({ length: 12 }, (_, i) => `Sentence ${i} of part ${n} says what it changes and why.`);
  return `# RFC ${n}: Part ${n}\n\nStatus: accepted\n\n## Summary\n\n${words.join("\n")}\n\n## Motivation\n\n${words.join("\n")}\n`;
}

const person = (n: number): string => `Author ${String.fromCharCode(65 + (n % 26))}${n} <author${n}@example.com>`;

function commit(
  n: number,
  branch: string,
  parents: readonly number[],
  { by, committer, message, file }: Content,
): string {
  const when = `${start + n * secondsApart} +0100`;
  const [first, ...others] = parents.map((mark) => `:${mark}`);
  return [
    `commit refs/heads/${branch}`,
    `mark :${n}`,
    `author ${person(by)} ${when}`,
    `committer ${committer ?? person(by)} ${when}`,
    data(message),
    ...(first === undefined ? [] : [`from ${first}`]),
    ...others.map((mark) => `merge ${mark}`),
    ...(file === undefined ? [] : [`M 100644 inline ${file[0]}`, data(file[1])]),
    "",
  ].join("\n");
}

/** The messages and texts made here are ASCII: their length is their number of bytes. */
function data(text: string): string {
  return `data ${text.length}\n${text}`;
}
