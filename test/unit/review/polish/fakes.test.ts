import assert from "node:assert/strict";
import fc from "fast-check";
import { applied } from "../../../../src/core/review/polish/applied.ts";
import { wordedNumbers } from "../../../../src/core/review/polish/number-words.ts";
import { promptText } from "../../../../src/core/review/polish/prompt.ts";
import { proposalOf } from "../../../../src/core/review/polish/proposal.ts";
import type { AnswerSentence, ProposalRow, Sending } from "../../../../src/core/review/polish/types.ts";
import { dropping, honest, inventing, inWords, miscitingBy } from "./fake-models.ts";
import { feature, mentoring, nameOf, rfc, sending, theirs, writing } from "./helper.ts";

const words = `I wrote the RFC on the event bus ([RFC](${rfc.url})). It took 9 drafts.\n\n- Nobody misses the bus.\n`;
const second = `I reviewed the ledger ([PR](${theirs.url})).`;
const sent = sending(words, second);
const rows = (answer: readonly AnswerSentence[], of: Sending = sent): readonly ProposalRow[] =>
  proposalOf(of, answer).flatMap((proposal) => proposal.rows);
const proposals = (answer: readonly AnswerSentence[]) => rows(answer).filter(({ state }) => state === "proposed");

describe("a fake model", () => {
  it("that is honest has all of its sentences proposed or the same, so that the others are no empty tests", () => {
    const all = rows(honest(sent));
    assert.deepEqual(
      all.filter(({ state }) => state !== "proposed" && state !== "same"),
      [],
    );
    assert.equal(all.filter(({ state }) => state === "proposed").length, 5);
  });

  it("that invents a number is caught every time, in digits and in words, with a unit and without", () => {
    const forms = fc.constantFrom<(number: number) => string>(
      (number) => String(number),
      (number) => `${number}%`,
      (number) => `$${number}`,
      (number) => `${number}x`,
      (number) => `v${number}`,
      (number) => `${number} ms`,
      (number) => `${number},000`,
      (number) => inWords(number),
      (number) => `${inWords(number)} percent`,
      (number) => `by ${number}`,
    );
    const known = new Set(["1", "7", "9", "12", "14", "412", "500"]);
    const invented = fc.integer({ min: 2, max: 999 }).filter((number) => !known.has(String(number)));
    fc.assert(
      fc.property(invented, forms, fc.nat(), (number, form, seed) =>
        assert.deepEqual(proposals(inventing(sent, form(number), seed)), []),
      ),
      { numRuns: 50 },
    );
  });

  it("that invents a name is caught every time", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnoprstuvz"), minLength: 3, maxLength: 10 });
    const capital = letters.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    const forms = fc.oneof(
      capital,
      capital.map((name) => `${name}'s`),
      capital.map((name) => `"${name}"`),
      capital.map((name) => `(${name})`),
      capital.map((name) => `ex-${name}`),
      fc
        .tuple(capital, fc.constantFrom(..."';:,.!?/|+=&~\u00b7\u2022\u2019\u2014\u2013()\"\u201d"))
        .map(([name, glue]) => `so${glue}${name}`),
      letters.map((name) => `@${name}`),
      letters.map((name) => `src/${name}`),
      letters.map((name) => `${name}.ts`),
      letters.map((name) => `old_${name}`),
      letters.map((name) => `old${name.charAt(0).toUpperCase()}${name.slice(1)}`),
      letters.map((name) => `\`${name}\``),
      letters.map((name) => name.toUpperCase()),
      letters.map((name) => `https://${name}.example`),
      letters.map((name) => `[so](${name})`),
      letters.map((name) => `<${name}>`),
    );
    // Among its strings the library has words that stand in programs, `caller` for one, and so in a title here.
    const said = promptText(sent).toLowerCase();
    const isKnown = (name: string) =>
      (name.match(/[a-z]{3,}/gi) ?? []).some((word) => said.includes(word.toLowerCase()));
    fc.assert(
      fc.property(
        forms.filter((name) => !isKnown(name)),
        fc.nat(),
        (name, seed) => assert.deepEqual(proposals(inventing(sent, name, seed)), []),
      ),
      { numRuns: 50 },
    );
  });

  it("that invents an id is caught every time", () => {
    const ids = new Set(sent.evidence.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.string().filter((id) => !ids.has(id)),
        (id) => {
          const also = honest(sent).map((one) => ({ ...one, evidence: [...one.evidence, id] }));
          assert.deepEqual(proposals(also), []);
          assert.deepEqual(proposals(honest(sent).map((one) => ({ ...one, evidence: [id] }))), []);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("that cites nothing is caught every time", () =>
    assert.deepEqual(proposals(honest(sent).map((one) => ({ ...one, evidence: [] }))), []));

  it("that cites another's evidence is caught every time", () => {
    for (let shift = 1; shift < sent.evidence.length; shift++)
      assert.deepEqual(proposals(miscitingBy(sent, shift)), [], String(shift));
  });

  it("that drops sentences has each of them shown, and none removed", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (kept) => {
        const answer = dropping(sent, (index) => kept[index] === true);
        const answered = new Set(answer.map(({ replaces }) => replaces));
        const missing = sent.parts.flatMap((part) => part.sentences.filter(({ id }) => !answered.has(id)));
        const dropped = rows(answer).filter(({ state }) => state === "dropped");
        assert.deepEqual(
          dropped.map(({ before }) => before),
          missing.map(({ text }) => text),
        );
        for (const { text } of missing.filter((one) => /\d/.test(one.text)))
          assert.ok(
            dropped.some(({ before, reasons }) => before === text && reasons.some((why) => /^Yours says/.test(why))),
          );
        const [first] = proposalOf(sent, answer);
        assert.ok(first);
        assert.equal(applied(words, first, []), words);
      }),
      { numRuns: 30 },
    );
  });

  it("that answers anything at all changes nothing without evidence of its part", () => {
    const piece = fc.constantFrom(
      "Wrote",
      "I led",
      "the event bus",
      "RFC",
      "retry queue",
      "12",
      "Sarah",
      "(#412)",
      "500 entries",
      "ledger",
      ".",
      "`x`",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 6 }).map((some) => some.join(" ")),
    );
    const ids = fc.array(fc.oneof(fc.constantFrom("E1", "E2", "E3", "E4", "E5"), fc.string()), { maxLength: 3 });
    const target = fc.oneof(
      fc.constantFrom("S1", "S2", "S3", "S4").map((replaces) => ({ replaces })),
      fc.constantFrom("C1", "C2", "C3").map((about) => ({ about })),
    );
    const one = fc.tuple(text, ids, target).map(([said, evidence, where]) => ({ text: said, evidence, ...where }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), (answer) => {
        for (const { part, rows: found } of proposalOf(sent, answer)) {
          const allowed = new Set(
            sent.parts
              .find((other) => other.part === part)
              ?.evidence.map((id) => sent.evidence.find((e) => e.id === id)?.evidence.id),
          );
          for (const { state, evidence, markdown, after = "" } of found) {
            assert.equal(state === "refused" || state === "same", markdown === undefined);
            if (state !== "proposed") continue;
            assert.ok(evidence.length > 0 && evidence.every((id) => allowed.has(id)));
            assert.ok(!/Sarah|\bled\b|\b12\b/.test(after), after);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("is judged by what was sent of each part alone", () => {
    const only = sending("", "", { parts: [{ part: mentoring, words: "" }] });
    const both = sending("", "", {
      parts: [
        { part: mentoring, words: "" },
        { part: writing, words: "" },
      ],
    });
    const answer = { text: "Bounded the retry queue.", evidence: [nameOf(both, feature)], about: "C1" };
    for (const one of [only, both]) assert.equal(rows([answer], one)[0]?.state, "refused");
  });
});

describe("a number in words", () => {
  it("is read for every number", () => {
    for (let number = 0; number < 1000; number++)
      assert.deepEqual(
        wordedNumbers(`so ${inWords(number)} of`).map(({ value }) => value),
        [String(number)],
      );
  });

  for (const [text, values] of [
    ["two dozen, then three thousand two hundred", ["24", "3200"]],
    ["a dozen, or five million", ["12", "5000000"]],
    ["someone attends the tenth", []],
  ] as const)
    it(`is read: ${text}`, () =>
      assert.deepEqual(
        wordedNumbers(text).map(({ value }) => value),
        [...values],
      ));
});
