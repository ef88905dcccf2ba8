import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Artifact } from "../../../../src/core/artifacts/types.ts";
import { ada, bo, changes, claude, github, History, only, pairings, pull, renovate, titles } from "./helper.ts";

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

  it("leaves what bots bring to nobody", () => {
    const history = new History();
    history.on("deps", { by: renovate, subject: "Update x" });
    history.on("deps", { subject: "Fix build after update" });
    history.merge("deps", pull(4, "acme/renovate/x"));
    assert.deepEqual(changes(history), []);
  });

  it("leaves what a job committed to nobody, in whose name it may be, and what it picked to who wrote it", () => {
    const job = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };
    const history = new History();
    history.main({ subject: "Build assets", committer: job });
    assert.deepEqual(changes(history), []);
    history.main({
      subject: "Add retries",
      committer: job,
      authored: "2026-10-01T09:00:00+02:00",
      committed: "2026-10-03T09:00:00Z",
    });
    history.main({ subject: "Add hedging (#7)", committer: job });
    assert.deepEqual(titles(changes(history)), ["Add retries", "Add hedging"]);
    history.on("sync", { subject: "Sync the CRDs", committer: job });
    history.merge("sync", pull(8, "acme/auto-sync", "Auto: sync the CRDs"));
    assert.deepEqual(titles(changes(history)), ["Add retries", "Add hedging"]);
  });

  it("is none that two wrote at one machine, and one of them committed", () => {
    const together = (trailers: readonly string[]) => {
      const history = new History();
      history.main({ subject: "Say less", committer: bo, trailers, files: ["src/a.ts"] });
      return changes(history);
    };
    assert.deepEqual(together([`Co-authored-by: ${bo.name} <${bo.email}>`]), []);
    assert.equal(only(together([])).viaPullRequest, true);
    const named = new History();
    named.main({ subject: "Jump (#3030)", committer: bo, trailers: [`Co-authored-by: ${bo.name} <${bo.email}>`] });
    assert.equal(only(changes(named)).pullRequest, 3030);
  });

  it("brings nothing of its own where a release is merged", () => {
    const history = new History();
    history.on("release", { by: bo, subject: "Release notes" });
    history.merge("release", { by: ada, subject: "Merge tag 'v1.27.0rc2' into develop", body: "1.27.0rc2\n=========" });
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
