import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { recognizeDocument } from "../../../../src/core/artifacts/documents/recognize.ts";
import type { KindRule } from "../../../../src/core/ladder/types.ts";
import { adrText, plain, rfcText } from "./helpers.ts";

const kindOf = (path: string, text: string, kinds: readonly KindRule[]): string => {
  const found = recognizeDocument({ path, text, kinds });
  return "rejected" in found ? `no: ${found.rejected}` : found.kind;
};

describe("recognising documents by the ladder's paths", () => {
  it("takes the ladder's own paths first", () => {
    const kinds: readonly KindRule[] = [{ id: "launch", paths: ["launch/**/*.md"], exclude: ["**/draft-*.md"] }];
    assert.equal(kindOf("launch/2026/big.md", "x", kinds), "launch");
    assert.match(kindOf("launch/draft-big.md", "x", kinds), /^no/);
    assert.equal(kindOf("launch/README.md", plain("Launches"), kinds), "no: An index of its folder");
  });

  it("recognises a kind by the ladder's paths alone when it gives any", () => {
    const kinds: readonly KindRule[] = [{ id: "rfc", paths: ["docs/decided/*.md"], exclude: [] }];
    assert.equal(kindOf("docs/decided/queue.md", "short", kinds), "rfc");
    assert.match(kindOf("rfcs/0007-queue.md", rfcText("Queue"), kinds), /^no/);
    assert.equal(kindOf("docs/adr/0001-x.md", adrText("X"), kinds), "adr");
  });

  it("leaves a built-in kind out where the ladder excludes it", () => {
    assert.match(
      kindOf("docs/adr/0001-x.md", adrText("X"), [{ id: "adr", paths: [], exclude: ["docs/adr/**"] }]),
      /^no/,
    );
  });

  it("is not stopped by a glob that cannot be read", () => {
    assert.equal(
      kindOf("docs/adr/0001-x.md", adrText("X"), [
        { id: "x", paths: ["[", "(".repeat(5000), "a{1..9999999}"], exclude: [] },
      ]),
      "adr",
    );
  });
});
