import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { artifactId } from "../../../src/core/artifacts/id.ts";

describe("artifact id", () => {
  it("is the same for the same parts", () => {
    assert.equal(
      artifactId("2026-10-01T09:00:00+02:00", "a@example.com"),
      artifactId("2026-10-01T09:00:00+02:00", "a@example.com"),
    );
  });

  it("is sixteen hexadecimal digits", () => {
    assert.match(artifactId("", "é", "文"), /^[0-9a-f]{16}$/);
  });

  it("tells where one part ends and the next begins", () => {
    assert.notEqual(artifactId("a", "bc"), artifactId("ab", "c"));
    assert.notEqual(artifactId("a"), artifactId("a", ""));
  });

  it("has no collision among a thousand near names", () => {
    const ids = new Set(
      Array.from({ length: 1000 }, (_, i) => artifactId("2026-10-01", "a@example.com", `rfcs/${i}.md`)),
    );
    assert.equal(ids.size, 1000);
  });
});
