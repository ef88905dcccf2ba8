import assert from "node:assert/strict";
import { revertOf } from "../../../src/core/history/revert.ts";
import { revertedCommits } from "../../../src/core/history/reverted.ts";
import { commit, merge, ofMessage } from "./commit.ts";

const [one, two, three] = ["1".repeat(40), "2".repeat(40), "3".repeat(40)] as const;
const named = (hash: string, message: string) => commit({ hash, ...ofMessage(message) });
const standing = (...commits: ReturnType<typeof commit>[]) =>
  [...revertedCommits(commits)].map(([hash, by]) => [hash[0], by.hash[0]]);

describe("what a commit reverts", () => {
  it("git's own words: hashes and the quoted subject", () => {
    const body = `This reverts commit ${one}, reversing\nchanges made to ${two}.\n`;
    assert.deepEqual(revertOf(commit(`Revert "Add x"\n\n${body}`)), { commits: [one], requests: [], subject: "Add x" });
    assert.deepEqual(revertOf(commit("undo\n\nThis reverts commits abcdef1 and abcdef2."))?.commits, [
      "abcdef1",
      "abcdef2",
    ]);
  });

  it("the hosts' words: numbers", () => {
    assert.deepEqual(revertOf(commit('Revert "Add x (#12)" (#13)\n\nReverts acme/service#12')), {
      commits: [],
      requests: [12],
      subject: "Add x",
    });
    assert.deepEqual(revertOf(commit("Undo\n\nThis reverts merge request !12"))?.requests, [12]);
    assert.deepEqual(revertOf(commit("Undo\n\nReverts https://forge.example/a/b/pull/7"))?.requests, [7]);
  });

  it("a reapplied change undoes its revert", () => {
    assert.equal(revertOf(commit('Reapply "Add x"'))?.subject, 'Revert "Add x"');
    assert.equal(revertOf(commit('Revert "Revert "Add x""'))?.subject, 'Revert "Add x"');
  });

  it("a list of hashes with their subjects", () => {
    const body =
      "This reverts the following commits:\n- abcdef1 (area: add x)\n* abcdef2 add some y\n- abcdef3\n\nWe keep abcdef4 (area: add z).";
    assert.deepEqual(revertOf(commit(`area: revert x\n\n${body}`))?.listed, [
      { hash: "abcdef1", subject: "area: add x" },
      { hash: "abcdef2", subject: "add some y" },
    ]);
    assert.equal(revertOf(commit("area: explain reverts\n\n- abcdef1 (area: add x)")), undefined);
  });

  it("nothing, for a commit that only speaks of reverting", () => {
    for (const message of [
      "revert: use the right option",
      "Rollback lock files",
      "x\n\nThis reverts the decision of #12",
      "Revert to the old way",
    ])
      assert.equal(revertOf(commit(message)), undefined, message);
  });
});

describe("which commits stand reverted", () => {
  it("by hash, full or short", () => {
    assert.deepEqual(standing(named(one, "Add x"), named(two, `Undo\n\nThis reverts commit ${one.slice(0, 9)}.`)), [
      ["1", "2"],
    ]);
  });

  it("by a list, where hash and subject fit", () => {
    const list = `- ${one.slice(0, 9)} (Add the thing)\n- ${two.slice(0, 9)} (Something else)`;
    const history = [
      named(one, "Add the thing"),
      named(two, "Keep this one"),
      named(three, `x: revert things\n\n${list}`),
    ];
    assert.deepEqual(standing(...history), [["1", "3"]]);
  });

  it("by the number of the pull request, whatever its subject became", () => {
    const landed = merge("Merge pull request #12 from ada/x\n\nAdd x", { hash: one });
    assert.deepEqual(standing(landed, named(two, 'Revert "Something" (#13)\n\nReverts acme/service#12')), [["1", "2"]]);
  });

  it("by subject, the latest of that name", () => {
    assert.deepEqual(standing(named(one, "Add x (#1)"), named(two, "Add x (#2)"), named(three, 'Revert "Add x"')), [
      ["2", "3"],
    ]);
  });

  it("a revert that is reverted no longer counts", () => {
    const history = [named(one, "Add x"), named(two, 'Revert "Add x"'), named(three, 'Reapply "Add x"')];
    assert.deepEqual(standing(...history), [["2", "3"]]);
  });

  it("what came before is not known", () => {
    assert.deepEqual(standing(named(two, 'Revert "Add x"'), named(one, "Add x")), []);
  });
});
