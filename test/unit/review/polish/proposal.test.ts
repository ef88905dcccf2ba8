import assert from "node:assert/strict";
import fc from "fast-check";
import { checkReview } from "../../../../src/core/review/check/check.ts";
import { applied } from "../../../../src/core/review/polish/applied.ts";
import { mayApply, polishView } from "../../../../src/core/review/polish/view.ts";
import { everything, feature, nameOf, proposed, rfc, sending } from "./helper.ts";

const words = `Some context.\n\n- I wrote the RFC on the event bus ([RFC](${rfc.url})).\n- Retries fell by 40 %, see [the chart](https://charts.example/1).\n`;

describe("the diff of what a model answers", () => {
  const sent = sending(words);
  const [one, two, three] = ["S1", "S2", "S3"];
  const bus = [nameOf(sent, rfc)];

  it("has a row for each sentence of the person's: the same, proposed or left out", () => {
    const [proposal] = proposed(
      sent,
      { text: "Some context.", evidence: [], replaces: one },
      { text: "Wrote the RFC that retires the event bus.", evidence: bus, replaces: two },
    );
    assert.deepEqual(
      proposal?.rows.map(({ before, state, reasons }) => [before, state, reasons]),
      [
        ["Some context.", "same", []],
        ["I wrote the RFC on the event bus.", "proposed", []],
        [
          "Retries fell by 40 %, see the chart.",
          "dropped",
          ["The answer leaves this sentence out.", "Yours says 40 %.", "Yours links to https://charts.example/1."],
        ],
      ],
    );
  });

  it("says what a replacement would lose", () => {
    const [proposal] = proposed(sent, {
      text: "The retry queue is bounded.",
      evidence: [nameOf(sent, feature)],
      replaces: three,
    });
    const row = proposal?.rows.find(({ state }) => state === "proposed");
    assert.deepEqual(row?.reasons, ["Yours says 40 %.", "Yours links to https://charts.example/1."]);
    const [other] = proposed(sent, {
      text: "Bounded the retry queue.",
      evidence: [nameOf(sent, feature)],
      replaces: two,
    });
    assert.ok(other?.rows.some(({ reasons }) => reasons.includes(`Yours cites "${rfc.title}".`)));
  });

  it("is carried out row by row, each sentence with its citation", () => {
    const [proposal] = proposed(
      sent,
      { text: "Wrote the RFC that retires the event bus.", evidence: bus, replaces: two },
      { text: "Bounded the retry queue to 500 entries.", evidence: [nameOf(sent, feature)], about: "C1" },
    );
    assert.ok(proposal);
    const place = proposal.rows.findIndex(({ state }) => state === "proposed");
    assert.equal(
      applied(words, proposal, [place, proposal.rows.length - 1]),
      `Some context.\n\n- Wrote the RFC that retires the event bus ([Retire the in-house event bus](${rfc.url})).\n- Retries fell by 40 %, see [the chart](https://charts.example/1).\n\nBounded the retry queue to 500 entries ([Bound the retry queue to 500 entries (#412)](${feature.url})).\n`,
    );
  });

  it("removes a sentence only when that is accepted", () => {
    const [proposal] = proposed(sent);
    assert.ok(proposal);
    assert.equal(applied(words, proposal, []), words);
    assert.equal(applied(words, proposal, [0]), words.replace("Some context.", ""));
  });

  it("shows what belongs nowhere as refused", () => {
    const text = "Wrote the RFC on the event bus.";
    const [proposal] = proposed(
      sent,
      { text, evidence: bus, replaces: "S9" },
      { text, evidence: bus },
      { text, evidence: bus, about: "C9" },
      { text, evidence: bus, replaces: two },
      { text, evidence: bus, replaces: two },
    );
    assert.deepEqual(
      proposal?.rows.filter(({ state }) => state === "refused").map(({ reasons }) => reasons.join()),
      [
        "Another sentence replaces the same one of yours.",
        "It replaces what was not sent: S9.",
        "It does not say what it is about.",
        "It is about what was not sent: C9.",
      ],
    );
  });

  it("is of no other words", () => {
    const [proposal] = proposed(sent);
    assert.ok(proposal);
    assert.equal(applied(`${words} `, proposal, [0]), undefined);
  });

  it("puts a new sentence where it is read, also behind code that was left open", () => {
    const open = sending("Text.\n\n```\ncode");
    const [proposal] = proposed(open, {
      text: "Bounded the retry queue.",
      evidence: [nameOf(open, feature)],
      about: "C1",
    });
    assert.ok(proposal);
    const all = proposal.rows.map((_, index) => index).filter((index) => proposal.rows[index]?.before === undefined);
    assert.match(
      applied("Text.\n\n```\ncode", proposal, all) ?? "",
      /^Bounded the retry queue \(.*\)\.\n\nText\.\n\n```\ncode$/,
    );
  });

  it("leaves what is not accepted as it is, character by character", () => {
    const pieces = [
      words,
      "A. B!",
      "\r\n",
      "\t",
      "  ",
      "# H",
      "`x.`",
      "| a |",
      "> q",
      "- ",
      "1. ",
      "**b**",
      "<!-- c -->",
      "\u00e9\u{1f600}",
      "[l](x)",
      "\n\n",
      "I led 4 people.",
    ];
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((some) => some.join("")),
    );
    fc.assert(
      fc.property(text, fc.array(fc.nat(12)), fc.boolean(), (own, accepted, doesAnswer) => {
        const given = sending(own);
        const answers = (given.parts[0]?.sentences ?? []).map(({ id }) => ({
          text: "Wrote the RFC on the event bus.",
          evidence: [nameOf(given, rfc)],
          replaces: id,
        }));
        const [proposal] = proposed(given, ...(doesAnswer ? answers : []));
        assert.ok(proposal);
        const changed = applied(own, proposal, accepted);
        const taken = proposal.rows.filter((row, index) => accepted.includes(index) && mayApply(row));
        if (taken.length === 0) assert.equal(changed, own);
        let rest = changed ?? "";
        let at = 0;
        for (const { span } of taken.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))) {
          if (span === undefined) continue;
          const kept = own.slice(at, span.start);
          const place = rest.indexOf(kept.trimStart());
          assert.notEqual(place, -1, JSON.stringify([kept, rest]));
          rest = rest.slice(place + kept.trimStart().length);
          at = span.end;
        }
        assert.ok(rest.endsWith(own.slice(at).trimStart()));
      }),
      { numRuns: 60 },
    );
  });

  it("is shown without what only the host needs, and says what can be accepted", () => {
    const [proposal] = proposed(sent, {
      text: "Wrote the RFC that retires the event bus.",
      evidence: bus,
      replaces: two,
    });
    assert.ok(proposal);
    const { rows } = polishView(proposal, "M", new Set([1]), new Set([1, 2]));
    assert.deepEqual(
      rows.map(({ state, canAccept, isAccepted, isLeft }) => [state, canAccept, isAccepted, isLeft]),
      [
        ["dropped", true, false, false],
        ["proposed", true, true, false],
        ["dropped", true, false, true],
      ],
    );
    assert.ok(rows.every((row) => !("span" in row) && !("markdown" in row)));
  });

  it("leads to no claim without evidence", () => {
    const [proposal] = proposed(
      sent,
      { text: "Wrote the RFC that retires the event bus.", evidence: bus, replaces: two },
      { text: "Bounded the retry queue to 500 entries.", evidence: [nameOf(sent, feature)], replaces: three },
    );
    assert.ok(proposal);
    const text = applied(words, proposal, [0, 1, 2]) ?? "";
    const repositories = [{ name: "acme/platform", webUrl: "https://example.org/acme/platform" }];
    assert.deepEqual(checkReview({ text, artifacts: everything, repositories, timeZone: "UTC" }), []);
  });
});
