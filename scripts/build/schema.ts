/** dist/ladder.schema.json, which editors check ladder files against: generated from the schema that the parser uses. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ladderJsonSchema } from "../../src/core/ladder/json-schema.ts";
import { dist } from "../lib/paths.ts";

export function writeLadderSchema(): void {
  writeFileSync(join(dist, "ladder.schema.json"), `${JSON.stringify(ladderJsonSchema(), undefined, 2)}\n`);
}
