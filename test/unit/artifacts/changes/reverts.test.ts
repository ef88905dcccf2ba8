import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ada, bo, changes, cy, github, History, only, pull, titles } from "./helper.ts";

const squash = (subject: string) => ({ subject, committer: github });

describe("reverted changes", () => {
  it("stay, do not count, and say by what and when", () => {
    const history = new History();
    const hash = history.main(squash("Add retries (#1)"));
    const by = history.main({
      by: bo,
      subject: 'Revert "Add retries (#1)"',
      body: `This reverts commit ${hash}.`,
      authored: "2026-10-12T10:00:00+02:00",
    });
    const mine = only(changes(history));
    assert.equal(mine.status, "reverted");
    assert.equal(mine.counts, false);
    assert.equal(mine.reason, `reverted by ${by.slice(0, 7)} on 12 Oct 2026`);
  });

  it("are found by the pull request's number", () => {
    const history = new History();
    history.on("t", { subject: "Add retries" });
    history.merge("t", pull(7, "ada/t", "Retries"));
    history.on("r", { by: bo, subject: 'Revert "Retries"' });
    history.merge("r", {
      ...pull(8, "bo/revert-7-t", 'Revert "Retries"'),
      body: 'Revert "Retries"\n\nReverts acme/service#7',
    });
    assert.equal(only(changes(history)).status, "reverted");
  });

  it("are those whose merge was reverted", () => {
    const history = new History();
    history.on("t", { subject: "Add retries" });
    history.on("t", { subject: "Test retries" });
    const merge = history.merge("t", pull(7, "ada/t", "Retries"));
    history.main({
      by: bo,
      subject: "Revert it",
      body: `This reverts commit ${merge}, reversing\nchanges made to 123.`,
    });
    assert.equal(only(changes(history)).status, "reverted");
  });

  it("are those that a list names, and what reverts them is no artifact, whoever wrote it", () => {
    const history = new History();
    const [one, two] = [squash("area: add the thing"), squash("area: add another")].map((c) =>
      history.main({ ...c, by: ada, committer: bo }),
    );
    history.main({ by: cy, subject: "Between" });
    const body = `Reverts the following:\n- ${one} (area: add the thing)\n\nWe keep ${two} (area: add another).`;
    history.main({ by: ada, committer: bo, subject: "area: revert for now", body });
    const found = changes(history).map((a) => [a.title, a.status]);
    assert.deepEqual(found, [
      ["area: add the thing", "reverted"],
      ["area: add another", "merged"],
    ]);
  });

  it("are not those that lost one commit of several", () => {
    const history = new History();
    const one = history.on("t", { subject: "Add retries" });
    history.on("t", { subject: "Test retries" });
    history.merge("t", pull(7, "ada/t", "Retries"));
    history.main({ by: bo, subject: 'Revert "Add retries"', body: `This reverts commit ${one}.` });
    assert.equal(only(changes(history)).status, "merged");
  });

  it("stand again when the revert is reverted, and neither revert is an artifact", () => {
    const history = new History();
    const hash = history.main(squash("Add retries (#1)"));
    const revert = history.main({ ...squash('Revert "Add retries" (#2)'), body: `This reverts commit ${hash}.` });
    history.main({ ...squash('Reapply "Add retries" (#3)'), body: `This reverts commit ${revert}.` });
    const mine = only(changes(history));
    assert.equal(mine.title, "Add retries");
    assert.equal(mine.status, "merged");
  });

  it("stand again, as landed then, when they land anew under their title", () => {
    const history = new History();
    const hash = history.main(squash("Add retries (#1)"));
    history.main({ by: bo, subject: 'Revert "Add retries (#1)"', body: `This reverts commit ${hash}.` });
    const again = history.main(squash("Reland: Add retries (#9)"));
    const mine = only(changes(history));
    assert.equal(mine.status, "merged");
    assert.equal(mine.landing, again);
    assert.equal(mine.commit, hash);
  });

  it("do not stand again by a namesake that landed before the revert", () => {
    const history = new History();
    const hash = history.main(squash("Update data (#1)"));
    history.main(squash("Update data (#2)"));
    history.main({ by: bo, subject: "Revert the first", body: `This reverts commit ${hash}.` });
    assert.deepEqual(
      changes(history).map((a) => a.status),
      ["reverted", "merged"],
    );
  });

  it("are mine still when somebody else lands them anew", () => {
    const history = new History();
    const hash = history.main(squash("Add retries (#1)"));
    history.main({ by: bo, subject: 'Revert "Add retries (#1)"', body: `This reverts commit ${hash}.` });
    history.main({ ...squash("Add retries (#9)"), by: bo });
    assert.equal(only(changes(history)).status, "merged");
    assert.deepEqual(titles(changes(history, { me: bo })), ["Add retries"]);
  });

  it("are none of mine when I only reverted", () => {
    const history = new History();
    const hash = history.main({ ...squash("Add retries (#1)"), by: bo });
    history.main({ ...squash('Revert "Add retries" (#2)'), by: ada, body: `This reverts commit ${hash}.` });
    assert.deepEqual(changes(history), []);
  });

  it("are not told from a list of commits in a squash", () => {
    const history = new History();
    const hash = history.main(squash("Add retries (#1)"));
    history.main({ ...squash("Add hedging (#2)"), body: `* Try\n\n* Step back\n\nThis is not a revert of ${hash}.` });
    assert.deepEqual(
      changes(history).map((a) => a.status),
      ["merged", "merged"],
    );
  });

  it("give their name to a branch only when it holds nothing else", () => {
    const history = new History();
    history.on("t", { subject: 'Revert "Old way"', body: "This reverts commit 1234567." });
    history.on("t", { subject: "New way" });
    history.merge("t");
    assert.equal(only(changes(history)).title, "New way");
  });
});
