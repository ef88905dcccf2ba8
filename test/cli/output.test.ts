import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { makeRepository, type TestRepository, temporaryFolder } from "../git/helpers.ts";
import { ladderlog } from "./helpers.ts";

const cli = join(import.meta.dirname, "../../dist/cli.js");

/** A repository whose list of artifacts takes more than a pipe holds. */
async function large(): Promise<TestRepository> {
  const repo = await makeRepository();
  const name = (at: number): string => `docs/adr/${String(at).padStart(4, "0")}-decide-${"at-length-".repeat(20)}.md`;
  const text = "# Decide\n\n## Context\n\nIt is.\n\n## Decision\n\nWe do.\n\n## Consequences\n\nSome.\n";
  for (let at = 1; at <= 120; at += 1)
    await repo.commit({ message: `Add ${at}`, files: { [name(at)]: `${text}${at}\n` } });
  return repo;
}

const list = (repo: TestRepository): string[] => [
  ...["artifacts", "--repo", repo.folder, "--author", "ada@example.com", "--since", "2000-01-01", "--json"],
];

const environment = { ...process.env, TZ: "UTC", LADDERLOG_JOURNAL: temporaryFolder(), LADDERLOG_CACHE: "off" };

describe("standard output", () => {
  let repo: TestRepository;
  before(async () => {
    repo = await large();
  });

  it("gets everything, though its reader takes it in its own time", async () => {
    const whole = (await ladderlog(list(repo))).stdout;
    assert.ok(whole.length > 1 << 17, String(whole.length));
    const pipe = join(temporaryFolder(), "pipe");
    assert.equal(spawnSync("mkfifo", [pipe]).status, 0);
    const from = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    // Whoever writes into it is told to come back instead of being kept.
    const into = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    const child = spawn(process.execPath, [cli, ...list(repo)], {
      stdio: ["ignore", into, "inherit"],
      env: environment,
    });
    closeSync(into);
    const [found, ended] = await Promise.all([readAll(from), once(child, "exit")]);
    closeSync(from);
    assert.equal(found, whole);
    assert.deepEqual(ended, [0, null]);
  });

  it("may be closed early", () => {
    const command = `"$0" "$@" | head -c 10; wait`;
    const found = spawnSync("sh", ["-c", command, process.execPath, cli, ...list(repo)], { env: environment });
    assert.deepEqual([String(found.stderr), found.stdout.length], ["", 10]);
  });
}).timeout(60_000);

/** What comes out of a pipe until nobody writes into it any more. */
async function readAll(from: number): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const part = taken(from);
    if (part?.length === 0) return Buffer.concat(parts).toString("utf8");
    if (part !== undefined) parts.push(part);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Undefined where nothing is there yet. */
function taken(from: number): Buffer | undefined {
  const block = Buffer.alloc(1000);
  try {
    return block.subarray(0, readSync(from, block));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw error;
  }
}
