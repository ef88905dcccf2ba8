import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import { appendCorrections } from "../../src/journal/append.ts";
import type { Row } from "../../src/vscode/views/row.ts";
import { flat, labels, shown, untilShown } from "./helpers/ladderlog.ts";
import { accepting } from "./helpers/quick-input.ts";
import { temporaryFolder } from "./helpers/repository.ts";

const settings = () => vscode.workspace.getConfiguration("ladderlog");

/** Rows of artifacts, newest first. */
async function rows(): Promise<readonly Row[]> {
  return flat((await shown()).artifacts).filter(({ open }) => open !== undefined);
}

async function rowOf(id: string | undefined): Promise<Row | undefined> {
  return (await rows()).find(({ open }) => open === id);
}

describe("corrections", function () {
  this.timeout(60_000);
  const { folder, remove } = temporaryFolder();
  before(() => settings().update("journalFolder", folder, vscode.ConfigurationTarget.Global));
  after(async () => {
    await settings().update("journalFolder", undefined, vscode.ConfigurationTarget.Global);
    await shown();
    remove();
  });

  it("take away what is somebody else's, and bring it back", async () => {
    const [row] = await rows();
    await vscode.commands.executeCommand("ladderlog.notMine", row);
    assert.equal(await rowOf(row?.open), undefined);
    await vscode.commands.executeCommand("ladderlog.refresh");
    assert.equal(await rowOf(row?.open), undefined);
    await vscode.commands.executeCommand("ladderlog.undoCorrection", row?.open, "mine");
    assert.equal((await rowOf(row?.open))?.label, row?.label);
  });

  it("change the kind, say so in the row, survive another reading, and are taken back from a list", async () => {
    const row = (await rows()).find(({ tooltip = "" }) => !tooltip.includes("\nRFC"));
    await accepting("ladderlog.changeKind", row);
    await vscode.commands.executeCommand("ladderlog.refresh");
    const corrected = await rowOf(row?.open);
    assert.match(corrected?.tooltip ?? "", /\nRFC, .*Corrected by you: kind/s);
    assert.match(corrected?.description ?? "", / · corrected$/);
    assert.match(corrected?.context ?? "", /\bcorrected\b/);
    await accepting("ladderlog.takeBack", corrected);
    assert.deepEqual(await rowOf(row?.open), row);
  });

  it("follow what another window says: a title, a reason, a merge", async () => {
    const [first, second, third] = await rows();
    assert.ok(first?.open && second?.open && third?.open);
    const title = { field: "title", value: "Said elsewhere" } as const;
    const reason = { field: "excluded", value: "a trial" } as const;
    await appendCorrections(
      [
        { target: first.open, correction: title },
        { target: second.open, correction: reason },
      ],
      folder,
    );
    const { artifacts } = await untilShown("the title", (s) => labels(s.artifacts).includes("Said elsewhere"));
    const excluded = flat(artifacts).find(({ open }) => open === second.open);
    assert.match(excluded?.tooltip ?? "", /\nNot counted: excluded: a trial\n/);
    await appendCorrections([{ target: third.open, correction: { field: "merged", value: first.open } }], folder);
    await untilShown("the merge", (s) => flat(s.artifacts).every(({ open }) => open !== third.open));
  });
});
