import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { shown, until } from "./helpers/ladderlog.ts";
import { accepting } from "./helpers/quick-input.ts";
import { temporaryFolder } from "./helpers/repository.ts";
import { withSettings } from "./helpers/settings.ts";

/** Runs a test with a journal of its own, gives it that folder, and closes what it opened. */
async function withJournal(test: (folder: string) => Promise<void>): Promise<void> {
  const { folder, remove } = temporaryFolder();
  await withSettings({ journalFolder: folder }, async () => {
    await shown();
    await test(folder);
  });
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.commands.executeCommand("notifications.clearAll");
  remove();
}

/** The files below a folder of the journal, and the text of the first. */
function documents(folder: string, kind: string): { readonly names: readonly string[]; readonly text: string } {
  const inside = join(folder, kind);
  const names = existsSync(inside) ? readdirSync(inside).sort() : [];
  return { names, text: names[0] === undefined ? "" : readFileSync(join(inside, names[0]), "utf8") };
}

async function openText(kind: string): Promise<string> {
  const editor = await until(`an editor below ${kind}`, () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.includes(`/${kind}/`)),
  );
  return editor.document.getText();
}

describe("the rhythm", () => {
  it("puts the daily status on the clipboard, and into the journal", async () => {
    await withJournal(async (folder) => {
      await vscode.env.clipboard.writeText("");
      await vscode.commands.executeCommand("ladderlog.dailyStatus");
      assert.match(
        await vscode.env.clipboard.readText(),
        /^\*Shipped\* since \w{3} \d+ \w{3}\n• [\s\S]*\*Blocked\*\n•$/,
      );
      const { names, text } = documents(folder, "daily");
      assert.match(names.join(), /^\d{4}-\d\d-\d\d\.md$/);
      assert.match(text, /^# Daily status, /);
    });
  });

  it("opens the retro of a week in the journal, and never writes over one that is there", async () => {
    await withJournal(async (folder) => {
      await accepting("ladderlog.weeklyRetro");
      assert.match(await openText("retros"), /^# Retro, week \d+\n[\s\S]*## One win\n\n- [\s\S]*## One lesson/);
      const { names } = documents(folder, "retros");
      assert.equal(names.length, 1);
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      const file = join(folder, "retros", names[0] ?? "");
      writeFileSync(file, "My own words\n");
      await accepting("ladderlog.weeklyRetro");
      // The editor may show for a moment what it showed before.
      await until(
        "my own words in the editor",
        async () => (await openText("retros")) === "My own words\n" || undefined,
      );
      assert.equal(readFileSync(file, "utf8"), "My own words\n");
    });
  });

  it("opens the preparation of a 1:1 with three questions", async () => {
    await withJournal(async () => {
      await accepting("ladderlog.prepareOneOnOne");
      const text = await openText("one-on-ones");
      assert.match(text, /^# 1:1, \w+ \d{4}\n\nMid \(L2\), measured against Senior \(L3\)\./);
      assert.equal(text.match(/^\*My answer:\*$/gm)?.length, 3);
    });
  });

  it("opens a packet for each of the two who know the work best", async () => {
    await withJournal(async (folder) => {
      await accepting("ladderlog.peerReviewPacket");
      assert.match(await openText("peer-reviews"), /^# Peer review for .+ to write\n[\s\S]*You /);
      assert.equal(documents(folder, "peer-reviews").names.length, 2);
    });
  });

  it("opens a look at the ladder, at the rungs that matter here", async () => {
    await withJournal(async () => {
      await accepting("ladderlog.reviewLadder");
      const text = await openText("ladder-reviews");
      assert.match(text, /^# Ladder review, \d{4}\n[\s\S]*## Mid \(L2\)[\s\S]*## Senior \(L3\)/);
      assert.doesNotMatch(text, /## Staff/);
    });
  });
});
