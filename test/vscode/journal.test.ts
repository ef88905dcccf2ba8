import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { appendArtifact } from "../../src/journal/append.ts";
import { localDay, noonOf } from "../../src/journal/date.ts";
import { Settings } from "../../src/vscode/state/settings.ts";
import type { Row } from "../../src/vscode/views/row.ts";
import { workspaceFolder } from "./helpers/extension.ts";
import { flat, labels, shown, untilShown } from "./helpers/ladderlog.ts";
import { accepting } from "./helpers/quick-input.ts";
import { temporaryFolder } from "./helpers/repository.ts";
import { withSettings } from "./helpers/settings.ts";

describe("Log Artifact", () => {
  it("takes a link and two times Enter, and shows it this week", async () => {
    const { folder, remove } = temporaryFolder();
    await withSettings({ journalFolder: folder }, async () => {
      await shown();
      await accepting("ladderlog.logArtifact", "https://github.com/acme/api/discussions/31");
      const { artifacts } = await untilShown("the entry", (s) => labels(s.artifacts).includes("acme/api#31"));
      assert.ok(labels(artifacts[0]?.children ?? []).includes("acme/api#31"));
      const lines = readFileSync(join(folder, "journal.jsonl"), "utf8").trim().split("\n");
      const logged = lines.map((line) => JSON.parse(line)).find(({ type }) => type === "artifact");
      assert.equal(logged?.artifact.kind, "thread");
      // As the command line does it, in another process's time.
      await appendArtifact({ kind: "note", title: "Logged elsewhere", date: noonOf(localDay(new Date())) }, folder);
      await untilShown("what another program logged", (s) => labels(s.artifacts).includes("Logged elsewhere"));
    });
    await untilShown("the entry to go with its journal", (s) => !labels(s.artifacts).includes("acme/api#31"));
    remove();
  });

  it("logs a file as the kind that is chosen, and corrects one that is an artifact already", async () => {
    const { folder, remove } = temporaryFolder();
    const at = (...path: readonly string[]) => vscode.Uri.joinPath(workspaceFolder().uri, ...path);
    const file = at("talk notes.md");
    writeFileSync(file.fsPath, "# What I *told* the guild\n");
    await withSettings({ journalFolder: folder }, async () => {
      await shown();
      await accepting("ladderlog.logFile", file);
      const logged = await untilShown("the file", (s) => labels(s.artifacts).includes("What I told the guild"));
      const row = flat(logged.artifacts).find(({ label }) => label === "What I told the guild");
      assert.match(row?.tooltip ?? "", /\nRFC, merged\n.*logged by hand/s);
      const known = flat(logged.artifacts).find(({ tooltip = "" }) => tooltip.includes("· docs/"));
      const path = /· (docs\/\S+)/.exec(known?.tooltip ?? "")?.[1] ?? "";
      await accepting("ladderlog.logFile", at(...path.split("/")));
      const isCorrected = ({ open, tooltip = "" }: Row) => open === known?.open && tooltip.includes("by you: kind");
      await untilShown("the other kind", (s) => flat(s.artifacts).some(isCorrected));
    });
    rmSync(file.fsPath);
    await shown();
    remove();
  });

  it("lets no repository say where the journal lies, nor name a folder of another machine", async () => {
    const workspace = vscode.ConfigurationTarget.Workspace;
    const configuration = () => vscode.workspace.getConfiguration("ladderlog");
    try {
      await configuration().update("journalFolder", "/elsewhere", workspace);
      await configuration().update("repositories", ["\\\\host\\share", "//host/share", "/near"], workspace);
      assert.equal(configuration().get("journalFolder"), "/elsewhere");
      assert.deepEqual([new Settings().journalFolder, new Settings().repositories], ["", ["/near"]]);
    } finally {
      for (const name of ["journalFolder", "repositories"]) await configuration().update(name, undefined, workspace);
    }
  });
});
