import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { unlessAborted } from "../../src/local/unless-aborted.ts";
import { RunQueue } from "../../src/vscode/util/run-queue.ts";

describe("RunQueue", () => {
  /** A queue whose runs last until they are let go. */
  function held() {
    const runs: { readonly signal: AbortSignal; readonly finish: () => void }[] = [];
    const queue = new RunQueue(
      1,
      (signal) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        runs.push({ signal, finish: resolve });
        return promise;
      },
      (error) => assert.fail(String(error)),
    );
    const begun = async (count: number) => {
      while (runs.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
    };
    return { queue, runs, begun };
  }

  it("makes one run of a row of requests", async () => {
    const { queue, runs, begun } = held();
    for (let i = 0; i < 5; i++) queue.request();
    await begun(1);
    runs[0]?.finish();
    await queue.idle();
    assert.equal(runs.length, 1);
  });

  it("makes one more run of the requests that come while one goes on, and never two at once", async () => {
    const { queue, runs, begun } = held();
    queue.request();
    await begun(1);
    queue.request();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([runs.length, runs[0]?.signal.aborted], [1, false]);
    runs[0]?.finish();
    await begun(2);
    runs[1]?.finish();
    await queue.idle();
    assert.equal(runs.length, 2);
  });

  it("stops a run whose inputs are stale, and runs again", async () => {
    const { queue, runs, begun } = held();
    queue.request();
    await begun(1);
    queue.restart();
    assert.equal(runs[0]?.signal.aborted, true);
    runs[0]?.finish();
    await begun(2);
    runs[1]?.finish();
    await queue.idle();
  });

  it("tells of a run that fails, ends the wait for it and runs again", async () => {
    const failures: unknown[] = [];
    const queue = new RunQueue(
      1,
      () => Promise.reject(new Error(`${failures.length}`)),
      (error) => failures.push(String(error)),
    );
    for (let i = 0; i < 2; i++) {
      queue.request();
      await queue.idle();
    }
    assert.deepEqual(failures, ["Error: 0", "Error: 1"]);
  });

  it("lets nobody wait for ever once it is disposed", async () => {
    const { queue } = held();
    queue.request();
    const idle = queue.idle();
    queue.dispose();
    await idle;
  });
});

describe("unlessAborted", () => {
  it("gives what the promise gives, and waits no longer than the signal lets it", async () => {
    const never = new Promise<void>(() => {});
    const stops = new AbortController();
    assert.equal(await unlessAborted(Promise.resolve(1), stops.signal), 1);
    const waiting = unlessAborted(never, stops.signal);
    stops.abort(new Error("given up"));
    await assert.rejects(waiting, /given up/);
    await assert.rejects(unlessAborted(never, stops.signal), /given up/);
  });
});
