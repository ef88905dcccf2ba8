import assert from "node:assert/strict";
import { pullRequestOf, pullRequestsOf } from "../../../src/core/history/pull-request.ts";
import type { Commit } from "../../../src/core/history/types.ts";
import { commit, gitHub, merge, ofMessage } from "./commit.ts";

const squash = (message: string, spec: Partial<Commit> = {}) => commit({ ...ofMessage(message), ...spec });

describe("the pull request that a commit merges", () => {
  it("GitHub's merge names number, owner and branch; the title is the first line below", () => {
    assert.deepEqual(pullRequestOf(merge("Merge pull request #12 from ada/feat/x-y\n\nAdd x\n\nmore")), {
      host: "github",
      number: 12,
      owner: "ada",
      branch: "feat/x-y",
      title: "Add x",
    });
    assert.deepEqual(pullRequestOf(merge("Merge pull request #3 from ada/main")), {
      host: "github",
      number: 3,
      owner: "ada",
      branch: "main",
    });
  });

  it("GitHub's squash is certain by its committer, and weak without", () => {
    const expected = { host: "github", number: 12, title: "Add x" };
    assert.deepEqual(pullRequestOf(squash("Add x (#12)", { committer: gitHub })), expected);
    assert.deepEqual(pullRequestOf(squash("Add x (#12)")), { ...expected, weak: true });
    assert.equal(pullRequestOf(squash("Add x (#9) (#12)", { committer: gitHub }))?.number, 12);
    assert.equal(pullRequestOf(squash("Fix typo (GH-464)"))?.number, 464);
    assert.equal(pullRequestOf(merge("Add x (#12)", { committer: gitHub }))?.number, 12);
  });

  it("GitHub's merge of a private fork has no number", () => {
    assert.deepEqual(pullRequestOf(merge("Merge commit from fork\n\nFix it")), { host: "github", title: "Fix it" });
    const advisory = "GHSA-c72p-9xmj-rx3w";
    const fixed = { host: "github", branch: advisory, title: "Fix it" };
    assert.deepEqual(pullRequestOf(merge(`Merge pull request from ${advisory}\n\nFix it`)), fixed);
  });

  it("GitLab's merge and squash", () => {
    const message =
      "Merge branch 'feat/x' into 'main'\n\nAdd x\n\nCloses #3\n\nSee merge request acme/tools/service!12\n";
    assert.deepEqual(pullRequestOf(merge(message)), { host: "gitlab", number: 12, branch: "feat/x", title: "Add x" });
    assert.deepEqual(pullRequestOf(squash("Add x\n\nSee merge request !7")), {
      host: "gitlab",
      number: 7,
      title: "Add x",
    });
    assert.deepEqual(pullRequestOf(squash("Add x (!7)")), { host: "gitlab", number: 7, title: "Add x", weak: true });
  });

  it("Bitbucket's, on the web and on a server", () => {
    assert.deepEqual(
      pullRequestOf(merge("Merged in feature/x (pull request #12)\n\nAdd x\n\nApproved-by: Li <li@e.x>")),
      {
        host: "bitbucket",
        number: 12,
        branch: "feature/x",
        title: "Add x",
      },
    );
    assert.equal(pullRequestOf(merge("Merged in ada/service:topic (pull request #4)"))?.owner, "ada");
    assert.deepEqual(pullRequestOf(merge("Pull request #4: Add x\n\nMerge in ACME/service from x to main")), {
      host: "bitbucket",
      number: 4,
      title: "Add x",
    });
  });

  it("Azure's, Gitea's, and bitcoin's merge script's", () => {
    assert.deepEqual(pullRequestOf(squash("Merged PR 12: Add x")), { host: "azure", number: 12, title: "Add x" });
    assert.deepEqual(pullRequestOf(merge("Merge pull request 12 from feature/x into main")), {
      host: "azure",
      number: 12,
      branch: "feature/x",
    });
    assert.deepEqual(pullRequestOf(merge("Merge pull request 'Add x' (#12) from ada/topic into main")), {
      host: "gitea",
      number: 12,
      owner: "ada",
      branch: "topic",
      title: "Add x",
    });
    assert.equal(
      pullRequestOf(squash("Add x (#12)\n\nReviewed-on: https://forge.example/acme/service/pulls/12"))?.host,
      "gitea",
    );
    assert.deepEqual(pullRequestOf(merge("Merge acme/service#12: Add x")), {
      host: "github",
      number: 12,
      title: "Add x",
    });
  });

  it("Gerrit's needs both trailers", () => {
    const message =
      "go/x: add y\n\nChange-Id: I0123\nReviewed-on: https://review.example/c/tools/+/12345\nReviewed-by: Li <li@e.x>";
    assert.deepEqual(pullRequestOf(squash(message)), { host: "gerrit", number: 12345, title: "go/x: add y" });
    assert.equal(pullRequestOf(squash("x\n\nReviewed-on: https://review.example/12345\nChange-Id: I0"))?.number, 12345);
    assert.equal(pullRequestOf(squash("x\n\nChange-Id: I0123")), undefined);
  });

  it("bors' and homu's names the reviewers, and its rollups gather others", () => {
    assert.deepEqual(pullRequestOf(merge("Auto merge of #12 - ada:topic, r=grace,li\n\nAdd x\n\nWhy.")), {
      host: "bors",
      number: 12,
      owner: "ada",
      branch: "topic",
      title: "Add x",
      reviewer: "grace",
      reviewers: ["grace", "li"],
    });
    assert.equal(pullRequestOf(merge("Rollup merge of #13 - ada:topic, r=grace\n\nAdd y"))?.rollup, undefined);
    assert.equal(
      pullRequestOf(merge("Auto merge of #14 - li:rollup-abc, r=li\n\nRollup of 8 pull requests"))?.rollup,
      true,
    );
    assert.equal(pullRequestOf(merge("auto merge of #15 : ada/rust/topic, r=grace"))?.branch, "topic");
    assert.deepEqual(pullRequestOf(merge("Auto merge of #16 - ada:topic, r=<try>"))?.reviewers, undefined);
  });

  it("bors-ng's may merge several, with a line for each", () => {
    const message = "Merge #12 #13\n\n12: Add x r=grace a=ada\n\nWhy.\n\n13: Add r=y r=li,ada a=dependabot[bot]\n";
    assert.deepEqual(pullRequestsOf(merge(message)), [
      { host: "bors", number: 12, author: "ada", title: "Add x", reviewer: "grace", reviewers: ["grace"] },
      {
        host: "bors",
        number: 13,
        author: "dependabot[bot]",
        title: "Add r=y",
        reviewer: "li",
        reviewers: ["li", "ada"],
      },
    ]);
  });

  it("a plain merge of a topic branch has no number", () => {
    assert.deepEqual(pullRequestOf(merge("Merge branch 'ab/topic'")), { host: "git", branch: "ab/topic" });
    assert.deepEqual(pullRequestOf(merge("Merge branch 'ab/topic' into seen")), { host: "git", branch: "ab/topic" });
    assert.deepEqual(pullRequestOf(merge("Merge branches 'a', 'b' and 'c'")), { host: "git", branch: "a" });
    assert.deepEqual(pullRequestOf(merge("Merge remote-tracking branch 'origin/topic'")), {
      host: "git",
      branch: "topic",
    });
    assert.deepEqual(pullRequestOf(merge("Merge remote-tracking branch 'ada/main'")), {
      host: "git",
      owner: "ada",
      branch: "main",
    });
    assert.deepEqual(pullRequestOf(merge("Merge remote-tracking branch 'origin/pr/12'")), { host: "git", number: 12 });
  });

  it("a merge with words of its own has a title, weakly; a merge queue's quotes it", () => {
    assert.deepEqual(pullRequestOf(merge("Merge RFC 12: Better x")), {
      host: "git",
      title: "Merge RFC 12: Better x",
      weak: true,
    });
    assert.deepEqual(pullRequestOf(merge('Merge "Add x"')), { host: "gerrit", title: "Add x" });
    assert.deepEqual(pullRequestOf(merge("Merge tag 'net-next' of git://git.example/net")), {
      host: "git",
      branch: "net-next",
    });
  });

  it("the merge of a shared branch into another one is nothing", () => {
    for (const subject of [
      "Merge branch 'main' into topic",
      "Merge branch 'main' of github.com:ada/service into topic",
      "Merge branch 'master' of https://github.com/acme/service",
      "Merge remote-tracking branch 'upstream/main'",
      "Merge remote-tracking branch 'origin/develop' into topic",
      "Merge remote-tracking branch 'acme/main' into topic",
      "Merge branch 'release/1.2' into develop",
      "Merge branch 'maint-2.43' into maint",
      "Merge tag 'v1.2.3' into topic",
      "Merge branch 'feature' of github.com:acme/service into feature",
      "Merge remote-tracking branch 'origin' into topic",
      "Merge branch 'dev-2.0'",
      "Merge commit 'abcdef1'",
      "Merge git://git.example/gitk",
      "Sync with maint",
      "Merge.",
      "merge",
    ])
      assert.equal(pullRequestOf(merge(subject)), undefined, subject);
  });

  it("a direct commit is none, whatever it says", () => {
    for (const message of [
      "Fix #12",
      "Merge branch 'topic'",
      "Add x (#12) and more",
      "See !12",
      'Revert "Add x (#12)"',
    ])
      assert.equal(pullRequestOf(squash(message, { committer: gitHub })), undefined, message);
  });

  it("Node's trailer names it", () => {
    const message = "fs: add x\n\nPR-URL: https://github.com/acme/node/pull/12\nReviewed-By: Li <li@e.x>";
    assert.deepEqual(pullRequestOf(squash(message)), { host: "github", number: 12, title: "fs: add x" });
  });

  it("Mergify's trailer names it, surely where the host committed", () => {
    const message = "feat: add x\n\nText.\n\nPull-Request: #12.";
    const certain = { host: "github", number: 12, title: "feat: add x" };
    assert.deepEqual(pullRequestOf(squash(message, { committer: gitHub })), certain);
    assert.deepEqual(pullRequestOf(squash(message)), { ...certain, weak: true });
    assert.equal(pullRequestOf(squash("feat: add x\n\nPull-Request: see #12.", { committer: gitHub })), undefined);
  });

  it("a merged release, or what comes before one, is none", () => {
    for (const tag of ["v1.27.0", "v1.27.0rc2", "1.0-alpha.1", "2.1.0-beta3", "v3.0.0b1"])
      assert.equal(pullRequestOf(merge(`Merge tag '${tag}'`)), undefined, tag);
    assert.equal(pullRequestOf(merge("Merge tag 'retries-1'"))?.branch, "retries-1");
  });

  it("hostile numbers and endless subjects do no harm", () => {
    assert.equal(pullRequestOf(merge("Merge pull request #99999999999999999999 from a/b"))?.number, undefined);
    const started = performance.now();
    for (const part of ["Merge branch '", "'a', ", "Merged in ", " (", "#1 ", 'Revert "'])
      pullRequestOf(merge(`Merge ${part.repeat(5_000)}`));
    pullRequestOf(merge(`Merge pull request #1 from a/b\n\nSigned-off-by: ${"<a ".repeat(100_000)}`));
    assert.ok(performance.now() - started < 500);
  });
});
