import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { areaOf, usualWriters } from "../../../../src/core/artifacts/with-others/usual-writers.ts";

const me = { name: "Ada", email: "ada@example.com" };
const who = { isMe: ({ email }: { email: string }) => email === me.email, isMyHandle: () => false };
const by = (name: string, count: number) => Array.from({ length: count }, () => ({ name, email: `${name}@e.x` }));

describe("the area of a path", () => {
  for (const [path, area] of [
    ["src/pay/settle.ts", "src/pay"],
    ["crates/ide/src/hover.rs", "crates/ide"],
    ["gopls/internal/golang/hover.go", "gopls"],
    ["service/src/main/java/com/acme/Pay.java", "service"],
    ["src/main/java/com/acme/Pay.java", "src/main/java/com/acme"],
    ["src/main.ts", undefined],
    ["main.go", undefined],
  ] as const) {
    it(`of ${path} is ${area ?? "none"}`, () => assert.equal(areaOf(path), area));
  }
});

describe("who usually writes in an area", () => {
  it("are the few who wrote most of it", () => {
    assert.deepEqual(usualWriters([...by("Bo", 6), ...by("Cy", 9), ...by("Di", 1)], who), ["Cy", "Bo"]);
  });

  it("is nobody where little was written, or many wrote a little, or bots", () => {
    assert.equal(usualWriters(by("Bo", 11), who), undefined);
    assert.equal(
      usualWriters(
        "abcdefgh".split("").flatMap((name) => by(name, 4)),
        who,
      ),
      undefined,
    );
    assert.equal(usualWriters(by("renovate[bot]", 20), who), undefined);
  });

  it("is nobody else where I write more than a tenth", () => {
    assert.deepEqual(usualWriters([...by("Bo", 18), me, me], who), ["Bo"]);
    assert.equal(usualWriters([...by("Bo", 17), me, me, me], who), undefined);
  });
});
