import assert from "node:assert/strict";
import { landings } from "../helpers/landings.ts";
import { commit } from "./commit.ts";

/** A whole hash for a short name, and back. */
const hashOf = (name: string): string => Buffer.from(name.padEnd(20)).toString("hex");
const nameOf = (hash: string): string => Buffer.from(hash, "hex").toString().trim();

/** `d: c b` is a commit d with the parents c and b. Children first. */
function landed(tip: string, ...lines: string[]): string[] {
  const commits = lines.map((line) => {
    const [name = "", parents = ""] = line.split(": ");
    return commit({ hash: hashOf(name), parents: parents === "" ? [] : parents.split(" ").map(hashOf) });
  });
  return landings(commits, hashOf(tip)).map(
    ({ commit: { hash }, brought }) => `${nameOf(hash)} < ${brought.map((one) => nameOf(one.hash)).join(" ")}`,
  );
}

describe("landings", () => {
  it("a direct commit brings itself, a merge its branch, oldest first", () => {
    assert.deepEqual(landed("m", "m: b y", "y: x", "b: a", "x: a", "a: "), ["a < a", "b < b", "m < x y"]);
  });

  it("a commit belongs to the first landing that reaches it", () => {
    assert.deepEqual(landed("n", "n: m z", "m: a y", "z: y", "y: x", "x: a", "a: "), ["a < a", "m < x y", "n < z"]);
  });

  it("merges of main into the branch bring nothing twice, and come with the branch", () => {
    assert.deepEqual(landed("m", "m: b y", "y: x b", "b: a", "x: a", "a: "), ["a < a", "b < b", "m < x y"]);
  });

  it("an octopus brings all its branches", () => {
    assert.deepEqual(landed("m", "m: a x y z", "z: a", "y: a", "x: a", "a: "), ["a < a", "m < x y z"]);
  });

  it("a merge that brings nothing new is a landing all the same", () => {
    assert.deepEqual(landed("m", "m: b a", "b: a", "a: "), ["a < a", "b < b", "m < "]);
  });

  it("stops where the range stops, and knows nothing of a tip outside it", () => {
    assert.deepEqual(landed("m", "m: b y", "y: x", "b: a"), ["b < b", "m < y"]);
    assert.deepEqual(landed("q", "m: b y"), []);
  });

  it("walks deep histories without recursion, in linear time", () => {
    const deep = Array.from({ length: 15_000 }, (_, i) => `${i}: ${i % 3 === 0 ? `${i + 2} ${i + 1}` : i + 1}`);
    assert.ok(landed("0", ...deep).length > 5000);
  });
});
