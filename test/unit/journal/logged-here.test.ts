import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { isMyJournal, withoutTwins } from "../../../src/core/journal/logged-here.ts";
import { artifact } from "../helpers/artifacts.ts";

const url = "https://github.com/acme/service/pull/12";
const inGit = artifact({ kind: "feature", title: "Bound the retry queue", url });
const logged = artifact({ kind: "pull-request", title: "acme/service#12", url, criteria: ["scope"] });

describe("what was logged by hand", () => {
  it("is not counted again where git has it, and ties that one to its criteria", () => {
    assert.deepEqual(withoutTwins([inGit], [logged]), [{ ...inGit, criteria: ["scope"] }]);
  });

  it("stands beside git where it is another thing", () => {
    const review = artifact({ kind: "review", title: "Review of acme/service#12", url: `${url}#pullrequestreview-7` });
    const note = artifact({ kind: "note", title: "A talk" });
    assert.deepEqual(withoutTwins([inGit], [review, note]), [inGit, review, note]);
  });

  it("is nobody else's who is asked for", () => {
    const facts = { folder: "/r", name: "r", heads: [], shallow: [], emails: ["Ada@example.com"] };
    const only = { onlyIdentities: true } as const;
    assert.ok(isMyJournal({ identities: [] }, [facts]));
    assert.ok(isMyJournal({ ...only, identities: ["ada@example.com"] }, [facts]));
    assert.ok(isMyJournal({ ...only, identities: ["bo@example.com"], isOwnJournal: true }, [facts]));
    assert.equal(isMyJournal({ ...only, identities: ["bo@example.com"] }, [facts]), false);
  });
});
