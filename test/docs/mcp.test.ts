import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const json = /\{ "mcpServers": .* \} \} \}|\{ "mcpServers": .*?\}\s*\}\s*\}/;

describe("recipes for language models", () => {
  for (const file of ["docs/mcp.md", "README.md"])
    it(`in ${file} are JSON that starts the server`, () => {
      const recipe = JSON.parse(json.exec(read(file))?.[0] ?? "");
      assert.deepEqual(recipe.mcpServers.ladderlog.args.slice(1, 3), ["mcp", "--repo"]);
    });
});
