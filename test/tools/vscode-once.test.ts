import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { commonJs, commonJsOptions } from "../../scripts/build/common-js.ts";
import { vscodeOnce } from "../../scripts/build/vscode-once.ts";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";

const load = createRequire(import.meta.url);
const form = { outdir: temporaryFolder("vscode-once"), pieces: "pieces", target: "node22" };

/** Bundles modules that import the editor's API, and gives the bundle's path; `vscode` is what a folder beside it holds. */
async function bundle(modules: Readonly<Record<string, string>>, api: string): Promise<string> {
  const sources = join(form.outdir, "src");
  const editor = join(form.outdir, "node_modules/vscode");
  for (const folder of [sources, editor]) mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(sources, name), text);
  writeFileSync(join(editor, "index.js"), api);
  await build({
    ...commonJsOptions({ minify: false, maps: false }, form),
    bundle: true,
    entryPoints: { entry: join(sources, "entry.ts") },
    outExtension: { ".js": ".cjs" },
    plugins: [vscodeOnce(sources), commonJs({ minify: false, maps: false }, form)],
  });
  return join(form.outdir, "entry.cjs");
}

describe("the editor's API in a bundle", () => {
  it("is asked for once, and is what the editor gives", async () => {
    const path = await bundle(
      {
        "entry.ts": `import * as vscode from "vscode"; import { other } from "./other.ts"; export const both = [vscode.env.name, other];`,
        "other.ts": `import * as vscode from "vscode"; export const other = new vscode.Position(1, 2);`,
      },
      `let asked = 0;
       exports.Position = class { constructor(line) { this.line = line; } };
       Object.defineProperty(exports, "unused", { get() { throw new Error("asked for what nobody uses"); } });
       Object.defineProperty(exports, "env", { get() { asked += 1; return { name: "Editor " + asked }; } });`,
    );
    const { both } = load(path) as { readonly both: readonly [string, { readonly line: number }] };
    assert.equal(both[0], "Editor 1");
    assert.equal(both[1].line, 1);
    assert.equal(readFileSync(path, "utf8").split('require("vscode")').length - 1, 1);
  });
});
