import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import type { JournalDocumentKind } from "../../../src/core/journal/documents.ts";
import { journalTree } from "../../../src/core/journal/tree.ts";
import type { ProgressNode } from "../../../src/core/progress/nodes.ts";
import { artifact } from "../helpers/artifacts.ts";
import { ladder } from "../helpers/progress.ts";

function tree(names: readonly (readonly [JournalDocumentKind, string])[], logged: readonly Artifact[] = []) {
  const documents = names.map(([kind, name]) => ({ kind, name, file: `/journal/${kind}s/${name}.md` }));
  return journalTree({ documents, logged, ladder: ladder(), timeZone: "UTC" });
}

function drawn(nodes: readonly ProgressNode[], depth = 0): readonly string[] {
  return nodes.flatMap(({ label, description = "", children }) => [
    `${"  ".repeat(depth)}${label} | ${description}`.trimEnd(),
    ...drawn(children, depth + 1),
  ]);
}

describe("the tree of the journal", () => {
  it("shows what was written and logged by quarter, the latest first", () => {
    const talk = artifact({ kind: "walkthrough", title: "The queue", on: "2026-11-25" });
    const rows = tree(
      [
        ["daily", "2026-11-24"],
        ["daily", "2026-11-25"],
        ["retro", "2026-W46"],
        ["retro", "2026-W47"],
        ["one-on-one", "2026-11"],
        ["peer-review", "2026-Q4-bo-larsen"],
        ["review", "2026-Q3"],
        ["ladder-review", "2026"],
      ],
      [talk],
    );
    assert.deepEqual(drawn(rows), [
      "Q4 2026 |",
      "  Peer review | bo larsen",
      "  1:1 | November",
      "  Retro | Week 47",
      "  Retro | Week 46",
      "  Daily status | 2",
      "    Daily status | Wed 25 Nov",
      "    Daily status | Tue 24 Nov",
      "  Logged artifacts | 1",
      "    The queue | walkthrough · 25 Nov",
      "Q3 2026 |",
      "  Self-review | 2026-Q3",
      "2026 |",
      "  Ladder review | 2026",
    ]);
    assert.deepEqual(
      rows.map(({ expanded }) => expanded),
      [true, false, false],
    );
    assert.equal(rows[0]?.children[2]?.file, "/journal/retros/2026-W47.md");
  });

  it("keeps a document whose name tells no time", () => {
    assert.deepEqual(drawn(tree([["retro", "notes"]])), ["Undated |", "  Retro | notes"]);
  });

  it("is empty with nothing in it", () => assert.deepEqual(tree([]), []));
});
