import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { artifact } from "../../helpers/artifacts.ts";
import { changes, github, History, only, pull, titles } from "./helper.ts";
import { code, kind, kindOfLines, many } from "./kind-helper.ts";

describe("kinds of changes", () => {
  it("feature: product code and tests together", () => {
    assert.equal(kind("Add retries", code), "feature");
    assert.equal(kind("feat(api)!: retries", code), "feature");
    assert.equal(kind("feat: retries", ["src/a.ts"]), "pull-request");
    assert.equal(kind("Add retries", ["src/a.ts", "-src/a.test.ts"]), "pull-request");
    assert.equal(kind("Add retries", ["scripts/a.sh", "scripts/test/a.bats"]), "tool");
  });

  it("is none that its message calls a fix for the changelog", () => {
    const told = (body: string) => {
      const history = new History();
      history.main({ subject: "Sign in again (#1)", committer: github, files: code, body });
      return only(changes(history)).kind;
    };
    assert.equal(told("Why.\n\nChangelog: fixed"), "pull-request");
    assert.equal(told("changelog: Bug Fixes, Sign in, Sign in again"), "pull-request");
    assert.equal(told("changelog: User-Facing Improvements, Sign in, Sign in again"), "feature");
    for (const body of [
      "The changelog: fixed",
      "Changelog: Security keys can be registered",
      "changelog: Removed users can be restored",
      "* Add x\n\nChangelog: added\n\n* Drop y\n\nChangelog: removed",
    ])
      assert.equal(told(body), "feature", body);
  });

  it("is what a news fragment says, where the words say nothing", () => {
    assert.equal(kind("Threaded receipts", [...code, "+changelog.d/12.bugfix"]), "pull-request");
    assert.equal(kind("Threaded receipts", [...code, "+newsfragments/12.feature.rst"]), "feature");
    assert.equal(kind("Fix receipts", [...code, "+changelog.d/12.feature"]), "pull-request");
    assert.equal(kind("Threaded receipts", [...code, "changelog.d/12.bugfix"]), "feature");
    assert.equal(kind("Threaded receipts", [...code, "+changes/12.doc.md", "+changes/12.feature.md"]), "feature");
  });

  it("is no feature that calls itself a fix, upkeep or a test", () => {
    for (const subject of [
      "fix: retries",
      "Fix retries",
      "chore: lint",
      "net/http: fix retries",
      "[core] Fixed a crash",
      "Bump x to 2",
      "Revert to old x",
      "test: retries",
      "Add more tests for x",
      "docs: retries",
      "Don't retry",
      "Rename x to y",
      "perf: faster",
      "Fix typo",
      ":bug: Fix retries",
      "Add error handling to the decoder",
      "retries: omit unneeded delay",
      "retries: require v2 to remove the delay",
      "Apply consistent error handling pattern in all handlers",
      "Unify the handlers",
    ])
      assert.equal(kind(subject, code), "pull-request", subject);
  });

  it("is no feature that names an area within an area before it says what it is", () => {
    for (const subject of [
      "gopls/internal: Hover: add test of generic methods",
      "gopls: InlayHint: fix bug in specs",
      "server/http: retries - fix the delay",
      "a/b: c: d: rename x",
      "settings: factor the suites",
      "frob: change Decode to return the value",
    ])
      assert.equal(kind(subject, code), "pull-request", subject);
    assert.equal(kind("gopls: Hover: show retries", code), "feature");
    assert.equal(kind("server: Add retries - fix the delay", code), "feature");
  });

  it("is a feature only when product code and tests both grow", () => {
    assert.equal(kindOfLines("Show x", { "src/a.ts": [30, 5], "src/a.test.ts": [8, 1] }), "feature");
    assert.equal(kindOfLines("Show x", { "src/a.ts": [30, 35], "src/a.test.ts": [8, 1] }), "pull-request");
    assert.equal(kindOfLines("Show x", { "src/a.ts": [30, 5], "src/a.test.ts": [4, 0] }), "pull-request");
    assert.equal(kindOfLines("Show x", { "src/a.ts": [30, 5], "src/a.test.ts": [8, 8] }), "pull-request");
    assert.equal(kindOfLines("Show x", { "src/a.ts": [30, 5], "+src/a.test.ts": [3, 0] }), "feature");
    assert.equal(kindOfLines("feat: show x", { "src/a.ts": [30, 5], "src/a.test.ts": [8, 20] }), "feature");
  });

  it("takes no helper of tests for a test", () => {
    assert.equal(kind("Show x", ["src/a.go", "internal/testenv/testenv.go"]), "pull-request");
    assert.equal(kind("Show x", ["src/a.go", "internal/testenv/testenv_test.go"]), "feature");
    assert.equal(kind("Show x", ["src/a.py", "tests/conftest.py"]), "pull-request");
  });

  it("is a feature by its title, whatever was put right within the branch", () => {
    const history = new History();
    history.on("t", { subject: "Add a poll interval", files: code });
    for (const subject of ["docs: interval", "chore(deps): runtime", "fix: align docs", "style: format"])
      history.on("t", { subject, files: ["src/a.ts"] });
    history.merge("t", pull(1, "ada/t", "Add a poll interval"));
    assert.equal(only(changes(history)).kind, "feature");
  });

  it("is no feature whose branch says fix", () => {
    for (const branch of ["js/maintenance-fix-deadlock", "bugfix/x", "fix-x"]) {
      const history = new History();
      history.on(branch, { subject: "Allow x", files: code });
      history.merge(branch);
      assert.equal(only(changes(history)).kind, "pull-request", branch);
    }
  });

  it("is no feature that a merge calls a correction", () => {
    const history = new History();
    history.on("t", { subject: "Allow x", files: code });
    history.on("t", { subject: "Allow y", files: code });
    history.merge("t", { body: "The leak in x has been corrected.\n" });
    assert.equal(only(changes(history)).kind, "pull-request");
  });

  it("believes the types of the commits where the title says nothing", () => {
    const history = new History();
    history.on("t", { subject: "fix: one", files: ["src/a.ts"] });
    history.on("t", { subject: "fix: two", files: ["src/a.test.ts"] });
    history.merge("t", pull(1, "ada/t", "Retries"));
    assert.equal(only(changes(history)).kind, "pull-request");
  });

  it("is no feature that is half fixes", () => {
    const history = new History();
    history.on("t", { subject: "Add retries", files: ["src/a.ts"] });
    history.on("t", { subject: "Fix leak", files: ["src/a.test.ts"] });
    history.merge("t");
    assert.equal(only(changes(history)).kind, "pull-request");
  });

  it("needs some lines of product code, unless it says that it is a feature", () => {
    const history = new History();
    const hash = history.main({ subject: "Allow x (#1)", committer: github, files: code });
    const few = (history.files.get(hash) ?? []).map((f) => ({ ...f, added: 2 }));
    history.files.set(hash, few);
    assert.equal(only(changes(history)).kind, "pull-request");
  });

  it("architecture: substantial refactoring, moves, or an ADR with its code", () => {
    assert.equal(kind("refactor: split parser", many(15)), "architecture");
    assert.equal(kind("refactor(identify): bring tests up to standard", many(15)), "pull-request");
    assert.equal(kind("refactor: extract the test runner into a package", many(15)), "architecture");
    assert.equal(kind("refactor!: split parser", many(8)), "architecture");
    assert.equal(kind("refactor!: split parser", many(5)), "pull-request");
    assert.equal(kind("Modernize the package", many(20)), "pull-request");
    assert.equal(kind("refactor!: split parser", ["src/a.ts"]), "pull-request");
    assert.equal(kind("refactor: split parser", ["src/a.ts"]), "pull-request");
    assert.equal(kind("Remove dead code", many(15)), "pull-request");
    assert.equal(kind("arch: ports and adapters", ["src/a.ts"]), "architecture");
    assert.equal(
      kind(
        "Tidy",
        many(10).map((p, i) => `${p} > lib/${i % 2}/g${i}.ts`),
      ),
      "architecture",
    );
    assert.equal(
      kindOfLines("Architecture diagram of the jobs", { "src/main.py": [1, 1], "src/README.md": [60, 1] }),
      "pull-request",
    );
    const asOne = many(10).map((p) => `${p} > lib/${p}`);
    assert.equal(kind("Tidy", asOne), "pull-request");
    assert.equal(kind("Extract a library", asOne), "architecture");
    const imports = Object.fromEntries(many(25).map((p) => [p, [1, 1] as const]));
    assert.equal(kindOfLines("gopls: move internal/tool", imports), "pull-request");
    assert.equal(
      kind(
        "Tidy",
        many(10).map((p, i) => `${p} > src/g${i}.ts`),
      ),
      "pull-request",
    );
    const adr = artifact({ kind: "adr", path: "docs/adr/0001-x.md" });
    assert.equal(kind("Use queues", ["src/a.ts", "+docs/adr/0001-x.md"], { documents: [adr] }), "architecture");
    assert.equal(kind("Fix queues", ["src/a.ts", "+docs/adr/0001-x.md"], { documents: [adr] }), "pull-request");
    const lines = (adrLines: number) => ({ "src/a.ts": [9, 0], "docs/adr/0001-x.md": [adrLines, 0] }) as const;
    assert.equal(kindOfLines("Use queues", lines(0), { documents: [adr] }), "pull-request");
    assert.equal(kindOfLines("Use queues", lines(9), { documents: [adr] }), "architecture");
  });

  it("architecture: no feature or fix that moves files on the way, by its author's own word", () => {
    const moved = many(10).map((p, i) => `${p} > lib/${i % 2}/g${i}.ts`);
    for (const type of ["feat", "fix"]) assert.equal(kind(`${type}: show the legend`, moved), "pull-request");
    assert.equal(kind("feat: split the map", moved), "architecture");
  });

  it("migration: a migration file, or a subject that says so", () => {
    assert.equal(kind("Add orders table", ["+db/migrate/20261001_orders.rb", "app/a.rb"]), "migration");
    assert.equal(kind("Touch it", ["db/migrate/20261001_orders.rb"]), "pull-request");
    assert.equal(kind("Ticket #1477: Fix casing", ["+db/migrate/20261001_orders.rb"]), "pull-request");
    assert.equal(kind("Drop the old orders table", ["+db/migrate/20261001_orders.rb"]), "migration");
    assert.equal(kind("Migrate orders to Postgres", code), "migration");
    assert.equal(kind("Migrate tests to mocha", ["test/a.ts"]), "pull-request");
    assert.equal(kindOfLines("Migrate to the shared variable", { "compose.yml": [1, 0] }), "pull-request");
    assert.equal(kindOfLines("Migrate to the shared variable", { "compose.yml": [9, 4] }), "migration");
  });

  it("observability: by subject or by most of its files", () => {
    assert.equal(kind("Add metrics for retries", ["src/a.ts"]), "observability");
    assert.equal(kind("Add metrics page", ["src/Metrics.razor.cs", "src/a.ts"]), "pull-request");
    assert.equal(kind("Show rate", ["src/retry-metrics.ts", "src/a.ts"]), "pull-request");
    assert.equal(kind("Tracing of retries", ["src/tracing.ts", "src/a.ts", "src/b.ts"]), "observability");
    assert.equal(kind("server: add more clients to telemetry mapping", ["src/a.ts"]), "pull-request");
    assert.equal(kind("telemetry/cmd/stacks: page the search", ["telemetry/a.go", "b.go"]), "pull-request");
    assert.equal(kind("Add panel", ["+dashboards/a.json"]), "observability");
    assert.equal(kind("Group updates of opentelemetry", ["renovate.json"]), "pull-request");
    assert.equal(kind("Fix metrics", ["src/a.ts"]), "pull-request");
    assert.equal(kind("refactor: migrate telemetry tests", ["telemetry/test/a.test.ts"]), "pull-request");
    assert.equal(kind("chore: migrate to mocks", ["src/metrics/a.ts"]), "pull-request");
  });

  it("is what the ladder's paths say, where it has some", () => {
    const ladderKinds = [{ id: "migration", paths: ["moves/**"], exclude: ["moves/old/**"] }];
    assert.equal(kind("Move", ["moves/a.ts"], { ladderKinds }), "migration");
    assert.equal(kind("Move", ["moves/old/a.ts"], { ladderKinds }), "pull-request");
    assert.equal(kind("Move", ["+db/migrate/1.rb"], { ladderKinds }), "pull-request");
  });

  it("makes direct commits artifacts only when they have a telling kind", () => {
    const history = new History();
    history.main({ subject: "Add retries", files: code });
    history.main({ subject: "Tidy", files: ["src/a.ts"] });
    const mine = only(changes(history));
    assert.equal(mine.kind, "feature");
    assert.equal(mine.viaPullRequest, false);
    assert.equal(mine.withTests, true);
    assert.equal(mine.why, "product code and tests changed together; direct commit");
  });

  it("takes direct commits stamped in one go for one change", () => {
    const history = new History();
    const stamp = (second: string) => {
      const at = `2026-10-02T10:00:${second}Z`;
      return { authored: at, committed: at };
    };
    history.main({ subject: "Add retries", files: ["src/a.ts"], ...stamp("00") });
    history.main({ subject: "Test retries", files: ["src/a.test.ts"], ...stamp("10") });
    assert.equal(only(changes(history)).why, "product code and tests changed together; direct commits");
  });

  it("keeps commits apart that their author rebased together, for they were not written together", () => {
    const history = new History();
    const committed = "2026-10-20T10:00:00Z";
    history.main({ subject: "feat: exporter", files: code, authored: "2026-10-02T10:00:00Z", committed });
    history.main({
      subject: "feat: importer",
      files: ["src/b.ts", "src/b.test.ts"],
      authored: "2026-10-09T10:00:00Z",
      committed,
    });
    assert.deepEqual(titles(changes(history)).toSorted(), ["feat: exporter", "feat: importer"]);
  });

  it("takes the first commit of a history for an import", () => {
    const history = new History();
    history.commits.length = 0;
    history.on("new", { subject: "Add it all", files: code, parents: [] });
    history.on("main", { parents: [history.tip("new")], subject: "x" });
    assert.deepEqual(changes(history), []);
  });

  it("keeps at most 200 paths", () => {
    const history = new History();
    history.main({ subject: "Add all (#1)", committer: github, files: many(300) });
    assert.equal(only(changes(history)).paths?.length, 200);
  });
});

describe("changes that only write documents of mine", () => {
  const rfc = artifact({ path: "rfcs/0007-x.md", paths: ["rfcs/0007-x.md", "rfcs/0000-x.md"] });
  const found = (files: readonly string[], documents = [rfc]) => {
    const history = new History();
    history.main({ subject: "RFC x (#1)", committer: github, files });
    return changes(history, { documents }).length;
  };

  it("are part of the document, with its index, pictures and older names", () => {
    assert.equal(found(["+rfcs/0007-x.md", "rfcs/README.md", "+rfcs/x.png"]), 0);
    assert.equal(found(["rfcs/0000-x.md > rfcs/0007-x.md"]), 0);
    assert.equal(found(["+rfcs/0000-x.md"]), 0);
    assert.equal(found(["rfcs/0007-x.md > archive/x.md"]), 0);
  });

  it("include what lies in a document's own folder", () => {
    const kep = artifact({ path: "keps/sig-a/12-x/README.md" });
    assert.equal(found(["+keps/sig-a/12-x/README.md", "+keps/sig-a/12-x/kep.yaml"], [kep]), 0);
  });

  it("are artifacts when they do more, or write others' documents", () => {
    assert.equal(found(["+rfcs/0007-x.md", "src/a.ts"]), 1);
    assert.equal(found(["rfcs/README.md"]), 1);
    assert.equal(found(["rfcs/0008-y.md"]), 1);
  });
});
