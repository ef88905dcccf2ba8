import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { problemCodes } from "../../src/core/ladder/codes.ts";
import { ladderJsonSchema } from "../../src/core/ladder/json-schema.ts";
import { parseLadder } from "../../src/core/ladder/parse.ts";

const page = readFileSync(new URL("../../docs/ladder.md", import.meta.url), "utf8");
const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => match[1] ?? "");
const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, " ".repeat(by));

/** A part of a ladder as a whole one; its first line says where in the file it belongs. */
function whole(block: string): string {
  const rung = "version: 1\nrungs:\n  - id: a\n";
  if (block.startsWith("version:")) return block;
  if (block.startsWith("# at the top\n")) return rung + block;
  if (block.startsWith("# in a rung\n")) return rung + indented(block, 4);
  if (block.startsWith("# rules\n"))
    return `${rung}    criteria:\n      - expects: x\n        evidence:\n${indented(block, 10)}`;
  throw new Error(`This example does not say where it belongs:\n${block}`);
}

describe("docs/ladder.md", () => {
  it("has examples", () => assert.ok(blocks.length >= 10));

  for (const block of blocks) {
    it(`has no problem in the example of ${JSON.stringify(block.slice(0, 40))}`, () => {
      assert.deepEqual(parseLadder(whole(block)).problems, []);
    });
  }

  it("lists every code that a problem can have", () => {
    const listed = page.slice(page.indexOf("## Problems"));
    assert.deepEqual(
      problemCodes.filter((code) => !listed.includes(`\`${code}\``)),
      [],
    );
  });

  it("explains every key of the format", () => {
    const keys = JSON.stringify(ladderJsonSchema()).matchAll(/"(\w+)":\{"description"/g);
    const named = new Set([...keys].map(([, key]) => key ?? ""));
    assert.ok(named.size > 30);
    assert.deepEqual(
      [...named].filter((key) => !page.includes(key)),
      [],
    );
  });
});
