import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { dataNotice, type ToolName, tools } from "../../src/core/answer/tools.ts";
import { longestAnswer } from "../../src/vscode/lm/tool-answer.ts";
import { activated, workspaceFolder } from "./helpers/extension.ts";
import { shown } from "./helpers/ladderlog.ts";
import { temporaryFolder } from "./helpers/repository.ts";
import { withSettings } from "./helpers/settings.ts";

async function answerOf(name: ToolName, input: object = {}, budget?: number): Promise<string> {
  const counting = { tokenBudget: budget ?? 0, countTokens: async (text: string) => text.length };
  const options = {
    input,
    toolInvocationToken: undefined,
    ...(budget === undefined ? {} : { tokenizationOptions: counting }),
  };
  const { content } = await vscode.lm.invokeTool(name, options);
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return part.value;
}

/** What the command line says of the workspace, with an empty journal. */
async function verb(journal: string, ...args: readonly string[]): Promise<string> {
  const cli = join((await activated()).extensionPath, "dist", "cli.js");
  const folder = workspaceFolder().uri.fsPath;
  const all = [cli, ...args, "--repo", folder, "--journal", journal];
  return execFileSync(process.execPath, all, { encoding: "utf8", stdio: "pipe" });
}

describe("tools for language models", () => {
  const journal = { folder: "", remove: () => {} };
  beforeEach(async () => {
    Object.assign(journal, temporaryFolder());
    await shown();
  });
  afterEach(() => journal.remove());

  it("are the three of the command line's server, told in the same words", async () => {
    const offered = vscode.lm.tools.filter((tool) => tool.tags.includes("ladderlog"));
    assert.deepEqual(offered.map(({ name }) => name).sort(), Object.keys(tools).sort());
    for (const { name, description } of offered)
      assert.equal(description, `${tools[name as ToolName].description}. ${dataNotice}`);
  });

  it("answer what the verbs answer, and write nothing into the journal", async () => {
    const other = temporaryFolder();
    await withSettings({ journalFolder: journal.folder, currentRung: "mid" }, async () => {
      await shown();
      const before = readdirSync(journal.folder);
      const period = "2026-Q3";
      const artifacts = JSON.parse(await verb(other.folder, "artifacts", "--json", "--period", period));
      assert.deepEqual(JSON.parse(await answerOf("ladderlog_artifacts", { period })).artifacts, artifacts.artifacts);
      const progress = JSON.parse(
        await verb(other.folder, "progress", "--json", "--rung", "mid", "--target", "staff", "--period", period),
      );
      const asked = { period, target: "staff" };
      assert.deepEqual(JSON.parse(await answerOf("ladderlog_progress", asked)).criteria, progress.criteria);
      const { markdown } = JSON.parse(await answerOf("ladderlog_review", asked));
      assert.match(markdown, /\n# Self-review, third quarter 2026\n/);
      const review = JSON.parse(await answerOf("ladderlog_review", { ...asked, format: "json" }));
      assert.equal(review.title, "Self-review, third quarter 2026");
      assert.deepEqual(readdirSync(journal.folder), before);
    });
    other.remove();
  });

  it("are bounded by what the reader can take, and say what is missing", async () => {
    const all = await answerOf("ladderlog_artifacts");
    assert.ok(all.length <= longestAnswer);
    const few = await answerOf("ladderlog_artifacts", {}, 1000);
    assert.ok(few.length <= 3000 && few.length < all.length);
    assert.match(few, /and \d+ more that are not told here/);
    JSON.parse(few);
  });

  it("say what is wrong with what was asked", async () => {
    await assert.rejects(answerOf("ladderlog_artifacts", { period: "soon" }), /is not a period/);
    await assert.rejects(answerOf("ladderlog_progress", { target: "wizard" }), /no such rung/);
  });
});
