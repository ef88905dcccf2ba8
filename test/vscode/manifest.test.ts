import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "mocha";
import { activated } from "./helpers/extension.ts";

describe("words of the manifest and the code", () => {
  const read = async (file: string) => readFileSync(join((await activated()).extensionPath, file), "utf8");

  it("has a text for every name in package.json, and no text without one", async () => {
    const named = new Set([...(await read("package.json")).matchAll(/"%([\w.-]+)%"/g)].map(([, name = ""]) => name));
    const texts = Object.keys(JSON.parse(await read("package.nls.json")) as object);
    assert.deepEqual([...named].sort(), texts.sort());
  });

  it("lists every sentence of the code for translation", async () => {
    const { extensionPath } = await activated();
    const code = globSync("src/vscode/**/*.ts", { cwd: extensionPath }).map((file) =>
      readFileSync(join(extensionPath, file), "utf8"),
    );
    const said = new Set(
      code.flatMap((text) =>
        [...text.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, sentence = ""]) => JSON.parse(`"${sentence}"`)),
      ),
    );
    const listed = Object.keys(JSON.parse(await read("l10n/bundle.l10n.json")) as object);
    assert.deepEqual([...said].sort(), listed.sort());
  });
});
