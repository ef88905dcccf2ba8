import assert from "node:assert/strict";
import fc from "fast-check";
import { promptText } from "../../../../src/core/review/polish/prompt.ts";
import { artifact } from "../../helpers/artifacts.ts";
import { senior } from "../../helpers/rich-review.ts";
import { everything, feature, mentoring, nameOf, rfc, sending, theirs, writing } from "./helper.ts";

describe("what is sent to a model", () => {
  it("is the evidence of the chosen parts and no other", () => {
    const text = promptText(sending("", "", { parts: [{ part: mentoring, words: "" }] }));
    assert.ok(text.includes(theirs.title));
    for (const { title } of [rfc, feature]) assert.ok(!text.includes(title), title);
  });

  it("says of evidence its kind, title, day, role, status, repository and reach, and no address, path or commit", () => {
    const sent = sending();
    const line = promptText(sent)
      .split("\n")
      .find((one) => one.includes(rfc.title));
    assert.deepEqual(JSON.parse(line ?? "{}"), {
      id: nameOf(sent, rfc),
      for: ["C1"],
      kind: "RFC",
      title: rfc.title,
      date: "2026-10-12",
      role: "author",
      status: "merged",
      repository: "acme/platform",
      reach: 7,
    });
  });

  it("names what the words cite, and gives them without links and citations", () => {
    const own = `I **led** it ([RFC](${rfc.url})). It rests on [the bus](https://elsewhere.example/a). I bounded \`retry.ts\` (#412).`;
    const sent = sending(own);
    const sentences = sent.parts[0]?.sentences ?? [];
    assert.deepEqual(
      sentences.map(({ id, text, evidence }) => [id, text, evidence]),
      [
        ["S1", "I led it.", [nameOf(sent, rfc)]],
        ["S2", "It rests on the bus.", []],
        ["S3", "I bounded `retry.ts` (#412).", [nameOf(sent, feature)]],
      ],
    );
    assert.deepEqual(sentences[1]?.links, ["https://elsewhere.example/a"]);
  });

  it("holds other evidence only where the words cite it", () => {
    const parts = [{ part: mentoring, words: `I wrote the plan ([RFC](${rfc.url})).` }];
    const text = promptText(sending("", "", { parts }));
    assert.ok(text.includes(rfc.title));
    assert.ok(!text.includes(feature.title));
  });

  it("leaves out opinions, code, headings, tables, comments, and sentences with addresses of people", () => {
    const words = [
      "# Heading",
      "*Opinion:* Secret view.",
      "```\nSecret code.\n```",
      "| a |\n|---|\n| Secret cell |",
      "Secret <!-- 4f1c2d9a7b3e0c55 --> mark.",
      "Ask secret@example.org of it.",
      "It is plain.",
    ].join("\n\n");
    const sent = sending(words);
    assert.deepEqual(
      sent.parts[0]?.sentences.map(({ text }) => text),
      ["It is plain."],
    );
    assert.ok(!/secret/i.test(promptText(sent)));
    assert.match(
      sent.heldBack.join(),
      /1 sentence of yours about "Writes what others build on" with an e-mail address is not sent/,
    );
  });

  it("holds no salary and no address of a person, also where a title has one", () => {
    const mail = artifact({ title: "Thank jo@example.org for the bus", kind: "note", on: "2026-11-01" });
    const text = promptText(sending("", "", { artifacts: [...everything, mail] }));
    assert.ok(text.includes("Thank (address) for the bus"));
    assert.ok(!text.includes("@"));
    assert.ok(!text.includes(String(senior.salary?.from)));
  });

  it("is the newest 60 pieces of a part, and says how many are not sent", () => {
    const many = Array.from({ length: 70 }, (_, index) => artifact({ title: `Plan ${index}`, on: "2026-11-01" }));
    const sent = sending("", "", { artifacts: many, parts: [{ part: writing, words: "" }] });
    assert.equal(sent.evidence.length, 60);
    assert.match(sent.heldBack.join(), /10 older pieces of evidence of .* are not sent/);
  });

  it("stays data, one line each, whatever a title or a sentence holds", () => {
    const heads = promptText(sending())
      .split("\n")
      .filter((line) => !line.startsWith("{"));
    fc.assert(
      fc.property(hostile(), hostile(), hostile(), (title, note, words) => {
        const odd = artifact({ title: title || "x", kind: "note", on: "2026-11-01" });
        const sent = sending(words, "", { artifacts: [...everything, odd], notes: { [odd.id]: note } });
        const lines = promptText(sent).split("\n");
        const data = lines.filter((line) => line.startsWith("{"));
        assert.equal(data.length, 2 + 6 + (sent.parts[0]?.sentences.length ?? 0) + 1);
        for (const line of data.slice(0, -1)) JSON.parse(line);
        assert.deepEqual(
          lines.filter((line) => !line.startsWith("{") && line !== "(none)"),
          heads.filter((line) => line !== "(none)"),
        );
      }),
      { numRuns: 40 },
    );
  });
});

function hostile() {
  const pieces = [
    "\n",
    "\r",
    "\u2028",
    "\u2029",
    "\u0085",
    "```",
    '"}',
    "{",
    "EVIDENCE",
    "SENTENCES",
    "\\",
    '"',
    "</evidence>",
    "E1",
    "a b.",
  ];
  return fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((some) => some.join("")),
  );
}
