/** What the built command line finds, once for every person: nothing of its code is imported. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { build } from "esbuild";
import { cliBundles } from "../build/cli.ts";
import { temporaryFolder } from "../lib/cleanup.ts";

/** A document that one person got. */
export interface Credit {
  /** Lower case: whom the command line was run for. */
  readonly email: string;
  readonly path: string;
  readonly kind: string;
  readonly role: string;
  /** ISO; absent for a draft. */
  readonly landed?: string;
  readonly date: string;
  readonly counts: boolean;
  readonly reason?: string;
  readonly why: string;
}

export interface Answers {
  readonly credits: readonly Credit[];
  /** Path to the reason, of what was left out. */
  readonly rejected: ReadonlyMap<string, string>;
}

/** Changes and work with others, which are no documents whatever path they show. */
const otherKinds = new Set([
  "pull-request",
  "feature",
  "architecture",
  "migration",
  "observability",
  "infrastructure",
  "tool",
]);
const withOthers = new Set(["review", "pairing", "unblock"]);
/** Before any git history. */
const since = "1990-01-01";
const atOnce = 2;

/** Runs it for each address, two at a time, and says on standard error how far it is. */
export async function ask(folder: string, emails: readonly string[]): Promise<Answers> {
  const cli = await freshCli();
  const credits: Credit[] = [];
  const rejected = new Map<string, string>();
  const waiting = [...emails];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let email = waiting.shift(); email !== undefined; email = waiting.shift()) {
      const answer = await artifactsOf(cli, folder, email);
      credits.push(...answer.artifacts.filter(isDocument).map((artifact) => ({ ...artifact, email: lower(email) })));
      for (const { path, reason } of answer.rejected ?? []) rejected.set(path, reason);
      done += 1;
      progress(done, emails.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { credits, rejected };
}

function lower(email: string | undefined): string {
  return email?.toLowerCase() ?? "";
}

/** Built for this run alone, so that another build in the middle of a long measurement changes nothing. */
async function freshCli(): Promise<string> {
  const folder = temporaryFolder("eval");
  await Promise.all(cliBundles({ minify: false, maps: false }, folder).map((bundle) => build(bundle)));
  return join(folder, "cli.js");
}

interface Answer {
  readonly artifacts: readonly (Omit<Credit, "email" | "path"> & { readonly path?: string })[];
  readonly rejected?: readonly { readonly path: string; readonly reason: string }[];
}

async function artifactsOf(cli: string, folder: string, email: string): Promise<Answer> {
  const options = ["--repo", folder, "--author", email, "--since", since, "--rejected", "--json"];
  const child = spawn(process.execPath, [cli, "artifacts", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
    // Nobody's own journal: it would keep what is recognised, and show it again. And nothing that an earlier run kept.
    env: { ...process.env, TZ: "UTC", LADDERLOG_JOURNAL: temporaryFolder("journal"), LADDERLOG_CACHE: "off" },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  await once(child, "close");
  try {
    return JSON.parse(Buffer.concat(out).toString("utf8")) as Answer;
  } catch {
    throw new Error(`ladderlog artifacts --author ${email} gave no JSON:\n${Buffer.concat(err).toString("utf8")}`);
  }
}

function isDocument<T extends { readonly kind: string; readonly path?: string }>(
  artifact: T,
): artifact is T & { path: string } {
  return artifact.path !== undefined && !otherKinds.has(artifact.kind) && !withOthers.has(artifact.kind);
}

function progress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} people${done === all ? "\n" : ""}`);
  else if (done % 20 === 0 || done === all) console.error(`${done} of ${all} people`);
}
