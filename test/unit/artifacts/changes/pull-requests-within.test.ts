import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ada, bo, changes, cy, github, History, only, pairings, pull, titles } from "./helper.ts";

describe("pull requests that came in with others", () => {
  it("takes each pull request of a rollup for its own author's", () => {
    const history = new History();
    history.on("a", { subject: "Add a" });
    history.on("b", { subject: "Add b", by: cy });
    const robot = { name: "bors", email: "bors@rust-lang.org" };
    history.merge("a", { into: "roll", subject: "Rollup merge of #1 - ada:a, r=bo", body: "A for all" });
    history.merge("b", { into: "roll", subject: "Rollup merge of #2 - cy:b, r=bo", body: "B for all" });
    history.merge("roll", {
      by: robot,
      subject: "Auto merge of #3 - bo:rollup-x, r=bo",
      body: "Rollup of 2 pull requests",
    });
    assert.deepEqual(titles(changes(history)), ["A for all"]);
    assert.deepEqual(titles(changes(history, { me: cy })), ["B for all"]);
    assert.deepEqual(changes(history, { me: bo }), []);
  });

  it("counts each branch of an octopus for its author", () => {
    const history = new History();
    history.on("a", { subject: "Add a" });
    history.on("b", { subject: "Add b", by: cy });
    history.main({
      by: bo,
      subject: "Merge branches 'a' and 'b'",
      parents: [history.tip(), history.tip("a"), history.tip("b")],
    });
    assert.deepEqual(titles(changes(history)), ["Add a"]);
    assert.equal(only(changes(history, { me: cy })).why, "branch b, merged");
  });

  it("gives the pull requests inside a landed integration branch to their authors", () => {
    const history = new History();
    history.on("develop", { by: bo, subject: "Prepare release", files: ["VERSION"] });
    history.on("topic", { subject: "Add retries" });
    history.merge("topic", { ...pull(8, "ada/topic", "Retries"), into: "develop" });
    history.merge("develop", pull(9, "acme/develop", "Release 2"));
    assert.deepEqual(titles(changes(history)), ["Retries"]);
    assert.deepEqual(titles(changes(history, { me: bo })), ["Release 2"]);
  });

  it("gives the squashes on a line that others land on to their authors, whatever their numbers", () => {
    const squashed = (history: History): void => {
      history.on("release-1.15", { by: cy, committer: github, subject: "Close the leak (#7)" });
      history.on("release-1.15", { committer: github, subject: "Add retries (#11)" });
      history.on("release-1.15", { by: bo, subject: "Release notes" });
    };
    for (const landed of [
      pull(9, "acme/release-1.15", "Release 1.15"),
      pull(9, "bo/forward", "[do not squash] Merge `release-1.15` (v1.15.1) back into master"),
      pull(9, "bo/forward", "sync release-1.15 -> master"),
      { by: bo, committer: github, subject: "Merge release-1.15 (v1.15.1) to master (#9)" },
    ]) {
      const history = new History();
      squashed(history);
      history.merge("release-1.15", landed);
      assert.deepEqual(titles(changes(history)), ["Add retries"]);
      assert.deepEqual(titles(changes(history, { me: cy })), ["Close the leak"]);
      assert.equal(only(changes(history, { me: bo })).pullRequest, 9);
    }
  });

  it("keeps tickets' numbers on a line that others land on, and what only sounds like one that is carried, in the pull request", () => {
    const typed = new History();
    for (const n of [3, 4]) typed.on("develop", { subject: `Add part ${n} (#${n})` });
    typed.merge("develop", pull(9, "acme/develop", "Release"));
    assert.equal(only(changes(typed)).pullRequest, 9);
    for (const title of ["Merge dev into production config", "Merge default to next token"]) {
      const history = new History();
      history.on("t", { committer: github, subject: "Read files (#3)" });
      history.merge("t", pull(9, "ada/x", title));
      assert.equal(only(changes(history)).pullRequest, 9, title);
    }
  });

  it("knows a backport again under the name of its branch", () => {
    const history = new History();
    history.main({ committer: github, subject: "Add retries (#11)" });
    history.on("release-1.15", { committer: github, subject: "[release-1.15] Add retries (#11) (#15)" });
    history.merge("release-1.15", pull(19, "acme/release-1.15", "Merge release-1.15 into main"));
    assert.deepEqual(titles(changes(history)), ["Add retries"]);
  });

  it("gives the squashes on somebody's branch to their authors, and folds one's own", () => {
    const history = new History();
    history.on("t", { by: bo, subject: "Start" });
    history.on("t", { committer: github, subject: "Add retries (#7)" });
    history.on("t", { by: cy, subject: "Close the leak (#8)" });
    history.merge("t", pull(9, "acme/t", "Second edition"));
    assert.deepEqual(titles(changes(history)), ["Add retries"]);
    assert.equal(only(changes(history, { me: cy })).title, "Second edition");
    const alone = new History();
    alone.on("t", { committer: github, subject: "Add retries (#7)" });
    alone.on("t", { subject: "Finish" });
    alone.merge("t", pull(9, "acme/t", "Retries"));
    assert.equal(only(changes(alone)).pullRequest, 9);
  });

  it("reads a pull of main in the wrong direction as what others landed", () => {
    const history = new History();
    history.on("upstream", { by: bo, subject: "Upstream work" });
    history.on("theirs", { by: cy, subject: "Topic" });
    history.merge("theirs", { ...pull(5, "cy/theirs", "Theirs"), into: "upstream" });
    history.main({ subject: "Local work" });
    history.merge("upstream", { by: ada, subject: "Merge branch 'main' of https://github.com/acme/service" });
    assert.deepEqual(changes(history), []);
    assert.deepEqual(titles(changes(history, { me: cy })), ["Theirs"]);
  });

  it("folds one person's own pull requests inside a fork into the one that landed", () => {
    const history = new History();
    history.on("fork", { subject: "Start" });
    history.on("sub", { subject: "More" });
    history.merge("sub", { ...pull(1, "ada/sub"), by: ada, into: "fork" });
    history.merge("fork", pull(500, "ada/main", "The whole"));
    assert.equal(only(changes(history)).pullRequest, 500);
  });

  it("takes the branches merged into a pull request's branch for part of it", () => {
    const history = new History();
    history.on("t", { by: bo, subject: "Start" });
    history.on("help", { subject: "Help" });
    history.merge("help", { into: "t", by: bo, subject: "Merge branch 'help' into t" });
    history.merge("t", pull(5, "bo/t", "The whole"));
    const mine = only(changes(history));
    assert.equal(mine.title, "The whole");
    assert.equal(mine.role, "co-author");
  });

  it("takes the branches merged into an integration branch for changes of their own", () => {
    const history = new History();
    history.on("develop", { by: bo, subject: "Prepare" });
    history.on("topic", { subject: "Add retries" });
    history.merge("topic", { into: "develop", by: bo, subject: "Merge branch 'topic' into develop" });
    history.merge("develop", pull(5, "acme/develop", "Release"));
    assert.deepEqual(titles(changes(history)), ["Add retries"]);
  });

  it("keeps others' branches that were merged into an unnumbered one apart, and folds one's own", () => {
    const history = new History();
    history.on("t", { subject: "Start" });
    history.on("own", { subject: "More" });
    history.on("theirs", { by: cy, subject: "Theirs" });
    history.merge("own", { into: "t", by: ada });
    history.merge("theirs", { into: "t", by: ada });
    history.merge("t");
    assert.deepEqual(titles(changes(history)), ["More"]);
    assert.deepEqual(titles(changes(history, { me: cy })), ["Theirs"]);
  });

  it("takes the first own subject for a title where a robot wrote in its place", () => {
    const history = new History();
    for (const body of ["Automatic merge from submit-queue", "", "Approved-by: Bo <bo@example.com>"]) {
      history.on(`t${body}`, { subject: `Add retries ${body.length}` });
      const trailers = body.startsWith("Approved") ? [body] : [];
      history.merge(`t${body}`, { ...pull(body.length + 1, "ada/t", body), trailers });
    }
    assert.deepEqual(titles(changes(history)), ["Add retries 33", "Add retries 0", "Add retries 32"]);
  });

  it("takes the title that a robot wrote below its own line, and none for what a description says", () => {
    const cases = [
      ["Automatic merge from submit-queue (batch tested with PRs 1, 2)\n\nRetry at once\n\nWhy.", "Retry at once"],
      ["Auto commit by PR queue bot\n", "Add retries"],
      ["- adds [retries](https://example.com/1)\n- and more", "Add retries"],
      ["## Summary\n\nRetries.", "Add retries"],
      ["Closes #12", "Add retries"],
      ["Co-authored-by: Bo <bo@example.com>\nCo-authored-by: Cy <cy@example.com>", "Add retries"],
      ["Stand-by: say it", "Stand-by: say it"],
      [`Retries are ${"very ".repeat(20)}slow today. They are made at once now.`, "Add retries"],
      ["Cast to correct types. Fixes #776.", "Cast to correct types. Fixes #776."],
      ["**BREAKING** drop Node 16", "**BREAKING** drop Node 16"],
      ["<dialog> closes on escape", "<dialog> closes on escape"],
      ["# of retries is shown", "# of retries is shown"],
      ["Merge queue support for retries\n\nMore", "Merge queue support for retries"],
      ["[core] Retry. Then wait", "[core] Retry. Then wait"],
      ["*: retry at once", "*: retry at once"],
    ] as const;
    for (const [body, title] of cases) {
      const history = new History();
      history.on("t", { subject: "Add retries", files: ["src/a.ts"] });
      history.on("t", { subject: "Add retries", files: ["src/b.ts"] });
      history.merge("t", pull(7, "ada/t", body));
      assert.deepEqual(titles(changes(history)), [title]);
    }
  });

  it("does not take one ticket in two patches for a pull request that landed twice", () => {
    const history = new History();
    history.main({ subject: "Add a (#5)", committer: bo });
    history.main({ subject: "Between", committer: cy });
    history.main({ subject: "Add b (#5)", committer: bo });
    assert.deepEqual(titles(changes(history)), ["Add a", "Between", "Add b"]);
  });

  it("takes the pull requests of a fork for part of the one that came from there, with an address or without", () => {
    for (const given of [{}, { facts: { webUrl: "" } }]) {
      const history = new History();
      for (let i = 0; i < 8; i++) history.on("fork", { by: bo, subject: `Work ${i}` });
      history.on("sub", { subject: "Help", files: ["src/a.ts"] });
      history.merge("sub", { ...pull(1, "ada/sub", "Help out"), into: "fork" });
      history.merge("fork", pull(500, "bo/topic", "The whole"));
      assert.deepEqual(changes(history, given), []);
      assert.equal(only(pairings(history, given)).pullRequest, 500);
      assert.equal(only(changes(history, { ...given, me: bo })).role, "author");
    }
  });

  it("does not take a pull request of this repository's own branch for a fork's", () => {
    const history = new History();
    history.on("long", { by: bo, subject: "Start" });
    history.on("sub", { subject: "Help" });
    history.merge("sub", { ...pull(100, "ada/sub", "Help out"), into: "long" });
    history.merge("long", pull(900, "acme/long", "The whole"));
    assert.equal(only(changes(history)).pullRequest, 100);
  });

  it("does not believe a number higher than that of the pull request around it: it is another repository's", () => {
    const history = new History();
    history.on("sub", { subject: "Help" });
    history.merge("sub", { into: "pulled", by: bo, subject: "Auto merge of #90001 - ada:sub, r=bo", body: "Help out" });
    history.merge("pulled", { into: "sync", by: bo, subject: "Merge ref 'abc' from other/repo" });
    history.merge("sync", pull(500, "bo/sync", "Sync"));
    const mine = only(changes(history));
    assert.equal(mine.title, "Help out");
    assert.equal(mine.pullRequest, undefined);
  });

  it("does not believe the numbers of another history that was joined", () => {
    for (const isJoined of [true, false]) {
      const history = new History();
      history.on("theirs", { by: cy, subject: "Begin", ...(isJoined ? { parents: [] } : {}) });
      history.on("inner", { subject: "Add retries", parents: [history.tip("theirs")] });
      history.merge("inner", { ...pull(1600, "ada/retries", "Add retries"), into: "theirs" });
      for (const by of [bo, cy]) history.on("theirs", { by, subject: "More" });
      history.merge("theirs", pull(4593, "bo/merge-theirs", "Merge theirs"));
      const { pullRequest, title } = only(changes(history, { facts: { webUrl: "" } }));
      assert.deepEqual([title, pullRequest], ["Add retries", isJoined ? undefined : 1600]);
    }
  });

  it("takes a pull of several people's work into a branch, in whatever words, for no part of it", () => {
    const history = new History();
    history.on("upstream", { by: cy, subject: "Theirs" });
    history.on("upstream", { subject: "Mine, elsewhere" });
    history.on("t", { by: bo, subject: "Start" });
    history.merge("upstream", { into: "t", by: bo, subject: "Bring in the parser's repository" });
    history.merge("t", pull(9, "bo/t", "The whole"));
    assert.deepEqual(changes(history), []);
    assert.deepEqual(pairings(history), []);
  });

  it("believes a number of this repository that somebody's fork only carried", () => {
    const history = new History();
    history.on("sub", { subject: "Help" });
    history.merge("sub", { ...pull(890, "ada/sub", "Help out"), into: "fork" });
    history.on("fork", { by: bo, subject: "Prepare" });
    history.merge("fork", pull(900, "bo/release", "Release"));
    assert.equal(only(changes(history)).pullRequest, 890);
  });
});
