import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { until } from "../../scripts/lib/until.ts";
import { makeRepository, temporaryFolder } from "./helpers.ts";
import { readerOf } from "./reading.ts";

/** A repository and a git in front of the real one that does not answer until it is released. */
async function withHeldGit() {
  const repo = await makeRepository();
  const tip = await repo.commit();
  const bin = temporaryFolder();
  const [held, begun] = [join(bin, "held"), join(bin, "begun")];
  const rest = process.env.PATH ?? "";
  const waiting = `while [ -e '${held}' ]; do sleep 0.05; done`;
  writeFileSync(join(bin, "git"), `#!/bin/sh\necho "$$ $*" >> '${begun}'\n${waiting}\nPATH='${rest}' exec git "$@"\n`);
  chmodSync(join(bin, "git"), 0o755);
  writeFileSync(held, "");
  const lines = () => (existsSync(begun) ? readFileSync(begun, "utf8").trim().split("\n") : []);
  return {
    tip,
    reader: readerOf(repo, repo.folder, { PATH: `${bin}${delimiter}${rest}` }),
    /** Waits until git is asked for the place; gives the ids of the processes that are at work by then. */
    asked: async (): Promise<readonly number[]> => {
      const isAsked = () => lines().some((line) => line.includes("--git-common-dir")) || undefined;
      await until("git to be asked where the repository is", isAsked, { seconds: 20 });
      return lines().map((line) => Number.parseInt(line, 10));
    },
    release: () => rmSync(held),
  };
}

function isGone(pid: number): true | undefined {
  try {
    process.kill(pid, 0);
    return undefined;
  } catch {
    return true;
  }
}

describe("a reading that is cancelled while git does not answer", () => {
  it("ends at once, leaves no process, and can begin again", async () => {
    const { reader, asked, release, tip } = await withHeldGit();
    const cancelled = new AbortController();
    const reading = reader.facts(cancelled.signal);
    reading.catch(() => undefined);
    const processes = await asked();
    cancelled.abort();
    await assert.rejects(reading, { name: "AbortError" });
    for (const one of processes) await until("git to be gone", () => isGone(one), { seconds: 20 });
    release();
    assert.equal((await reader.facts()).defaultBranch?.tip, tip);
  });

  it("does not end for others who wait for the same", async () => {
    const { reader, asked, release, tip } = await withHeldGit();
    const [cancelled, other] = [new AbortController(), new AbortController()];
    const reading = reader.facts(cancelled.signal);
    reading.catch(() => undefined);
    const others = reader.roots(tip, other.signal);
    await asked();
    cancelled.abort();
    await assert.rejects(reading, { name: "AbortError" });
    release();
    assert.deepEqual(await others, [tip]);
  });
}).timeout(60_000);
