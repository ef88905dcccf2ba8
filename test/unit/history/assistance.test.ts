import assert from "node:assert/strict";
import { assistanceOf } from "../../../src/core/history/assistance.ts";
import { commit } from "./commit.ts";

const toolOf = (...lines: string[]) => assistanceOf(commit(`Add x\n\nWhy.\n\n${lines.join("\n")}`))?.tool;

describe("AI assistance", () => {
  it("by a co-author's address, under any name", () => {
    assert.equal(toolOf("Co-Authored-By: Claude Opus 4.6 (1M context) <noreply@anthropic.com>"), "Claude");
    assert.equal(toolOf("co-authored-by: Assistant <NoReply@Anthropic.com>"), "Claude");
    assert.equal(toolOf("Co-authored-by: Cursor <cursoragent@cursor.com>"), "Cursor");
    for (const id of ["198982749", "223556219", "175728472"])
      assert.equal(toolOf(`Co-authored-by: Copilot <${id}+Copilot@users.noreply.github.com>`), "Copilot");
    assert.equal(toolOf("Co-authored-by: x <223894421+github-code-quality[bot]@users.noreply.github.com>"), "Copilot");
    assert.equal(toolOf("Co-authored-by: x <158243242+devin-ai-integration[bot]@users.noreply.github.com>"), "Devin");
    for (const [address, tool] of [
      ["copilot@github.com", "Copilot"],
      ["noreply@openai.com", "Codex"],
      ["codex@openai.com", "Codex"],
      ["amp@ampcode.com", "Amp"],
    ])
      assert.equal(toolOf(`Co-authored-by: x <${address}>`), tool);
  });

  it("by a trailer that names a tool and its model", () => {
    for (const value of [
      "Claude Opus 4.6",
      "claude",
      "Opus 4.7",
      "Claude Sonnet 4.5 (via Cursor)",
      "Claude Code <https://claude.com/claude-code>",
      "claude-opus-4-5",
    ])
      assert.equal(toolOf(`Assisted-by: ${value}`), "Claude", value);
    assert.equal(toolOf("Assisted-by: Codex:GPT-5.4"), "Codex");
    assert.equal(toolOf("Assisted-by: Cursor <no-reply@cursor.com>"), "Cursor");
    assert.equal(toolOf("Made-with: Cursor"), "Cursor");
    assert.equal(toolOf("AI-assisted-by: OpenAI Codex"), "Codex");
  });

  it("by what only a tool writes", () => {
    assert.equal(toolOf("Claude-Session: https://claude.ai/code/session_01ab"), "Claude");
    assert.equal(toolOf("Amp-Thread-ID: https://ampcode.com/threads/T-1"), "Amp");
    assert.equal(toolOf("🤖 Generated with [Claude Code](https://claude.com/claude-code)"), "Claude");
    assert.equal(toolOf("https://claude.ai/code/session_01ab"), "Claude");
  });

  it("in the middle of a squash too, with the line as evidence", () => {
    const message = "Add x (#1)\n\n* Add x\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n\n* Fix y\n";
    assert.deepEqual(assistanceOf(commit(message)), {
      tool: "Claude",
      evidence: "Co-Authored-By: Claude <noreply@anthropic.com>",
    });
  });

  it("by an agent that is the author", () => {
    const author = { name: "copilot-swe-agent[bot]", email: "198982749+Copilot@users.noreply.github.com" };
    assert.equal(assistanceOf(commit({ author }))?.tool, "Copilot");
  });

  it("not by people: colleagues at AI companies, people called Claude, a human who assisted", () => {
    for (const line of [
      "Co-authored-by: Ada Lovelace <ada@anthropic.com>",
      "Co-authored-by: Claude Monet <claude@example.com>",
      "Co-authored-by: Devin Talbot <devin@example.com>",
      "Assisted-by: Grace Hopper <grace@example.com>",
      "Assisted-by: Claude Monet",
      "Assisted-by: Devin Talbot",
      "Assisted-by: Claude <claude@example.com>",
      "Made-with: love",
      "Helped-by: Claude",
    ])
      assert.equal(toolOf(line), undefined, line);
    assert.equal(assistanceOf(commit({ author: { name: "Claude Opus", email: "claude@example.com" } })), undefined);
  });

  it("not by an AI reviewer, nor by talk of a tool", () => {
    for (const line of [
      "Reviewed-by: GitLab Duo <gitlab-duo@gitlab.com>",
      "Reviewed-by: Claude <noreply@anthropic.com>",
      "This was not Generated with [Claude Code](https://claude.com/claude-code)",
      "Document how Co-Authored-By: Claude <noreply@anthropic.com> is read",
    ])
      assert.equal(toolOf(line), undefined, line);
  });
});
