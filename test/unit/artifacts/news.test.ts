import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { newsOf, type Reading } from "../../../src/core/artifacts/news.ts";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import { type ArtifactInput, artifact } from "../helpers/artifacts.ts";

const folder = "/home/ada/api";
const rfc = (title: string, given: ArtifactInput = {}) => artifact({ title, folder, ...given });

function reading(artifacts: readonly Artifact[], given: Partial<Reading> = {}): Reading {
  const repositories = [{ folder, emails: ["ada@example.org"] }];
  return { artifacts, repositories, kinds: [], period: "2026-Q4", identities: [], ...given };
}

/** Titles of what is new in the last of some readings. */
function news(...readings: readonly Reading[]): readonly string[] {
  let last = newsOf({}, reading([], { repositories: [] }));
  for (const one of readings) last = newsOf(last.seen, one);
  return last.documents.map(({ title }) => title);
}

describe("what is new since the last reading", () => {
  const [a, b] = [rfc("A"), rfc("B", { on: "2026-11-13" })];

  it("is a document that was not there", () => assert.deepEqual(news(reading([a]), reading([b, a])), ["B"]));

  it("is nothing at the first reading of a repository", () => {
    assert.deepEqual(news(reading([a, b])), []);
    const other = artifact({ title: "Other", folder: "/home/ada/web" });
    const both = [folder, "/home/ada/web"].map((place) => ({ folder: place, emails: [] }));
    assert.deepEqual(news(reading([a]), reading([a, other], { repositories: both })), []);
  });

  it("is nothing that only another way of reading shows: a period, kinds, identities", () => {
    for (const given of [
      { period: "2027-Q1" },
      { kinds: [{ id: "memo", paths: ["memos/**"], exclude: [] }] },
      { identities: ["a@b.c"] },
    ])
      assert.deepEqual(news(reading([a]), reading([a, b], given)), []);
  });

  it("is told once, also of what goes and comes back, and of a draft that lands", () => {
    const draft = rfc("A", { status: "draft" });
    assert.deepEqual(news(reading([]), reading([draft])), ["A"]);
    assert.deepEqual(news(reading([]), reading([draft]), reading([])), []);
    assert.deepEqual(news(reading([]), reading([draft]), reading([]), reading([a])), []);
  });

  it("is no change, no review, and nothing that was given up", () => {
    const others = [
      rfc("P", { kind: "pull-request" }),
      rfc("R", { role: "reviewer" }),
      rfc("G", { status: "rejected" }),
      artifact({ title: "From the journal" }),
    ];
    assert.deepEqual(news(reading([]), reading(others)), []);
  });

  it("remembers a bounded number of repositories", () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ folder: `/home/ada/${index}`, emails: [] }));
    const { seen } = newsOf({}, reading([], { repositories: many }));
    assert.deepEqual([Object.keys(seen).length, "/home/ada/149" in seen], [100, true]);
  });
});
