import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { readSubject } from "../../../../src/core/artifacts/changes/intent/subject.ts";
import { bringsOthers } from "../../../../src/core/artifacts/changes/merge-subject.ts";
import { changeUrl } from "../../../../src/core/artifacts/changes/url.ts";
import { cleanTitle } from "../../../../src/core/artifacts/title.ts";
import { History } from "./helper.ts";

describe("subjects", () => {
  it("reads type, scope and breaking mark", () => {
    assert.deepEqual(readSubject("feat(api)!: add x"), {
      intent: "feat",
      type: "feat",
      scope: "api",
      breaking: true,
      text: "add x",
    });
  });

  it("reads an area and the first words after it", () => {
    assert.deepEqual(readSubject("cmd/go, net: fix x"), {
      intent: "fix",
      scope: "cmd/go,net",
      breaking: false,
      text: "fix x",
    });
    assert.equal(readSubject("[core] Add x").intent, undefined);
    assert.equal(readSubject("Documentation/glossary: redefine x").intent, "docs");
    assert.equal(readSubject("t/helper: improve x").intent, "test");
    assert.equal(readSubject("testing/x: improve x").intent, "test");
    assert.equal(readSubject("testify: improve x").intent, undefined);
    for (const subject of [
      "Update serde to 2",
      "Update proxy-api version to v0.1.13",
      "Update libcalico-go to 2df1a1c0",
      "Import needed code from core",
      "Update request-promise-native",
      "Update @acme/queue",
    ])
      assert.equal(readSubject(subject).intent, "chore", subject);
    assert.equal(readSubject("Update the queue to use a heap").intent, undefined);
    assert.equal(readSubject("Automated cherry pick of #12: Fix the leak").intent, "fix");
    assert.equal(readSubject("Reduce log spam").intent, "fix");
    assert.equal(readSubject("Update the view to show x").intent, undefined);
    assert.equal(readSubject("Note: this adds x").intent, undefined);
  });

  it("knows a fix by what ought to be, and by a better error", () => {
    assert.equal(readSubject("gopls: unimported completion should use the matcher").intent, "fix");
    assert.equal(readSubject("- Fix the doc command").intent, "fix");
    assert.equal(readSubject("rename: include filename in error message").intent, "fix");
    assert.equal(readSubject("jsonschema: better errors unmarshaling ints").intent, "fix");
    assert.equal(readSubject("Make TargetTriple a newtype String").intent, "cleanup");
    assert.equal(readSubject("Show promoted methods in hover").intent, undefined);
    assert.equal(readSubject("Make error a type of its own").intent, undefined);
  });

  it("looks behind the number of a ticket, and into brackets", () => {
    for (const subject of [
      "ARC-750 fix the limit",
      "Arc 1803 fix insecure deletion",
      "ARC-646 [small] [quick karma]: fix x",
      "#12: Fix x",
      "Ticket #2365 - fix x",
      "NONE: sonar fixes",
      "[bug fix] Make deletion quicker",
      "deployment watcher: fix goroutine leak",
      "(Based on staging) Ticket #2468: Fix the display",
      "[BUG] Deletion is slow",
      "(fix) Deletion is slow",
      "Fix-3585 pv's objectsync",
      "ARC-5188 - Should not be checked",
      "Fix 404 pages",
    ])
      assert.equal(readSubject(subject).intent, "fix", subject);
    assert.equal(readSubject("ARC-750: feat(api): add x").type, "feat");
    assert.equal(readSubject("ARC-750 fix tests").intent, "test");
    assert.equal(readSubject("Add 100 fix").intent, undefined);
    assert.equal(readSubject("system jobs: show the scheduler").intent, undefined);
    assert.equal(readSubject("sign up process: warning system").intent, undefined);
    assert.equal(readSubject("Add git-bundle: move objects by archive").intent, undefined);
    assert.equal(readSubject("UTF-8 drop").intent, undefined);
    assert.equal(readSubject("[bugs] Add x").intent, undefined);
    assert.equal(readSubject("[fix] Revert x").intent, "revert");
    assert.equal(readSubject("DOC-462 Update x").intent, "docs");
    for (const subject of ["None of the tests run", "New option: skip x", "(maint) Show x", "UTF-8 in names"])
      assert.equal(readSubject(subject).intent, undefined, subject);
  });

  it("looks at the last words where the first ones say nothing", () => {
    for (const [subject, intent] of [
      ["LG-8050 | Attempts API timestamp parsing fix", "fix"],
      ["RISC EventBridge fixes", "fix"],
      ["Placement: Client Refactor", "refactor"],
      ["runtime: subscription engine refactor [1]", "refactor"],
      ["Some minor code cleanup.", "cleanup"],
      ["Logging cleanups", "cleanup"],
      ["felix/bpf: conntrack cleanup", undefined],
      ["Add finalizer for connection secret fix", undefined],
      ["Deployment prefix", undefined],
      ["feat: retry fixes", "feat"],
      ["goldmane: performance improvements", "perf"],
      ["payments: kv-to-sql migration", "migration"],
      ["Add the kv-to-sql migration", undefined],
      ["relax assumptions for the latest migration", undefined],
      ["Route reflector tests", "test"],
      ["FV test for policy", "test"],
      ["Connection test", undefined],
      ["Improved queues + E2E test fixes", undefined],
    ] as const)
      assert.equal(readSubject(subject).intent, intent, subject);
  });

  it("believes a picture before the words, and the general ones where they say nothing else", () => {
    for (const [subject, intent] of [
      [":sparkles: Show the queue", "feat"],
      ["✨ Bump x to v2", "chore"],
      ["✨Remove the old API", "cleanup"],
      ["🐛 Standardize cluster names", "fix"],
      ["🚑️ Names of clusters", "fix"],
      [":bug: panic in the reporter", "fix"],
      ["🌱 Allow ranges to be empty", "chore"],
      [":running: More fixes for the job", "fix"],
      ["🐛 feat(x): add y", "feat"],
      ["🦊 Show the queue", undefined],
      ["Show ✨ in the queue", undefined],
      [":toString: show it", undefined],
    ] as const)
      assert.equal(readSubject(subject).intent, intent, subject);
  });

  it("knows what is wrong for what was mended", () => {
    for (const [subject, intent] of [
      ["[release-1.10] Dapr fails to initialize when a component does not", "fix"],
      ["Wrong port in the probe", "fix"],
      ["ROC-7263: Incorrect fees", "fix"],
      ["Bug/roc 9143 counter claim form", "fix"],
      ["Notify the operator when a probe fails to answer", undefined],
      ["Feature/roc 9143 counter claim form", undefined],
    ] as const)
      assert.equal(readSubject(subject).intent, intent, subject);
  });

  it("knows upkeep by its usual words", () => {
    for (const [subject, intent] of [
      ["Add missing type hints to the handlers", "chore"],
      ["Address linter warnings", "chore"],
      ["Update the build dependency", "chore"],
      ["Increase unit test coverage of the queue", "test"],
      ["Add specs to make sure it waits", "test"],
      ["Separate the queue into a package", "refactor"],
      ["Re-organize the queue", "refactor"],
      ["minor refactoring of request metrics", "refactor"],
      ["Reduce db calls when it waits", "perf"],
      ["Improve performance of decorators", "perf"],
      ["Eager load the queues", "perf"],
      ["Add type hints in the editor's tooltips", "chore"],
      ["Improve the queue", undefined],
      ["Add types of queues", undefined],
    ] as const)
      assert.equal(readSubject(subject).intent, intent, subject);
  });

  it("takes what a product does for no upkeep, fix, test or migration", () => {
    for (const subject of [
      "VM live migration",
      "Zero downtime migration",
      "Broken link checker",
      "Missing data imputation",
      "Incorrect password lockout",
      "Notify Slack upon deploy fails for main",
      "Circuit breaker fails on threshold",
      "Lightbulb quick fixes",
      "bug/feature request templates",
      "Shift scheduling for nurses",
      "Separate read and write pools",
      "Update two-factor",
      "Update payment/checkout",
      "Update API dependency injection",
      "Update max retries to 5",
      "Import repositories from GitLab",
      "Import code from a URL",
      "Address book comments",
      "Increase map coverage to Europe",
      "Add spec for pods",
      "Health tests for backends",
      "Improve performance dashboard",
    ])
      assert.equal(readSubject(subject).intent, undefined, subject);
    assert.equal(readSubject("🔥 Fix the crash on start").intent, "fix");
  });

  it("takes whole words only", () => {
    assert.equal(readSubject("Fixture loader").intent, undefined);
    assert.equal(readSubject("Moveable windows").intent, undefined);
    assert.equal(readSubject("User settings").intent, undefined);
  });

  it("is quick on hostile ones", () => {
    const start = Date.now();
    for (const text of [
      "port ".repeat(1e5),
      "split ".repeat(1e5),
      "a".repeat(1e6),
      "fix a an some ".repeat(1e4),
      "a, ".repeat(1e5),
    ])
      readSubject(text);
    assert.ok(Date.now() - start < 500);
  });
});

describe("merges that bring what others landed", () => {
  it("are told by their subject", () => {
    for (const subject of [
      "Merge branch 'main' of https://x/y",
      "Merge tag 'v1'",
      "Sync with maint",
      "Merge git://x/y",
      "Merge main into topic",
    ])
      assert.equal(bringsOthers(subject), true, subject);
    for (const subject of [
      "Retries are in",
      "Merge commit from fork",
      "Merge topic into main",
      "Merged the new parser",
    ])
      assert.equal(bringsOthers(subject), false, subject);
  });
});

describe("web addresses of changes", () => {
  const commit = () => new History().commits[0] ?? assert.fail();
  const url = (
    host: "github" | "gitlab" | "bitbucket" | "azure" | "bors" | "git",
    webUrl: string | undefined,
    number = 5,
  ) => changeUrl({ host, number }, commit(), webUrl);

  it("have each host's form", () => {
    assert.equal(url("github", "https://github.com/a/b"), "https://github.com/a/b/pull/5");
    assert.equal(url("gitlab", "https://git.example.com/a/b"), "https://git.example.com/a/b/-/merge_requests/5");
    assert.equal(url("bitbucket", "https://bitbucket.org/a/b"), "https://bitbucket.org/a/b/pull-requests/5");
    assert.equal(url("azure", "https://dev.azure.com/a/b/_git/c"), "https://dev.azure.com/a/b/_git/c/pullrequest/5");
    assert.equal(url("bors", "https://github.com/a/b"), "https://github.com/a/b/pull/5");
    assert.equal(url("git", "https://gitlab.com/a/b"), "https://gitlab.com/a/b/-/merge_requests/5");
  });

  it("follow the name of a company's own host", () => {
    assert.equal(url("bors", "https://gitlab.acme.example/a/b"), "https://gitlab.acme.example/a/b/-/merge_requests/5");
    const { hash } = commit();
    assert.equal(
      changeUrl(undefined, commit(), "https://github.acme.example/a/b"),
      `https://github.acme.example/a/b/commit/${hash}`,
    );
  });

  it("name the commit where there is no number, on hosts that are known", () => {
    const { hash } = commit();
    assert.equal(changeUrl(undefined, commit(), "https://github.com/a/b"), `https://github.com/a/b/commit/${hash}`);
    assert.equal(changeUrl(undefined, commit(), "https://gitlab.com/a/b"), `https://gitlab.com/a/b/-/commit/${hash}`);
    assert.equal(changeUrl(undefined, commit(), "https://git.example.com/a/b"), undefined);
  });

  it("is that of the commit where the number is not of a pull request there", () => {
    for (const [host, web] of [
      ["github", "https://gitlab.com/a/b"],
      ["gitlab", "https://github.com/a/b"],
      ["bitbucket", "https://go.googlesource.com/b"],
    ] as const)
      assert.match(url(host, web) ?? "", /\/(?:commit\/|\+\/)[0-9a-f]{40}$/, host);
  });

  it("is that of the host where several write the same form", () => {
    assert.equal(url("github", "https://codeberg.org/a/b"), "https://codeberg.org/a/b/pulls/5");
    assert.equal(url("bors", "https://gitlab.com/a/b"), "https://gitlab.com/a/b/-/merge_requests/5");
    const server = "https://git.example/projects/a/repos/b";
    assert.equal(url("bitbucket", server), `${server}/pull-requests/5`);
  });

  it("are never anything but plain web addresses", () => {
    for (const bad of [
      "command:x",
      "javascript:alert(1)",
      "https://me:secret@github.com/a/b",
      "https://x/[a](b)",
      undefined,
    ])
      assert.equal(url("github", bad), undefined);
    const reviewed = { ...commit(), trailers: [{ key: "Reviewed-on", value: "command:workbench" }] };
    assert.equal(changeUrl({ host: "gerrit", number: 1 }, reviewed, "https://x.example/a/b"), undefined);
  });
});

describe("titles", () => {
  it("are one line without control, direction or invisible characters", () => {
    assert.equal(cleanTitle("a\r\n\tb\u0000 \u202ec\u2066d\u200be\ufeff"), "a b cde");
    assert.equal(cleanTitle("Ünï 文 👩‍💻"), "Ünï 文 👩‍💻");
  });

  it("are cut at whole characters, with an ellipsis", () => {
    assert.equal(cleanTitle("👍".repeat(300), 10), `${"👍".repeat(9)}…`);
    assert.equal(cleanTitle("x".repeat(1e6)).length, 200);
  });

  it("may be empty", () => {
    assert.equal(cleanTitle(" \u200b\n"), "");
  });
});
