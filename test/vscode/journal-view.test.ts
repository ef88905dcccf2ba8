import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { appendArtifact } from "../../src/journal/append.ts";
import { noonOf } from "../../src/journal/date.ts";
import { writeDocument } from "../../src/journal/documents.ts";
import { flat, labels, shown, until, untilShown } from "./helpers/ladderlog.ts";
import { follows } from "./helpers/live.ts";
import { temporaryFolder } from "./helpers/repository.ts";
import { withSettings } from "./helpers/settings.ts";

describe("the Journal view", () => {
  it("shows what was written and logged, whoever writes it, and opens it", async () => {
    const { folder, remove } = temporaryFolder();
    await withSettings({ journalFolder: join(folder, "journal") }, async () => {
      await shown();
      await untilShown("an empty journal", ({ journal }) => journal.length === 0);
      const journal = join(folder, "journal");
      await writeDocument(journal, { kind: "retro", name: "2026-W12", text: "# Retro\n" });
      const written = await untilShown("the retro", (s) => labels(s.journal).includes("Retro"));
      const row = flat(written.journal).find(({ label }) => label === "Retro");
      assert.equal(row?.file, join(journal, "retros", "2026-W12.md"));
      // A quarter that is long over: the artifact is none of the period that is shown.
      const old = {
        kind: "note",
        title: "Talk of long ago",
        date: noonOf("2024-02-01"),
        url: "https://example.org/talk",
      };
      const { artifact } = await appendArtifact(old, journal);
      const { journal: rows } = await untilShown("the entry", (s) => labels(s.journal).includes("Talk of long ago"));
      assert.equal(flat(rows).find(({ open }) => open === artifact.id)?.context, "artifact+web");
      await vscode.commands.executeCommand("vscode.open", vscode.Uri.file(row?.file ?? ""));
      await until(
        "the editor",
        () => vscode.window.activeTextEditor?.document.fileName.endsWith("2026-W12.md") || undefined,
      );
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    });
    await shown();
    remove();
  });

  it("follows files that another program puts there, or takes away", async () => {
    const { folder, remove } = temporaryFolder();
    await withSettings({ journalFolder: folder }, async () => {
      await shown();
      await untilShown("an empty journal", ({ journal }) => journal.length === 0);
      const write = () => {
        mkdirSync(join(folder, "one-on-ones"));
        writeFileSync(join(folder, "one-on-ones", "2026-11.md"), "# 1:1\n");
      };
      await follows(write, ({ journal }) => labels(journal).includes("1:1"));
      const take = () => rmSync(join(folder, "one-on-ones", "2026-11.md"));
      await follows(take, ({ journal }) => journal.length === 0);
    });
    await shown();
    remove();
  });
});
