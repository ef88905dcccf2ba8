import * as z from "zod";
import { ladderFile } from "./schema.ts";

/**
 * The JSON Schema (draft 7) of the ladder file, for completion, hover and warnings in editors that know YAML. Made from
 * the same schema that reads the file, so the two cannot differ. Called by the build.
 */
export function ladderJsonSchema(): object {
  const schema = z.toJSONSchema(ladderFile, { target: "draft-7", io: "input", override: tidy });
  return { title: "Ladderlog ladder file", ...schema };
}

/** Zod writes the largest safe integer as every whole number's maximum: noise in an editor's hover. */
function tidy({ jsonSchema }: { jsonSchema: { maximum?: number | undefined } }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
