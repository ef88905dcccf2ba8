import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { basename, join, sep } from "node:path";
import { describe, it } from "mocha";
import { activated } from "./helpers/extension.ts";

describe("start", () => {
  it("loads nothing of the engine", async () => {
    const { extensionPath, packageJSON } = await activated();
    const load = createRequire(join(extensionPath, "package.json"));
    const entry = load.resolve(packageJSON.main);
    const isOurs = (file: string) => file === entry || file.startsWith(join(extensionPath, "dist", "host") + sep);
    const kept = Object.entries(load.cache).filter(([file]) => isOurs(file));
    for (const [file] of kept) delete load.cache[file];
    load(entry);
    const loaded = Object.keys(load.cache)
      .filter(isOurs)
      .map((file) => basename(file));
    for (const [file, module] of kept) load.cache[file] = module;
    assert.deepEqual(
      loaded.filter((file) => file.startsWith("engine")),
      [],
    );
    assert.ok(
      kept.some(([file]) => basename(file).startsWith("engine")),
      "the engine is a piece of its own",
    );
  });
});
