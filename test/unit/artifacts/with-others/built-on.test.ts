import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { BuiltOn } from "../../../../src/core/artifacts/with-others/built-on.ts";
import { artifact } from "../../helpers/artifacts.ts";
import { commit, grace, ofMessage } from "../../history/commit.ts";

const mine = artifact({
  kind: "pull-request",
  title: "Expose the lease table",
  pullRequest: 12,
  viaPullRequest: true,
  commit: "abcdef0123456789abcdef0123456789abcdef01",
});

/** What my change is once somebody's commit with this message has landed. */
function kindAfter(message: string, author = grace, change = mine) {
  const builtOn = new BuiltOn();
  builtOn.add(commit({ ...ofMessage(message), author }));
  return builtOn.unblocked([change])[0];
}

describe("what others build on", () => {
  for (const message of [
    "Use leases\n\nDepends on #12.\n",
    "Use leases (builds on #12)\n",
    "Use leases\n\nDepends-on: x\nThis was blocked by PR #12\n",
    "Use leases\n\nStacked on commit abcdef01\n",
  ])
    it(`unblocks them: ${JSON.stringify(message)}`, () => {
      const { kind, why } = kindAfter(message) ?? mine;
      assert.deepEqual([kind, why.split(";")[0]], ["unblock", "Grace Hopper builds on it"]);
    });

  for (const message of ["Fixes #12\n", "Follow-up to #12\n", "Depends on #123\n", "Depends on dependency 12\n"])
    it(`is not told by: ${JSON.stringify(message)}`, () => assert.equal(kindAfter(message)?.kind, "pull-request"));

  it("is not told by bots, and changes nothing that has a more telling kind", () => {
    const bot = { name: "renovate[bot]", email: "1+renovate[bot]@users.noreply.github.com" };
    assert.equal(kindAfter("Depends on #12\n", bot)?.kind, "pull-request");
    assert.equal(kindAfter("Depends on #12\n", grace, { ...mine, kind: "migration" })?.kind, "migration");
  });
});
