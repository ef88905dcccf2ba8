import assert from "node:assert/strict";
import { mostOwnCommits, OwnCommits } from "../../../src/core/artifacts/own-commits.ts";
import type { RepositoryFacts } from "../../../src/core/history/types.ts";
import { ada, commit, grace } from "../history/commit.ts";

const facts: RepositoryFacts = { folder: "/r", name: "r", heads: [], shallow: [], emails: [] };
const who = { isMe: (person: { email: string }) => person.email === ada.email, isMyHandle: () => false };

describe("own commits", () => {
  it("of a long history are the newest, those that landed last first where they are of one instant", () => {
    const all = Array.from({ length: mostOwnCommits * 2 + 3_000 }, (_, n) => {
      const authored = new Date(Date.UTC(2020, 0, 1) + ((n * 7919) % 6_000) * 60_000).toISOString();
      return commit({ hash: n.toString(16).padStart(40, "0"), author: n % 5 === 0 ? grace : ada, authored });
    });
    const own = new OwnCommits(who, facts, []);
    for (const one of all) own.add({ commit: one });
    const expected = all
      .filter(({ author }) => author === ada)
      .reverse()
      .sort((a, b) => Date.parse(b.authored) - Date.parse(a.authored))
      .slice(0, mostOwnCommits);
    assert.deepEqual(
      own.newest().map(({ hash }) => hash),
      expected.map(({ hash }) => hash),
    );
  });

  it("are none that a job made in the engineer's name", () => {
    const own = new OwnCommits(who, facts, []);
    const job = { name: "GitHub Actions", email: "ci@example.com" };
    own.add({ commit: commit({ hash: "a", author: ada, committer: job }) });
    own.add({ commit: commit({ hash: "b", author: ada }) });
    assert.deepEqual(
      own.newest().map(({ hash }) => hash),
      ["b"],
    );
  });
});
