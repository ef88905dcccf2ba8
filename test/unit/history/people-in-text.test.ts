import assert from "node:assert/strict";
import { accountOf } from "../../../src/core/history/noreply.ts";
import { parsePerson } from "../../../src/core/history/person.ts";
import { coAuthorsOf, reviewerHandlesOf, reviewersOf } from "../../../src/core/history/trailers.ts";
import { commit } from "./commit.ts";

describe("people in trailers", () => {
  const message = [
    "Add x\n\nWhy.\n",
    "co-authored-by: Grace Hopper <grace@example.com>",
    "Co-Authored-By: Grace <GRACE@example.com>",
    "Co-developed-by: Li Wei <li@example.com>",
    "Co-authored-by: Ada Lovelace <ada@example.com>",
    "Co-authored-by: nobody at all",
    "Reviewed-by: @isaac-s",
    "Acked-by: Li Wei <li@example.com>",
    "Tested-By: Max <max@example.com> # on Windows",
    "Approved-by: Li <li@example.com>",
    "Signed-off-by: Zoe <zoe@example.com>",
  ].join("\n");

  it("co-authors: once each, the author left out, malformed ones ignored", () => {
    assert.deepEqual(coAuthorsOf(commit(message)), [
      { name: "Grace Hopper", email: "grace@example.com" },
      { name: "Li Wei", email: "li@example.com" },
    ]);
  });

  it("reviewers of every kind, by address or by handle", () => {
    assert.deepEqual(
      reviewersOf(commit(message)).map(({ email }) => email),
      ["li@example.com", "max@example.com"],
    );
    assert.deepEqual(reviewerHandlesOf(commit(message)), ["isaac-s"]);
  });
});

describe("a person in text", () => {
  it("needs an address between angle brackets", () => {
    assert.deepEqual(parsePerson('"Hopper, Grace" < grace@example.com >'), {
      name: "Hopper, Grace",
      email: "grace@example.com",
    });
    assert.deepEqual(parsePerson("<grace@example.com>"), { name: "", email: "grace@example.com" });
    for (const text of ["Grace", "grace@example.com", "Grace <grace>", "Grace <a b@c>", "Grace <grace@example.com", ""])
      assert.equal(parsePerson(text), undefined, text);
  });

  it("may be an account of a host", () => {
    assert.deepEqual(accountOf("12+Ada@users.noreply.github.com"), { host: "github", login: "ada", id: "12" });
    assert.deepEqual(accountOf("12-ada@users.noreply.gitlab.com"), { host: "gitlab", login: "ada", id: "12" });
    assert.equal(accountOf("ada@users.noreply.github.com.evil"), undefined);
  });
});
