import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Artifact } from "../../../../src/core/artifacts/types.ts";
import { ada, bo, changes, claude, cy, github, History, only, pairings, pull, renovate, titles } from "./helper.ts";

describe("pull requests, one artifact each", () => {
  it("is the branch's author's, and not the merger's", () => {
    const history = new History();
    history.on("topic", { subject: "Add retries", authored: "2026-10-05T10:00:00+02:00" });
    history.merge("topic", { ...pull(7, "ada/topic", "Retry failed calls"), committed: "2026-10-09T10:00:00+02:00" });
    const mine = only(changes(history));
    assert.equal(mine.title, "Retry failed calls");
    assert.equal(mine.role, "author");
    assert.equal(mine.pullRequest, 7);
    assert.equal(mine.url, "https://github.com/acme/service/pull/7");
    assert.equal(mine.date, "2026-10-05T10:00:00+02:00");
    assert.equal(mine.landed, "2026-10-09T10:00:00+02:00");
    assert.equal(mine.week, "2026-W41");
    assert.equal(mine.viaPullRequest, true);
    assert.deepEqual(changes(history, { me: bo }), []);
  });

  it("is shown by the commit that bears its title: the merge, or the telling one of a series", () => {
    const merged = new History();
    const first = merged.on("topic", { subject: "Ignore a folder" });
    merged.on("topic", { subject: "Retry failed calls" });
    const merge = merged.merge("topic", pull(7, "ada/topic", "Retries"));
    const { commit, shown } = only(changes(merged));
    assert.deepEqual([commit, shown], [first, merge]);
    const series = new History();
    const at = { committer: bo, committed: "2026-10-02T10:00:00+00:00" };
    series.main({ subject: "test: prepare", ...at });
    const telling = series.main({ subject: "Retry failed calls", ...at });
    series.main({ subject: "docs: retries", ...at });
    assert.equal(only(changes(series)).shown, telling);
    const alone = new History();
    alone.main({ subject: "Retries (#7)", committer: github });
    assert.equal(only(changes(alone)).shown, undefined);
  });

  it("is mine when a robot merges it", () => {
    const history = new History();
    history.on("topic", { subject: "Add retries" });
    const robot = { name: "mergify[bot]", email: "37929162+mergify[bot]@users.noreply.github.com" };
    history.merge("topic", { ...pull(7, "ada/topic"), by: robot });
    assert.equal(only(changes(history)).title, "Add retries");
  });

  it("counts a squash once, with the number out of its title", () => {
    const history = new History();
    history.main({ subject: "Add retries (#12)", committer: github });
    const mine = only(changes(history));
    assert.equal(mine.title, "Add retries");
    assert.equal(mine.pullRequest, 12);
  });

  it("takes a number that only its author committed for a ticket's", () => {
    const history = new History();
    history.main({ subject: "Fix crash (#12)" });
    assert.deepEqual(changes(history), []);
  });

  it("takes the same number for a pull request's when somebody else committed it", () => {
    const history = new History();
    history.main({ subject: "Fix crash (#12)", committer: bo });
    assert.equal(only(changes(history)).pullRequest, 12);
  });

  it("knows a branch merged without a host", () => {
    const history = new History();
    history.on("retries", { subject: "Add retries" });
    history.on("retries", { subject: "Test retries" });
    history.merge("retries");
    const mine = only(changes(history));
    assert.equal(mine.title, "Add retries");
    assert.equal(mine.why, "branch retries, merged");
    assert.equal(mine.viaPullRequest, true);
    assert.equal(mine.pullRequest, undefined);
  });

  it("knows a merge in somebody's own words", () => {
    const history = new History();
    history.on("x", { subject: "Add retries" });
    history.merge("x", { subject: "Retries are in" });
    assert.equal(only(changes(history)).viaPullRequest, true);
  });

  it("makes nothing of merges of main into a branch, nor of the branch they update", () => {
    const history = new History();
    history.on("topic", { subject: "Add retries" });
    history.main({ by: bo, subject: "Other work" });
    history.merge("main", { by: ada, into: "topic", subject: "Merge branch 'main' into topic" });
    history.merge("topic", pull(3, "ada/topic", "Retries"));
    assert.deepEqual(titles(changes(history)), ["Retries"]);
  });

  it("knows Gerrit's changes by their trailers", () => {
    const history = new History();
    const trailers = ["Change-Id: I1234", "Reviewed-on: https://review.example.com/c/tools/+/55"];
    history.main({ subject: "cmd: retry", committer: { name: "Gerrit", email: "gerrit@example.com" }, trailers });
    const mine = only(changes(history));
    assert.equal(mine.url, "https://review.example.com/c/tools/+/55");
    assert.equal(mine.why, "Gerrit change 55");
  });

  it("knows GitLab's merge requests and where GitLab shows them", () => {
    const history = new History();
    history.on("topic", { subject: "wip" });
    const body = "Retry failed calls\n\nSee merge request acme/service!41";
    history.merge("topic", { subject: "Merge branch 'topic' into 'main'", body });
    const mine = only(changes(history, { facts: { webUrl: "https://gitlab.com/acme/service" } }));
    assert.equal(mine.title, "Retry failed calls");
    assert.equal(mine.url, "https://gitlab.com/acme/service/-/merge_requests/41");
    assert.equal(mine.why, "merge request !41");
  });

  it("knows Bitbucket's and Azure's words", () => {
    const history = new History();
    history.on("topic");
    history.merge("topic", { subject: "Merged in topic (pull request #4)", body: "Retry calls" });
    history.main({ subject: "Merged PR 5: Log retries", committer: bo });
    const mine = changes(history, { facts: { webUrl: "https://bitbucket.org/acme/service" } });
    assert.deepEqual(titles(mine), ["Retry calls", "Log retries"]);
    assert.equal(mine[0]?.url, "https://bitbucket.org/acme/service/pull-requests/4");
  });

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
    for (const body of ["Automatic merge from submit-queue\n\nTitle", "", "Approved-by: Bo <bo@example.com>"]) {
      history.on(`t${body}`, { subject: `Add retries ${body.length}` });
      const trailers = body.startsWith("Approved") ? [body] : [];
      history.merge(`t${body}`, { ...pull(body.length + 1, "ada/t", body), trailers });
    }
    assert.deepEqual(titles(changes(history)), ["Add retries 40", "Add retries 0", "Add retries 32"]);
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

  it("leaves what bots bring to nobody", () => {
    const history = new History();
    history.on("deps", { by: renovate, subject: "Update x" });
    history.on("deps", { subject: "Fix build after update" });
    history.merge("deps", pull(4, "acme/renovate/x"));
    assert.deepEqual(changes(history), []);
  });

  it("gives a bot's branch to the person who wrote most of it, as co-author", () => {
    const history = new History();
    history.on("deps", { by: renovate, subject: "Update x" });
    for (let i = 0; i < 3; i++) history.on("deps", { subject: `Port to the new x, part ${i}` });
    history.merge("deps", pull(4, "acme/renovate/x"));
    assert.equal(only(changes(history)).role, "co-author");
  });

  it("gives an AI tool's branch to the person on it, and marks it assisted", () => {
    const history = new History();
    history.on("t", { by: claude, subject: "Add retries" });
    history.on("t", { subject: "Name things" });
    history.merge("t", pull(6, "acme/claude/retries", "Retries"));
    const mine = only(changes(history));
    assert.equal(mine.role, "author");
    assert.equal(mine.assisted, true);
  });

  it("gives an AI tool's own pull request to the person it names, as co-author", () => {
    const history = new History();
    history.main({
      by: { name: "Copilot", email: "198982749+Copilot@users.noreply.github.com" },
      committer: github,
      subject: "Add retries (#9)",
      trailers: [`Co-authored-by: ${ada.name} <${ada.email}>`],
    });
    assert.equal(only(changes(history)).role, "co-author");
  });

  it("counts patches that somebody else applied in one go as one", () => {
    const history = new History();
    history.main({ subject: "parser: split", committer: bo, committed: "2026-10-02T10:00:00+00:00" });
    history.main({ subject: "parser: speed", committer: bo, committed: "2026-10-02T10:00:03+00:00" });
    history.main({ subject: "docs: typo", committer: bo, committed: "2026-10-02T12:00:00+00:00" });
    const mine = changes(history);
    assert.deepEqual(titles(mine), ["parser: speed", "docs: typo"]);
    assert.equal(mine[0]?.landing, history.commits[2]?.hash);
    assert.equal(mine[0]?.why, "landed by Bo Lindqvist");
  });

  it("takes commits that a host rebased under their author's name for one pull request", () => {
    const history = new History();
    const committed = "2026-10-20T08:00:00+00:00";
    history.main({ subject: "Name the delay", authored: "2026-10-02T10:00:00+02:00", committed });
    history.main({ subject: "Bound the delay", authored: "2026-10-09T10:00:00+02:00", committed });
    const mine = only(changes(history));
    assert.equal(mine.viaPullRequest, true);
    assert.equal(mine.why, "rebased by a host");
    assert.equal(mine.landed, committed);
  });

  it("takes no commit for one that was made in UTC, or elsewhere and at once, or rebased at home", () => {
    for (const [authored, committed] of [
      ["2026-10-02T10:00:00+00:00", "2026-10-20T08:00:00+00:00"],
      ["2026-10-20T10:00:00+02:00", "2026-10-20T08:00:20+00:00"],
      ["2026-10-02T10:00:00+02:00", "2026-10-20T08:00:00+02:00"],
    ] as const) {
      const history = new History();
      history.main({ subject: "Bound the delay", authored, committed });
      assert.deepEqual(changes(history), [], authored);
    }
  });

  it("leaves out the boundary of a shallow clone", () => {
    const history = new History();
    const boundary = history.main({ subject: "Everything (#1)", committer: github });
    history.main({ subject: "More (#2)", committer: github });
    assert.deepEqual(titles(changes(history, { facts: { shallow: [boundary] } })), ["More"]);
  });

  it("is part of the document when it changed that alone, its rendered copy and the lists of documents", () => {
    const document = { kind: "rfc", path: "seps/12-life-cycle.md" } as Artifact;
    const made = (file: string) => {
      const history = new History();
      const files = ["+seps/12-life-cycle.md", "docs/docs.json", "docs/seps/index.mdx", file];
      history.main({ subject: "Life cycle (#12)", committer: github, files });
      return changes(history, { documents: [document] }).length;
    };
    assert.deepEqual([made("+docs/seps/12-life-cycle.mdx"), made("+docs/seps/13-other.mdx")], [0, 1]);
  });

  it("is part of the document when it also entered it in the lists of owners and of numbers", () => {
    const document = { kind: "rfc", path: "keps/sig-a/4563-eviction/README.md", paths: [] } as unknown as Artifact;
    const made = (file: string) => {
      const history = new History();
      history.main({
        subject: "Eviction (#12)",
        committer: github,
        files: ["+keps/sig-a/4563-eviction/README.md", file],
      });
      return changes(history, { documents: [document] }).length;
    };
    assert.deepEqual([".github/CODEOWNERS", "+keps/readiness/sig-a/4563.yaml"].map(made), [0, 0]);
    assert.deepEqual(["+keps/readiness/sig-a/456.yaml", "+src/4563.ts"].map(made), [1, 1]);
  });

  it("shows hostile text as one plain line", () => {
    const history = new History();
    history.main({ subject: "Add \u202eevil\u0007 [x](command:y) (#3)", committer: github });
    assert.equal(only(changes(history)).title, "Add evil [x](command:y)");
  });

  it("reads merges nested as deep as anybody can make them", () => {
    const history = new History();
    history.on("b0", { subject: "Deepest", files: ["src/a.ts"] });
    for (let i = 1; i <= 300; i++) {
      history.on(`b${i}`, { by: bo, subject: `Level ${i}` });
      history.merge(`b${i - 1}`, { into: `b${i}`, by: bo });
    }
    history.merge("b300", pull(1, "bo/b300", "All"));
    assert.equal(pairings(history).length, 1);
  });
});

describe("titles of branches that have none", () => {
  const prepared = (given: Parameters<History["merge"]>[1] = {}) => {
    const history = new History();
    history.on("t", { subject: "object: introduce an enum", files: ["src/a.ts"] });
    history.on("t", { subject: "Walk by a queue", files: ["src/a.ts", "src/b.ts"] });
    history.on("t", { subject: "ci: run it", files: [".github/workflows/ci.yml"] });
    history.merge("t", given);
    return only(changes(history)).title;
  };

  it("are what the merge says of them in a sentence", () => {
    assert.equal(
      prepared({ body: "Walks are\nquicker, e.g. by a queue.  More.\n\n* t:\n  x\n" }),
      "Walks are quicker, e.g. by a queue",
    );
    assert.equal(prepared({ body: "* t:\n  x\n" }), "Walk by a queue");
    assert.equal(prepared({ body: `Walks are ${"very ".repeat(39)}quick.` }), "Walk by a queue");
    assert.equal(prepared({ body: "Signed-off-by: Bo\n" }), "Walk by a queue");
    assert.equal(prepared({ body: "Resurrect a stalled topic by Ada.\n" }), "Walk by a queue");
  });

  it("are the last subject of substance otherwise, or the first of a feature", () => {
    assert.equal(prepared(), "Walk by a queue");
    const history = new History();
    history.on("t", { subject: "refactor: wrap", files: ["src/a.ts"] });
    history.on("t", { subject: "feat: warn", files: ["src/a.ts"] });
    history.on("t", { subject: "Tell more", files: ["src/a.ts"] });
    history.merge("t");
    assert.equal(only(changes(history)).title, "feat: warn");
  });

  it("leave small corrections at the end alone", () => {
    const history = new History();
    history.on("t", {
      subject: "Walk by a queue",
      files: ["src/a.ts", "src/b.ts", "src/c.ts", "src/d.ts", "src/e.ts"],
    });
    history.on("t", { subject: "One more word", files: ["src/a.ts"] });
    history.merge("t");
    assert.equal(only(changes(history)).title, "Walk by a queue");
  });

  it("are without the word that only says it was merged", () => {
    const history = new History();
    history.on("t", { subject: "Text" });
    history.merge("t", { subject: "Merge RFC 12: Register x" });
    assert.equal(only(changes(history)).title, "RFC 12: Register x");
  });
});
