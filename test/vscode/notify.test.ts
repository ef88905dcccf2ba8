import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Artifact } from "../../src/core/artifacts/types.ts";
import { Announcer } from "../../src/vscode/notify/announcer.ts";
import { Reminders } from "../../src/vscode/notify/reminders.ts";
import { type ArtifactInput, artifact } from "../unit/helpers/artifacts.ts";
import { PlayedMemory, PlayedWindow, repository } from "./helpers/notify.ts";
import { temporaryFolder } from "./helpers/repository.ts";

const rfc = (title: string, given: ArtifactInput = {}) => artifact({ title, folder: repository, ...given });

function announcing(memory?: PlayedMemory) {
  const window = new PlayedWindow(memory);
  const announcer = new Announcer({ ...parts(window), onDidChange: window.onDidChange });
  const read = async (...artifacts: readonly Artifact[]) => {
    window.read(...artifacts);
    await announcer.idle();
  };
  return { window, read };
}

function parts({ settings, engine, memory, notifier, log, clock }: PlayedWindow) {
  return { settings, engine, memory, notifier, log, clock };
}

describe("announcements", () => {
  const buttons = "Open | Not Mine | Don't Show Again";

  it("tell of a new document, in this session and since the last, and not of what the first reading shows", async () => {
    const memory = new PlayedMemory();
    const { window, read } = announcing(memory);
    await read(rfc("A"));
    await read(rfc("B"), rfc("A"));
    assert.deepEqual(window.said, [`Logged RFC: B | ${buttons}`]);
    const next = announcing(memory);
    await next.read(rfc("C"), rfc("B"), rfc("A"));
    assert.deepEqual(next.window.said, [`Logged RFC: C | ${buttons}`]);
  });

  it("do not say the kind twice", async () => {
    const { window, read } = announcing();
    await read();
    await read(rfc("RFC 12: Retry budget"));
    assert.deepEqual(window.said, [`Logged RFC 12: Retry budget | ${buttons}`]);
  });

  it("tell of several at once, and never of changes", async () => {
    const { window, read } = announcing();
    await read();
    const documents = ["A", "B", "C", "D"].map((title) => rfc(title));
    await read(...documents, rfc("Fix", { kind: "pull-request" }));
    assert.deepEqual(window.said, ["Logged 4 documents: A, B, C, … | Show This Week | Don't Show Again"]);
  });

  it("are one at a time: what comes while one is open is told of afterwards, unless it is gone", async () => {
    const { window, read } = announcing();
    window.open = new Promise(() => undefined);
    await read();
    await read(rfc("A"));
    await read(rfc("A"), rfc("B"), rfc("C"));
    assert.equal(window.said.length, 1);
    window.clock.pass(60_000);
    await read(rfc("A"), rfc("C"));
    assert.equal(window.said[1], `Logged RFC: C | ${buttons}`);
  });

  it("stop when the person wants no more", async () => {
    const { window, read } = announcing();
    window.answer = "Don't Show Again";
    await read();
    await read(rfc("A"));
    await read(rfc("A"), rfc("B"));
    assert.deepEqual(
      [window.said.length, window.settings.notifications],
      [1, { newDocuments: false, reminders: true }],
    );
  });

  it("start anew where what was kept is damaged", async () => {
    const memory = new PlayedMemory();
    await memory.update("seen", { [repository]: { way: 1, documents: "x" }, other: null });
    const { window, read } = announcing(memory);
    await read(rfc("A"));
    await read(rfc("B"), rfc("A"));
    assert.equal(window.said.length, 1);
  });
});

describe("reminders", () => {
  async function reminding(
    memory: PlayedMemory,
    test: (window: PlayedWindow, idle: () => Promise<void>) => Promise<void>,
  ) {
    const { folder, remove } = temporaryFolder();
    // Friday, 16:00, in a quarter whose last one has no review either, long ago.
    const window = new PlayedWindow(memory);
    window.settings.journalFolder = folder;
    const reminders = new Reminders({ ...parts(window), state: window });
    try {
      await test(window, () => reminders.idle());
    } finally {
      reminders.dispose();
      remove();
    }
  }

  it("say once that the week ends with no artifact, whatever is answered, in whichever session", async () => {
    const memory = new PlayedMemory();
    for (const said of [["The week ends with no artifact yet. | Log Artifact… | Don't Show Again"], []])
      await reminding(memory, async (window, idle) => {
        window.read();
        window.read();
        await idle();
        assert.deepEqual(window.said, said);
      });
  });

  it("come when it is time, with nothing read anew; and not to who did not ask for them", async () => {
    for (const reminders of [true, false])
      await reminding(new PlayedMemory(), async (window, idle) => {
        window.settings.notifications = { newDocuments: true, reminders };
        window.read(artifact({ on: "2026-11-20" }));
        await idle();
        assert.deepEqual(window.said, []);
        window.stand();
        window.clock.pass(15 * 60_000);
        await idle();
        assert.equal(window.said.length, reminders ? 1 : 0);
      });
  });
});
