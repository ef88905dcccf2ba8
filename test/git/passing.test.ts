import assert from "node:assert/strict";
import { FieldReader } from "../../src/git/fields.ts";
import { passing } from "../../src/git/passing.ts";

async function* streamOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

describe("chunks of git's output that pass by", () => {
  it("are whole when they come, and given back when the next one is asked for", async () => {
    const chunks = ["first\0sec", "ond\0"].map((text) => Buffer.from(new TextEncoder().encode(text).buffer));
    const reader = new FieldReader();
    const fields: string[] = [];
    for await (const chunk of passing(streamOf(chunks))) fields.push(...reader.push(chunk));
    assert.deepEqual(fields, ["first", "second"]);
    assert.deepEqual(
      chunks.map(({ length }) => length),
      [0, 0],
    );
  });

  it("are left alone where they share their memory", async () => {
    const whole = Buffer.from(new TextEncoder().encode("onetwo").buffer);
    const seen: string[] = [];
    for await (const chunk of passing(streamOf([whole.subarray(0, 3), whole.subarray(3)]))) seen.push(String(chunk));
    assert.deepEqual(seen, ["one", "two"]);
    assert.equal(whole.length, 6);
  });
});
