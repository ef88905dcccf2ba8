import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Artifact } from "../../../../src/core/artifacts/types.ts";
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

  it("are found in a list that no line ends", () => {
    const history = new History();
    const list = `* Update a.go\n\nCo-authored-by: ${me}\n\n* Work more`;
    history.main({ ...squash(trailers), body: `${list}\n\nCo-authored-by: ${me}`, files: ["src/a.ts"] });
    assert.equal(reviews(history).length, 1);
    assert.deepEqual(pairings(history), []);
    const last = new History();
    last.main({ ...squash(trailers), body: `* Work\n\n* Apply suggestions from code review\n\nCo-authored-by: ${me}` });
    assert.equal(reviews(last).length, 1);
    assert.deepEqual(pairings(last), []);
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
  it("do not count where a bot's name among the co-authors tells that the default branch had been merged in", () => {
    const squashed = (bot: string) => {
      const history = new History();
      const trailers = [bot, `${ada.name} <${ada.email}>`].map((who) => `Co-authored-by: ${who}`);
      history.main({ by: bo, committer: github, subject: "Bound the queue (#7)", trailers, files: ["src/a.ts"] });
      return only(pairings(history));
    };
    const pairing = squashed("dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>");
    assert.equal(pairing.counts, false);
    assert.match(pairing.reason ?? "", /^named together with dependabot\[bot\]: /);
    assert.equal(squashed("pre-commit-ci[bot] <66853113+pre-commit-ci[bot]@users.noreply.github.com>").counts, true);
  });

  it("do not count where a squash names me, and what tells of the work tells of others only", () => {
    const signed = `Signed-off-by: ${bo.name} <${bo.email}>`;
    const [mine, tail] = [`Signed-off-by: ${me}`, `---------\n\nCo-authored-by: ${me}`];
    const counts = (body: string, lines = 20) => {
      const history = new History();
      const hash = history.main({ ...squash([`Co-authored-by: ${me}`]), body, files: ["src/a.ts"] });
      history.files.set(
        hash,
        (history.files.get(hash) ?? []).map((file) => ({ ...file, added: lines })),
      );
      return only(pairings(history)).counts;
    };
    assert.equal(counts(`* Work\n\n${signed}\n\n* More\n\n${signed}\n\n${tail}`), false);
    assert.equal(counts(`Why.\n\n${signed}\nCo-authored-by: ${me}`), false);
    assert.equal(counts(`Why.\n\nCo-authored-by: ${me}\n${signed}`), true);
    assert.equal(counts(`* Work\n\n* More\n\n${signed}\n\n${tail}`), true);
    assert.equal(counts(`* Work\n\n${signed}\n\n* More\n\n${mine}\n\n${tail}`), true);
    assert.equal(counts(`* Work\n\n${signed}\nCo-authored-by: ${me}\n\n${tail}`), true);
    assert.equal(counts(`* Work\n\n${tail}`, 4), false);
    assert.equal(counts(`* Work\n\nCo-authored-by: ${me}\n\n${tail}`, 4), true);
  });

  it("are others' changes that name me as co-author, once each", () => {
    const history = new History();
    history.main({ ...squash([`Co-authored-by: ${me}`]), files: ["src/a.ts"] });
    const pairing = only(pairings(history));
    assert.equal(pairing.role, "co-author");
    assert.equal(pairing.why, "named as co-author of somebody else's change");
    assert.deepEqual(changes(history), []);
  });

  it("are a few commits on somebody else's branch", () => {
    const history = new History();
    for (let i = 0; i < 9; i++) history.on("t", { by: bo });
    history.on("t", { subject: "Help", files: ["src/a.ts"] });
    history.merge("t", pull(1, "bo/t", "T"));
    assert.equal(only(pairings(history)).why, "1 of 10 commits of somebody else's branch");
  });

  const touched = (subject: string, files: readonly string[], trailers: readonly string[] = []) => {
    const history = new History();
    for (let i = 0; i < 9; i++) history.on("t", { by: bo, trailers });
    history.on("t", { subject, files });
    history.merge("t", pull(1, "bo/t", "T"));
    return history;
  };

  it("are not a slight touch: a rename, a chore, an empty commit, one new heading", () => {
    for (const files of [["text/0000-a.md > text/0012-a.md"], []])
      assert.deepEqual(pairings(touched("Rename to 0012", files)), []);
    const history = touched("Fix headers", ["text/a.md"]);
    const hash = history.tip("t");
    history.files.set(
      hash,
      (history.files.get(hash) ?? []).map((file) => ({ ...file, added: 17, removed: 17 })),
    );
    assert.deepEqual(pairings(history), []);
  });

  it("are not nine lines of prose; seven of code are", () => {
    const count = (path: string, added: number) => {
      const history = touched("Say it better", [path]);
      const hash = history.tip("t");
      history.files.set(
        hash,
        (history.files.get(hash) ?? []).map((file) => ({ ...file, added })),
      );
      return pairings(history).length;
    };
    assert.deepEqual(
      [count("text/a.md", 9), count("text/a.md", 10), count("src/a.ts", 4), count("src/a.ts", 7)],
      [0, 1, 0, 1],
    );
  });

  it("a slight touch leaves a review what it is", () => {
    const history = touched("Set tracking issue", [], [`Reviewed-by: ${me}`]);
    assert.equal(only(reviews(history)).role, "reviewer");
    assert.deepEqual(pairings(history), []);
  });

  it("are none where a document of mine landed", () => {
    const history = touched("Help", ["src/a.ts"]);
    const document = { kind: "rfc", role: "co-author", landing: history.tip() } as Artifact;
    assert.deepEqual(pairings(history, { documents: [document] }), []);
    assert.equal(pairings(history, { documents: [{ ...document, landing: "f".repeat(40) }] }).length, 1);
  });

  it("are what names me as mentor, once for a topic; named as helper I am none", () => {
    const history = new History();
    history.on("t", { by: bo, trailers: [`Mentored-by: ${me}`] });
    history.on("t", { by: bo, trailers: [`Mentored-by: ${me}`, `Reviewed-by: ${me}`] });
    history.merge("t", { by: cy });
    history.main(squash([`Helped-by: ${me}`]));
    const pairing = only(pairings(history));
    assert.deepEqual([pairing.role, pairing.why], ["reviewer", "named as mentor in the commit's trailers"]);
    assert.deepEqual(reviews(history), []);
  });

  it("do not count where the change was reverted, nor do reviews", () => {
    for (const key of ["Co-authored-by", "Reviewed-by"]) {
      const history = new History();
      const hash = history.main(squash([`${key}: ${me}`]));
      history.main({ by: bo, subject: 'Revert "Add x"', body: `This reverts commit ${hash}.` });
      const { status, counts, reason } = only([...pairings(history), ...reviews(history)]);
      assert.deepEqual([status, counts, reason?.slice(0, 12)], ["reverted", false, "reverted by "]);
    }
  });

  it("are not changes of mine that name others", () => {
    const history = new History();
    history.main(squash([`Co-authored-by: ${bo.name} <${bo.email}>`], ada));
    assert.deepEqual(pairings(history), []);
    assert.equal(only(pairings(history, { me: bo })).title, "Add x");
  });
});
