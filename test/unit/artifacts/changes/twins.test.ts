import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { changes, github, History, only, pull, titles } from "./helper.ts";

const authored = "2026-10-02T08:00:00+02:00";

describe("twins are one artifact", () => {
  it("for a commit picked to another branch that lands too", () => {
    const history = new History();
    history.main({ subject: "Add retries (#1)", committer: github, authored });
    history.on("release", { subject: "Add retries (#1)", committer: github, authored });
    history.merge("release", pull(2, "acme/release", "Back from release"));
    assert.deepEqual(titles(changes(history)), ["Add retries"]);
  });

  it("for a pick that names its source, whatever its date", () => {
    const history = new History();
    const hash = history.main({ subject: "Add retries (#1)", committer: github });
    history.main({ subject: "Add retries to v2 (#2)", committer: github, body: `(cherry picked from commit ${hash})` });
    assert.equal(only(changes(history)).pullRequest, 1);
  });

  it("for one Change-Id", () => {
    const history = new History();
    for (const number of [1, 2])
      history.main({
        subject: `Try ${number}`,
        trailers: ["Change-Id: I9", `Reviewed-on: https://r.example.com/${number}`],
      });
    assert.equal(only(changes(history)).title, "Try 1");
  });

  it("but not for two Change-Ids, alike as the commits may be", () => {
    const history = new History();
    for (const number of [1, 2]) {
      const trailers = [`Change-Id: I${number}`, `Reviewed-on: https://r.example.com/${number}`];
      history.main({ subject: "Deflake", authored, trailers });
    }
    const mine = changes(history);
    assert.deepEqual(titles(mine), ["Deflake", "Deflake"]);
    assert.notEqual(mine[0]?.id, mine[1]?.id);
  });

  it("for a pull request that landed twice", () => {
    const history = new History();
    history.main({ subject: "Add retries (#1)", committer: github });
    history.main({ subject: "Something between", committer: github });
    history.main({ subject: "Add retries, rest (#1)", committer: github });
    assert.equal(only(changes(history)).title, "Add retries");
  });

  it("for a backport that names what it brings, and not for more work under that number", () => {
    const history = new History();
    history.main({ subject: "Add retries (#1)", committer: github });
    history.main({ subject: "Something between", committer: github });
    history.main({ subject: "Add retries (#1) (#2)", committer: github });
    assert.equal(only(changes(history)).pullRequest, 1);
    history.main({ subject: "Add retries to v2 (#1) (#9)", committer: github });
    assert.deepEqual(titles(changes(history)), ["Add retries", "Add retries to v2 (#1)"]);
  });

  it("for one that was undone and comes back under its number", () => {
    const history = new History();
    history.main({ subject: "Add retries (#1)", committer: github });
    history.main({ subject: 'Revert "Add retries (#1)" (#3)', committer: github });
    assert.equal(only(changes(history)).status, "reverted");
    const again = history.main({ subject: "Reland Add retries (#1) (#4)", committer: github });
    const { status, landing } = only(changes(history));
    assert.deepEqual([status, landing], ["merged", again]);
  });

  it("but not for what is new in part", () => {
    const history = new History();
    history.main({ subject: "Add retries (#1)", committer: github, authored });
    history.on("t", { subject: "Add retries (#1)", authored });
    history.on("t", { subject: "Add hedging" });
    history.merge("t", pull(2, "ada/t"));
    assert.deepEqual(titles(changes(history)), ["Add retries", "Add hedging"]);
  });

  it("and a rebase keeps the id, which a different author date changes", () => {
    const ids = ["2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"].map((committed) => {
      const history = new History();
      history.main({ subject: "Add retries (#1)", committer: github, authored, committed });
      return only(changes(history)).id;
    });
    assert.equal(ids[0], ids[1]);
    const other = new History();
    other.main({ subject: "Add retries (#1)", committer: github, authored: "2026-10-02T08:00:01+02:00" });
    assert.notEqual(only(changes(other)).id, ids[0]);
  });
});
