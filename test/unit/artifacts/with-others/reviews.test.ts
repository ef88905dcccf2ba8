import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  ada,
  bo,
  changes,
  cy,
  github,
  History,
  only,
  pairings,
  pull,
  renovate,
  reviews,
  titles,
} from "../changes/helper.ts";

const me = `${ada.name} <${ada.email}>`;
const squash = (trailers: readonly string[], by = bo) => ({ subject: "Add x (#4)", by, committer: github, trailers });

describe("reviews", () => {
  for (const key of ["Reviewed-by", "Acked-by", "Tested-by", "Approved-by", "reviewed-by"])
    it(`are told by ${key}`, () => {
      const history = new History();
      history.main(squash([`${key}: ${me}`]));
      const review = only(reviews(history));
      assert.equal(review.kind, "review");
      assert.equal(review.role, "reviewer");
      assert.equal(review.title, "Add x");
      assert.equal(review.date, review.landed);
      assert.equal(review.url, "https://github.com/acme/service/pull/4");
      assert.equal(review.viaPullRequest, undefined);
    });

  it("are one for a change, however many of its commits name me", () => {
    const history = new History();
    history.on("t", { by: bo, trailers: [`Reviewed-by: ${me}`] });
    history.on("t", { by: bo, trailers: [`Reviewed-by: ${me}`, `Acked-by: ${me}`] });
    history.merge("t", { by: cy });
    assert.equal(reviews(history).length, 1);
  });

  it("are told by a trailer of the merge", () => {
    const history = new History();
    history.on("t", { by: bo });
    history.merge("t", { ...pull(1, "bo/t", "T"), trailers: [`Approved-by: ${me}`] });
    assert.equal(only(reviews(history)).title, "T");
  });

  it("are told by a handle: a merge queue's r=, or a trailer", () => {
    const history = new History();
    history.on("t", { by: bo });
    history.merge("t", { subject: "Auto merge of #5 - bo:t, r=ada-m", body: "T" });
    history.main({ by: bo, subject: "U (#6)", committer: github, trailers: ["Reviewed-by: @ada-m"] });
    assert.deepEqual(titles(reviews(history, { handles: ["ada-m"] })), ["T", "U"]);
    assert.deepEqual(reviews(history), []);
  });

  it("are never of my own work, of a part of it, or of a bot's", () => {
    const history = new History();
    history.main(squash([`Reviewed-by: ${me}`], ada));
    history.main({ ...squash([`Reviewed-by: ${me}`, `Co-authored-by: ${me}`]), subject: "Y (#5)" });
    history.main({ ...squash([`Reviewed-by: ${me}`], renovate), subject: "Z (#6)" });
    assert.deepEqual(reviews(history), []);
  });

  it("are not mine by a name that is only like mine", () => {
    const history = new History();
    history.main(squash(["Reviewed-by: Ada Moreau <other@example.com>"]));
    assert.deepEqual(reviews(history), []);
  });

  it("are not given to who merged", () => {
    const history = new History();
    history.on("t", { by: bo });
    history.merge("t", { ...pull(1, "bo/t", "T"), by: ada });
    assert.deepEqual(reviews(history), []);
  });

  it("keep their id when the change is rebased", () => {
    const ids = ["2026-10-02T10:00:00Z", "2026-10-03T10:00:00Z"].map((committed) => {
      const history = new History();
      history.main({ ...squash([`Reviewed-by: ${me}`]), authored: "2026-10-01T10:00:00Z", committed });
      return only(reviews(history)).id;
    });
    assert.equal(ids[0], ids[1]);
  });
});

describe("suggestions that were committed", () => {
  const trailers = [`Co-authored-by: ${me}`];

  it("are reviews, by the subject that hosts give them", () => {
    for (const subject of [
      "Apply suggestions from code review",
      "Apply suggestion from @ada",
      "Update docs/a.md",
      "Apply 2 suggestion(s) to 1 file(s)",
    ]) {
      const history = new History();
      history.on("t", { by: bo, subject: "Work" });
      history.on("t", { by: bo, subject, trailers });
      history.merge("t", pull(1, "bo/t", "T"));
      assert.equal(only(reviews(history)).why, "a suggestion from the review was committed", subject);
      assert.deepEqual(pairings(history), [], subject);
      assert.deepEqual(changes(history), [], subject);
    }
  });

  const body = (subject: string) =>
    `* Work\n\n* ${subject}\n\nCo-authored-by: ${me}\n\n---------\n\nCo-authored-by: ${me}`;
  const squashed = (subject: string) => {
    const history = new History();
    history.main({ ...squash(trailers), body: body(subject) });
    return history;
  };

  it("are found in the list of a squash", () => {
    assert.equal(reviews(squashed("Apply suggestions from code review")).length, 1);
    assert.equal(pairings(squashed("Apply suggestions from code review")).length, 0);
  });

  it("are not what somebody wrote together", () => {
    assert.equal(reviews(squashed("Work some more")).length, 0);
    assert.equal(pairings(squashed("Work some more")).length, 1);
  });

  it("are outdone by a trailer on another commit", () => {
    const history = new History();
    history.on("t", { by: bo, subject: "Update a.md", trailers });
    history.on("t", { by: bo, subject: "Rework it all", trailers });
    history.merge("t", pull(1, "bo/t", "T"));
    assert.equal(pairings(history).length, 1);
    assert.deepEqual(reviews(history), []);
  });
});

describe("pairings", () => {
  it("are others' changes that name me as co-author, once each", () => {
    const history = new History();
    history.main(squash([`Co-authored-by: ${me}`]));
    const pairing = only(pairings(history));
    assert.equal(pairing.role, "co-author");
    assert.equal(pairing.why, "named as co-author of somebody else's change");
    assert.deepEqual(changes(history), []);
  });

  it("are a few commits on somebody else's branch", () => {
    const history = new History();
    for (let i = 0; i < 9; i++) history.on("t", { by: bo });
    history.on("t", { subject: "Help" });
    history.merge("t", pull(1, "bo/t", "T"));
    assert.equal(only(pairings(history)).why, "1 of 10 commits of somebody else's branch");
  });

  it("are not changes of mine that name others", () => {
    const history = new History();
    history.main(squash([`Co-authored-by: ${bo.name} <${bo.email}>`], ada));
    assert.deepEqual(pairings(history), []);
    assert.equal(only(pairings(history, { me: bo })).title, "Add x");
  });
});
