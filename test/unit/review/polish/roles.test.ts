import assert from "node:assert/strict";
import { everything, nameOf, proposed, sending, talk, theirs, together, writing } from "./helper.ts";

describe("what a sentence says of other people's work", () => {
  const second = (text: string, own = "") => {
    const sent = sending("", own);
    const target = own === "" ? { about: "C2" } : { replaces: "S1" };
    return proposed(sent, { text, evidence: [nameOf(sent, theirs)], ...target })[1]?.rows[0];
  };

  for (const text of [
    "I built the payout ledger on Postgres.",
    "Moved the payout ledger to Postgres.",
    "Shipped the move of the payout ledger to Postgres.",
    "I was the author of the payout ledger.",
    "I am building the payout ledger.",
    "Rewrote the payout ledger.",
    "The payout ledger on Postgres is built by me.",
    "I led the move of the payout ledger to Postgres.",
    "Reviewed the payout ledger and led the move to Postgres.",
  ])
    it(`is refused: ${text}`, () => {
      const row = second(text);
      assert.equal(row?.state, "refused");
      assert.match(row?.reasons.join(" ") ?? "", /It claims more than is shown/);
    });

  for (const text of [
    "Reviewed the move of the payout ledger to Postgres.",
    "I reviewed the change that moved the payout ledger to Postgres.",
    "I commented on the payout ledger.",
  ])
    it(`may be that it was reviewed: ${text}`, () => assert.equal(second(text)?.state, "proposed"));

  it("may be what the person says already", () =>
    assert.equal(second("I built the payout ledger.", "I built that payout ledger myself.")?.state, "proposed"));

  it("may be that it was done together", () => {
    const sent = sending();
    const text = "Paired on ADR 14 on the retry budget.";
    const [first] = proposed(sent, { text, evidence: [nameOf(sent, together)], about: "C1" });
    assert.equal(first?.rows[0]?.state, "proposed", first?.rows[0]?.reasons.join());
  });

  it("is not that a draft was shipped", () => {
    const draft = { ...together, status: "draft" as const };
    const sent = sending("", "", {
      artifacts: everything.map((one) => (one === together ? draft : one)),
      parts: [{ part: writing, words: "" }],
    });
    const text = "Shipped the one retry budget.";
    const [first] = proposed(sent, { text, evidence: [nameOf(sent, together)], about: "C1" });
    assert.equal(first?.rows[0]?.state, "refused");
  });

  it("is not guessed from what was logged by hand", () => {
    const sent = sending();
    const text = "Taught the guild in a talk.";
    assert.equal(proposed(sent, { text, evidence: [nameOf(sent, talk)], about: "C2" })[1]?.rows[0]?.state, "refused");
  });
});
