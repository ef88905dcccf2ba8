import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { assistedWeeks, toolsNamed } from "../../../../src/core/artifacts/changes/assistance.ts";
import { artifact } from "../../helpers/artifacts.ts";
import { changes, github, History, only } from "./helper.ts";

describe("AI assistance in changes", () => {
  it("marks a change by the exact trailer, and no other", () => {
    const assisted = (trailer: string) => {
      const history = new History();
      history.main({ subject: "Add x (#1)", committer: github, trailers: [trailer] });
      return only(changes(history)).assisted;
    };
    assert.equal(assisted("Co-Authored-By: Claude Opus <noreply@anthropic.com>"), true);
    assert.equal(assisted("Co-authored-by: Claude Moreau <claude@example.com>"), false);
  });

  it("sums up weeks, oldest first, without what does not count", () => {
    const weeks = assistedWeeks([
      artifact({ kind: "feature", on: "2026-11-12", assisted: true }),
      artifact({ kind: "feature", on: "2026-11-13", assisted: false }),
      artifact({ kind: "tool", on: "2026-11-05", assisted: false }),
      artifact({ kind: "feature", on: "2026-11-12", assisted: true, status: "reverted" }),
      artifact({ kind: "rfc", on: "2026-11-12" }),
    ]);
    assert.deepEqual(weeks, [
      { week: "2026-W45", changes: 1, assisted: 0 },
      { week: "2026-W46", changes: 2, assisted: 1 },
    ]);
  });

  it("names the tools", () => {
    const history = new History();
    history.main({ trailers: ["Assisted-by: Codex:GPT-5.4"] });
    history.main({ trailers: ["Co-authored-by: Claude <noreply@anthropic.com>"] });
    assert.deepEqual(toolsNamed(history.commits), ["Claude", "Codex"]);
  });
});
