import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { DraftBranch } from "../../../../src/core/artifacts/changes/drafts.ts";
import { commitsToRead } from "../../../../src/core/artifacts/changes/landed.ts";
import { ada, bo, changes, type Given, github, History, input, only, pull, titles } from "./helper.ts";

/** Ada's artifacts with the named branches (which start at `main`) as drafts. */
function withDrafts(history: History, branches: readonly string[], given: Given = {}) {
  const main = new Set(history.landings().flatMap((l) => [l.commit.hash, ...l.brought.map((c) => c.hash)]));
  const drafts = branches.map((branch): DraftBranch => {
    const commits = [];
    const byHash = new Map(history.commits.map((c) => [c.hash, c]));
    for (let c = byHash.get(history.tip(branch)); c && !main.has(c.hash); c = byHash.get(c.parents[0] ?? ""))
      commits.push(c);
    return { branch, commits };
  });
  return changes(history, { drafts, ...given });
}

describe("drafts", () => {
  it("are local branches of mine that have not landed, titled by the newest subject", () => {
    const history = new History();
    const first = history.on("topic", { subject: "Start" });
    history.on("topic", { subject: "Almost there" });
    const draft = only(withDrafts(history, ["topic"]));
    assert.equal(draft.status, "draft");
    assert.equal(draft.counts, false);
    assert.equal(draft.reason, "not on the default branch yet");
    assert.equal(draft.title, "Almost there");
    assert.equal(draft.commit, first);
    assert.equal(draft.landed, undefined);
    assert.equal(draft.viaPullRequest, false);
    assert.equal(draft.why, "local branch topic");
  });

  it("keep their id when they land", () => {
    const history = new History();
    history.on("topic", { subject: "Start" });
    const { id } = only(withDrafts(history, ["topic"]));
    history.merge("topic");
    assert.equal(only(withDrafts(history, ["topic"])).id, id);
  });

  it("are none of mine when somebody else wrote them", () => {
    const history = new History();
    history.on("topic", { by: bo });
    assert.deepEqual(withDrafts(history, ["topic"]), []);
  });

  it("are one for a commit that stands on several branches", () => {
    const history = new History();
    const base = history.on("base", { subject: "Base" });
    history.on("top", { subject: "Top", parents: [base] });
    assert.deepEqual(titles(withDrafts(history, ["top", "base"])), ["Base", "Top"]);
    history.on("same", { parents: [base], by: bo });
    assert.deepEqual(titles(withDrafts(history, ["base", "same"])), ["Base"]);
  });

  it("are gone when they landed rebased", () => {
    const history = new History();
    const authored = "2026-10-02T08:00:00+02:00";
    history.on("topic", { subject: "Add retries", authored });
    history.main({ subject: "Add retries", authored, committer: bo });
    assert.equal(only(withDrafts(history, ["topic"])).status, "merged");
  });

  it("are gone when a squash lists their subjects", () => {
    const history = new History();
    history.on("topic", { subject: "Add retries" });
    history.on("topic", { subject: "Test retries" });
    history.main({ subject: "Retries (#5)", committer: github, body: "* Add retries\n\n* Test retries\n" });
    assert.equal(only(withDrafts(history, ["topic"])).status, "merged");
  });

  it("are gone when a squash left every file as they did", () => {
    const history = new History();
    history.on("topic", { subject: "wip", files: ["src/a.ts"] });
    history.on("topic", { subject: "wip 2", files: ["src/a.ts", "src/b.ts"] });
    history.main({ subject: "Retries (#5)", committer: github, files: ["src/a.ts", "src/b.ts", "src/c.ts"] });
    assert.equal(only(withDrafts(history, ["topic"])).status, "merged");
  });

  it("stay when a later change of mine is another one", () => {
    const history = new History();
    history.on("topic", { subject: "wip", files: ["src/a.ts"] });
    history.main({ subject: "Retries (#5)", committer: github, files: ["src/b.ts"] });
    assert.deepEqual(titles(withDrafts(history, ["topic"])), ["Retries", "wip"]);
  });
});

describe("commits whose paths are needed", () => {
  it("are mine in changes of mine, and those of drafts, each once", () => {
    const history = new History();
    const own = history.on("t", {});
    const theirs = history.on("t", { by: bo });
    history.merge("t", pull(1, "ada/t"));
    history.main({ by: bo, trailers: [`Co-authored-by: ${ada.name} <${ada.email}>`] });
    const draft = history.on("draft", {});
    const { landed, identity } = input(history);
    const commits = history.commits.filter((c) => c.hash === draft);
    const hashes = commitsToRead(landed, [{ commits }, { commits }], identity);
    assert.deepEqual(hashes, [own, draft]);
    assert.equal(hashes.includes(theirs), false);
  });
});
