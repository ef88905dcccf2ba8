import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { DraftBranch } from "../../../../src/core/artifacts/changes/drafts.ts";
import { commitsToRead } from "../../../../src/core/artifacts/changes/landed.ts";
import { createIdentity } from "../../../../src/core/history/identity.ts";
import type { Person } from "../../../../src/core/history/types.ts";
import {
  ada,
  bo,
  changes,
  claude,
  type Given,
  github,
  History,
  input,
  only,
  pull,
  renovate,
  titles,
} from "./helper.ts";

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
  it("are local branches of mine that have not landed, titled by the telling commit", () => {
    const history = new History();
    history.on("topic", { subject: "Start" });
    const newest = history.on("topic", { subject: "Almost there" });
    const draft = only(withDrafts(history, ["topic"]));
    assert.equal(draft.status, "draft");
    assert.equal(draft.counts, false);
    assert.equal(draft.reason, "not on the default branch yet");
    assert.equal(draft.title, "Almost there");
    assert.equal(draft.commit, newest);
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

  it("are not what stands on branches that others branch from, nor what branches from those hold of them", () => {
    for (const branch of [
      "release-2.3",
      "next",
      "seen",
      "gh-pages",
      "stable",
      "backport-12-to-release-1.15",
      "maint-2.1",
      "renovate/x",
    ]) {
      const history = new History();
      const base = history.on(branch, { subject: "Kept here" });
      assert.deepEqual(withDrafts(history, [branch]), [], branch);
      history.on("topic", { subject: "Mine", parents: [base] });
      assert.deepEqual(titles(withDrafts(history, [branch, "topic"])), ["Mine"], branch);
    }
    const history = new History();
    history.on("ada/release-notes", { subject: "Mine" });
    assert.deepEqual(titles(withDrafts(history, ["ada/release-notes"])), ["Mine"]);
  });

  it("are not what was picked, folded or landed under another address", () => {
    const history = new History();
    const authored = "2026-10-02T08:00:00+02:00";
    history.main({ subject: "Add retries", authored, by: { ...ada, email: "ada@home.example" } });
    history.on("topic", { subject: "Add retries", authored });
    history.on("topic", { subject: "Add x", body: `Text\n\n(cherry picked from commit ${"a".repeat(40)})\n` });
    history.on("topic", { subject: "fixup! Add retries" });
    history.on("topic", { subject: 'Revert "Add z"' });
    history.on("topic", { subject: "revert: add w" });
    history.on("topic", { subject: "### match next" });
    history.on("topic", { subject: "[release-1.2] Add y" });
    assert.deepEqual(withDrafts(history, ["topic"]), []);
  });

  it("are one for each change in review, on however many branches", () => {
    const history = new History();
    const first = { subject: "Add a", trailers: ["Change-Id: I1"] };
    history.on("one", first);
    history.on("one", { subject: "Add b", trailers: ["Change-Id: I2"] });
    history.on("two", { ...first, subject: "Add a, better" });
    assert.deepEqual(titles(withDrafts(history, ["one", "two"])), ["Add a, better", "Add b"]);
    history.main({ ...first, committer: bo });
    assert.deepEqual(titles(withDrafts(history, ["one", "two"])), ["Add a", "Add b"]);
  });

  it("are mine only when the newest commit and half of all are", () => {
    const open = (...people: readonly Person[]) => {
      const history = new History();
      for (const by of people) history.on("topic", { by });
      return withDrafts(history, ["topic"]).length;
    };
    assert.deepEqual([open(ada, bo), open(ada, renovate), open(bo, bo, ada)], [0, 0, 0]);
    assert.deepEqual([open(bo, ada), open(ada, claude)], [1, 1]);
  });

  it("keep their id whichever of my addresses is known", () => {
    const home = { ...ada, email: "ada@home.example" };
    const history = new History();
    history.on("topic", { subject: "Start", by: home });
    history.on("topic", { subject: "Go on" });
    const ids = [ada, home].map((me) => {
      const identity = createIdentity({ emails: [ada.email, me.email], identities: [] });
      return only(withDrafts(history, ["topic"], { identity })).id;
    });
    assert.equal(ids[0], ids[1]);
  });

  it("take kind and title from the same commit", () => {
    const history = new History();
    history.on("topic", { subject: "feat: retry", files: ["src/a.ts", "src/a.test.ts"] });
    history.on("topic", { subject: "chore(deps): bump x", files: ["src/a.ts"] });
    const draft = only(withDrafts(history, ["topic"]));
    assert.deepEqual([draft.kind, draft.title], ["feature", "feat: retry"]);
    history.on("deps", { subject: "chore(deps): bump x", files: ["src/b.ts", "src/b.test.ts"] });
    assert.equal(only(withDrafts(history, ["deps"])).kind, "pull-request");
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
