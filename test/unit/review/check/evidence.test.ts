import assert from "node:assert/strict";
import { openCitations } from "../../../../src/core/review/check/check.ts";
import { citationOf, placeOfCitation } from "../../../../src/core/review/check/citation.ts";
import { check, codes, feature, note, reverted, rfc } from "./helper.ts";

const web = "https://example.org/acme/platform";

describe("the evidence of a claim", () => {
  for (const [name, text] of [
    ["a link to an artifact", `I led it ([RFC](${rfc.url})).`],
    ["a link with a fragment", `I led it ([RFC](${rfc.url}#summary)).`],
    ["a bare address", `I led it: ${rfc.url}.`],
    ["an address in angle brackets", `I led it <${rfc.url}>.`],
    ["a reference", `I led it ([RFC][1]).\n\n[1]: ${rfc.url}`],
    ["a relative link", "I led it ([RFC](rfcs/0042-event-bus.md))."],
    ["a short hash", "I led it (`4f1c2d9`)."],
    ["the commit that bears its title", "I shipped it (`51ab0e1c2d`)."],
    ["a link to its commit", `I led it ([commit](${web}/commit/${rfc.commit})).`],
    ["a path as code", "I led it (`rfcs/0042-event-bus.md`)."],
    ["the number of its pull request", "I shipped it (#412)."],
    ["a sentence that only cites", `I led it. ([RFC](${rfc.url}))`],
    ["a sentence that says where to see it", `I led it. See [RFC](${rfc.url}).`],
    ["a list below it", `I led it:\n\n- [RFC](${rfc.url})\n- [The queue](${feature.url})\n`],
    ["an id", `I gave a talk ([Talk](#artifact-${note.id})).`],
  ] as const)
    it(`is ${name}`, () => assert.deepEqual(codes(text), []));

  for (const [name, text, code] of [
    ["a link that stands in another sentence", `I led it. The [RFC](${rfc.url}) is long.`, "unproved-claim"],
    ["the appendix", "I led it ([Evidence](#evidence)).", "unproved-claim"],
    ["code that is no commit", "I led it (`queue.size`).", "unproved-claim"],
    ["a number of somebody else's", "I shipped it (#413).", "unproved-claim"],
    ["somebody else's pull request", `I shipped it ([PR](${web}/pull/413)).`, "evidence-not-yours"],
    ["an artifact that is gone", "I led it ([RFC](#artifact-0123456789abcdef)).", "evidence-gone"],
    ["an address that nothing knows", "I led it ([doc](https://docs.example.com/x)).", "unknown-link"],
    ["reverted work", "I shipped it (`9ab07e1c2d`).", "evidence-does-not-count"],
  ] as const)
    it(`is not ${name}`, () => assert.deepEqual(codes(text).slice(0, 1), [code]));

  it("does not show that I made what I only reviewed", () => {
    const made = ["I built it (`5d0c4be1aa`).", "Shipped the drain (`5d0c4be1aa`)."];
    for (const text of made) assert.deepEqual(codes(text), ["evidence-not-yours"], text);
    const fine = [
      "I reviewed it (`5d0c4be1aa`).",
      "Bo built it and I reviewed it (`5d0c4be1aa`).",
      "I helped with it (`5d0c4be1aa`).",
      "I built it (`77e0aa1bbc`), and Bo the drain (`5d0c4be1aa`).",
      "*Opinion:* I built it (`5d0c4be1aa`).",
    ];
    for (const text of fine) assert.deepEqual(codes(text), [], text);
  });

  it("must be there and mine where no artifact answers for it", () => {
    const text = "I wrote (`abc1234`), (`abc1235`), (`abc1236`) and ([x](docs/x.md)).";
    const whose = new Map([
      ["commit abc1234", "mine"],
      ["commit abc1235", "others"],
      ["commit abc1236", "gone"],
      ["path docs/x.md", "gone"],
    ] as const);
    const artifacts = [rfc];
    const open = openCitations({ text, artifacts, repositories: [], timeZone: "UTC" });
    assert.deepEqual(
      open.map(({ key }) => key),
      [...whose.keys()],
    );
    assert.deepEqual(codes(text, { whose }), ["evidence-not-yours", "evidence-gone", "evidence-gone"]);
  });

  it("is asked for although nothing is claimed", () => {
    const whose = new Map([["path docs/x.md", "gone"]] as const);
    const [found] = check("More in [x](docs/x.md).", { whose });
    assert.equal(
      found?.message,
      "There is no file docs/x.md any more in the repositories that were read. Attach other evidence.",
    );
    assert.deepEqual([found?.column, found?.endColumn], [9, 23]);
  });
});

describe("a number", () => {
  const cite = `([RFC](${rfc.url}), [queue](${feature.url}))`;
  for (const text of [
    `Bounded the queue to 500 entries ${cite}.`,
    `I reached 7 people ${cite}.`,
    `I wrote 2 documents ${cite}.`,
    `I landed #412 on 3 Nov 2026 ${cite}.`,
    `I wrote RFC 42 on 2026-10-12 ${cite}.`,
  ])
    it(`is shown: ${text.slice(0, 30)}`, () => assert.deepEqual(codes(text), []));

  it("that the evidence does not show is warned about, at its place", () => {
    const [found, ...rest] = check(`Bounded the queue to 800 entries ${cite}.`);
    assert.deepEqual(rest, []);
    assert.deepEqual(
      [found?.code, found?.severity, found?.column, found?.endColumn],
      ["number-not-shown", "warning", 22, 25],
    );
  });

  it("is read in full, with separators and percent", () => {
    assert.deepEqual(codes(`Cut 1,500 calls, or 40% ${cite}.`), ["number-not-shown", "number-not-shown"]);
  });

  it("of a day that the evidence is not of is warned about", () => {
    assert.deepEqual(codes(`I landed it on 5 Dec ${cite}.`), ["day-not-shown"]);
    assert.deepEqual(codes(`I landed it on December 5, 2026 ${cite}.`), ["day-not-shown"]);
  });
});

describe("citationOf", () => {
  for (const artifact of [rfc, feature, reverted, note])
    it(`gives what the check takes: ${artifact.title}`, () => {
      const found = codes(`I led it${citationOf(artifact)}.`);
      assert.deepEqual(found, artifact.counts ? [] : ["evidence-does-not-count"]);
    });
});

describe("placeOfCitation", () => {
  for (const [sentence, before] of [
    ["I led it.", "I led it"],
    ["I led it!", "I led it"],
    ["I led it", "I led it"],
    ["| I led | it |", "| I led | it"],
    ["...", "..."],
  ] as const)
    it(`is at the end of ${JSON.stringify(sentence)}`, () =>
      assert.equal(sentence.slice(0, placeOfCitation(sentence)), before));
});
