import assert from "node:assert/strict";
import { builtInKinds } from "../../../src/core/artifacts/kinds.ts";
import { ladderJsonSchema } from "../../../src/core/ladder/json-schema.ts";

interface Schema {
  readonly title?: string;
  readonly $schema?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly properties?: { readonly [key: string]: Schema };
  readonly anyOf?: readonly Schema[];
  readonly definitions?: { readonly [key: string]: Schema };
}

const schema = ladderJsonSchema() as Schema;
const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;
const parts = (part: Schema): Schema[] => [part, ...Object.values(part).filter(isSchema).flatMap(parts)];
const maps = parts(schema).filter((part) => isSchema(part.properties) && part.additionalProperties !== undefined);

describe("ladderJsonSchema", () => {
  it("is draft 7, with a title and a description", () => {
    assert.equal(schema.$schema, "http://json-schema.org/draft-07/schema#");
    assert.deepEqual([typeof schema.title, typeof schema.description], ["string", "string"]);
    assert.deepEqual(schema.required, ["version", "rungs"]);
  });

  it("describes every key, for hover", () => {
    const keys = maps.flatMap((part) => Object.entries(part.properties ?? {}));
    assert.ok(keys.length > 40);
    assert.deepEqual(
      keys.filter(([, value]) => value.description === undefined).map(([key]) => key),
      [],
    );
  });

  it("makes editors warn on unknown keys", () => {
    assert.deepEqual(
      maps.filter((part) => part.additionalProperties !== false),
      [],
    );
  });

  it("offers the built-in kinds and takes others", () => {
    const [offered, others] = schema.definitions?.rule?.properties?.anyOf?.anyOf ?? [];
    assert.deepEqual(
      offered?.enum,
      builtInKinds.map(({ id }) => id),
    );
    assert.deepEqual(others, { type: "string", pattern: "\\S" });
  });

  it("has no noise in its numbers", () => {
    assert.ok(!JSON.stringify(schema).includes(String(Number.MAX_SAFE_INTEGER)));
  });
});
