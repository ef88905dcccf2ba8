import assert from "node:assert/strict";
import { areThere, begunAmong, Traces } from "../../../../src/core/artifacts/documents/traces.ts";
import { me, other } from "../../helpers/memory-repository.ts";

const isMe = (person: { readonly email: string }): boolean => person.email === me.email;
const commit = (subject: string, author = other, parents = ["a"]) => ({
  ...{ hash: "b", parents, author, authored: "2026-07-01T09:00:00Z", committer: author, trailers: [] },
  ...{ committed: "2026-07-01T09:00:00Z", subject, body: "" },
});

describe("traces", () => {
  it("tell what others' messages and texts may cite, and nothing else", () => {
    const [first, second] = [new Traces(), new Traces()];
    first.commit(commit("fix: as RFCs 0012 says"), { isMe });
    first.commit(commit("fix: as RFC 13 says", me), { isMe });
    first.commit(commit("Merge RFC 14", other, ["a", "b"]), { isMe });
    second.text("See docs/adr/0007-One-Queue.md, or retry-with-care.");
    const saved = [first.saved(), second.saved()];
    const cited = ["rfc 12", "rfcs 12", "0007-one-queue.md", "docs/adr/0007-one-queue.md", "retry-with-care"];
    for (const key of cited) assert.ok(areThere([`cited ${key}`], saved), key);
    for (const key of ["rfc 13", "rfc 14", "rfc 1", "one-queue"])
      assert.equal(areThere([`cited ${key}`], saved), false, key);
  });

  it("are not found across two of them", () => {
    const traces = new Traces();
    traces.text("See docs/adr/0007-one-queue.md");
    const [first] = traces.saved().match(/.{6}/g) ?? [];
    const cited = ["docs/adr/0007-one-queue.md", "0007-one-queue.md", "adr"].map((key) => `cited ${key}`);
    assert.ok(areThere(cited, [`abcdef${first}`]));
    assert.equal(areThere(cited, [`abc${first}def`]), false);
    assert.ok(areThere(cited, [`abc${first}def${first}`]));
  });

  it("tell which documents began in what was read, of many at once", () => {
    const traces = new Traces();
    const lineage = (path: string, before: boolean) => ({
      ...{ firstPath: path, firstBlob: "b", paths: [path], path, copies: [], blob: "b", mode: "100644" },
      ...{ blobs: new Set(["b"]), edits: [], builders: [], before },
    });
    traces.lineage(lineage("docs/one.md", false));
    traces.lineage(lineage("docs/two.md", true));
    assert.deepEqual(begunAmong(["docs/two.md", "docs/one.md", "docs/three.md"], [traces.saved()]), ["docs/one.md"]);
  });

  it("are found among few questions as among many", () => {
    const traces = new Traces();
    const paths = Array.from({ length: 200 }, (_, n) => `docs/file-${n}.md`);
    for (const path of paths.slice(0, 100)) traces.text(`See ${path}`);
    const cited = paths.map((path) => `cited ${path}`);
    for (const questions of [cited.slice(95, 105), cited.slice(50), cited.slice(99, 199)])
      assert.equal(areThere(questions, [traces.saved()]), true);
    for (const questions of [cited.slice(100, 110), cited.slice(100)])
      assert.equal(areThere(questions, [traces.saved()]), false);
  });

  it("are given up where there are too many", () => {
    const traces = new Traces();
    const thousand = (from: number): string =>
      Array.from({ length: 1_000 }, (_, n) => `a/file-${from + n}.c`).join(" ");
    for (let n = 0; n < 110_000 && !traces.isTooMuch; n += 1_000) traces.text(thousand(n));
    assert.equal(traces.isTooMuch, true);
  });
});
