import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import { readEvents, readJournal } from "../../src/journal/read.ts";
import { tornFile } from "../../src/journal/torn.ts";
import { temporaryFolder } from "./helpers.ts";

const processes = 8;
const each = 1000;
const kills = 10;
const seed = Number(process.env.LADDERLOG_SEED) || (Date.now() % 1_000_000) + 1;

/** What one of the eight does, over all its lives: it starts again from the first event, and adds what is missing. */
class Worker {
  readonly name: string;
  readonly #folder: string;
  acknowledged = 0;
  #child: ChildProcess | undefined;
  #lives = 0;

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.name = name;
  }

  /** Runs until it is done or killed; a killed one is started again. */
  async run(acknowledge: () => void): Promise<void> {
    do {
      const script = join(import.meta.dirname, "journal-crash-child.ts");
      const own = String(seed + this.#lives++ * 7919 + this.name.charCodeAt(0));
      const child = spawn(process.execPath, [script, this.#folder, this.name, String(each), own], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      this.#child = child;
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        const numbers = text.split("\n").map(Number);
        this.acknowledged = Math.max(this.acknowledged, ...numbers);
        acknowledge();
      });
      await once(child, "close");
      if (child.exitCode !== null && child.exitCode !== 0) throw new Error(`${this.name} ended with ${child.exitCode}`);
    } while (this.acknowledged < each);
  }

  /** False when there is nothing to kill. */
  kill(): boolean {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    return child.kill("SIGKILL");
  }
}

describe("eight programs that append to one journal and are killed", function () {
  this.timeout(240_000);

  it(`lose and double nothing that was acknowledged (LADDERLOG_SEED=${seed})`, async () => {
    const folder = temporaryFolder();
    const workers = Array.from(
      { length: processes },
      (_, index) => new Worker(folder, String.fromCharCode(97 + index)),
    );
    let heard = 0;
    let killed = 0;
    let state = seed;
    await Promise.all(
      workers.map((worker) =>
        worker.run(() => {
          // A kill falls at a random one of the acknowledgements: in the middle of whatever the others and it do then.
          state = (state * 48271) % 2147483647;
          if (killed === kills || ++heard % (20 + (state % 40)) !== 0) return;
          if (workers[state % processes]?.kill() === true) killed++;
        }),
      ),
    );
    assert.equal(killed, kills);
    const { artifacts, problems } = await readJournal(folder, "UTC");
    const titles = artifacts.map(({ title }) => title.split(" ", 2).join(" "));
    const expected = workers.flatMap(({ name }) => Array.from({ length: each }, (_, number) => `${name} ${number}`));
    assert.deepEqual([...titles].sort(), expected.sort());
    // The file reads whole: what is no event was set aside, with its bytes.
    assert.ok(problems.every(({ code }) => code === "journal-line-unreadable"));
    if (problems.length > 0) assert.notEqual(await readFile(join(folder, tornFile), "utf8"), "");
    const { events } = await readEvents(folder, { everything: true });
    assert.equal(new Set(events.map(({ id }) => id)).size, processes * each);
  });
});
