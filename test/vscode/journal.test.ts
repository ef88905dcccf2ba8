import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { appendArtifact } from "../../src/journal/append.ts";
import { localDay, noonOf } from "../../src/journal/date.ts";
import { Settings } from "../../src/vscode/state/settings.ts";
import { labels, shown, untilShown } from "./helpers/ladderlog.ts";
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
