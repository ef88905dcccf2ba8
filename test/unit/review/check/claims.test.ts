import assert from "node:assert/strict";
import { check, codes } from "./helper.ts";

/** Each is one sentence that needs evidence. */
const claims = [
  "I led the retirement of the event bus.",
  "Led the retirement of the event bus",
  "We shipped it before the freeze.",
  "Latency fell by 40 %.",
  "Latency fell by 40%.",
  "I have since improved the build.",
  "Reduced costs, mentored two engineers.",
  "**Owned** the payout service!",
  "I've designed the schema.",
  "Served 1,200,000 requests a day.",
  "I debugged the queue for the team.",
  "I set up the on-call rota.",
  "Three teams use it: 12 services in all.",
  "Made it 3x faster.",
  "[I led it](https://www.example.com).",
];

/** None of these claims anything. */
const others = [
  "The queue is bounded.",
  "Did I lead the migration?",
  "*Opinion:* I led the most useful project of the year.",
  "Opinion: 40 % of our alerts are noise.",
  "I have not shipped the cache yet.",
  "I never owned that service.",
  "I want to lead a migration.",
  "In Q4 2026 the team moved to Lisbon.",
  "I was on leave from 12 Oct to 30 Oct 2026.",
  "Our API v2 speaks HTTP/2 and IPv6.",
  "The third phase starts in week 12.",
  "The 2nd phase waits for release 2.1.0.",
  "The service is owned by platform.",
  "I wanted to write more.",
  "# I led 40 people",
  "> I led 40 people.",
  "```\nI led 40 people.\n```",
  "    I led 40 people.",
  "<!-- I led 40 people. -->",
  "<!--\nI led 40 people.\n\nI led 50 [more](https://a.example).\n-->",
  "The plan <!-- I led 40 people, see https://a.example --> stands.",
  'The picture: <img width="400" src="https://a.example/1.png">',
  "The word `led 40` is code.",
  "---\ntitle: I led 40 people\n---",
];

const shown = ["The end `<!--`. I led 40 people.", "<!-- I led 40 people.", "<b>I led 40 people.</b>"];

describe("a claim", () => {
  for (const text of shown) it(`is read beside HTML: ${text}`, () => assert.deepEqual(codes(text), ["unproved-claim"]));
  for (const text of claims)
    it(`is: ${text}`, () =>
      assert.ok(["unproved-claim", "unknown-link"].includes(codes(text)[0] ?? ""), JSON.stringify(codes(text))));
  for (const text of others) it(`is not: ${JSON.stringify(text)}`, () => assert.deepEqual(codes(text), []));

  it("is marked where the sentence stands, and no further", () => {
    const [found, ...rest] = check(
      "The bus is old. I led its retirement, e.g. of its\ndead letters. Nobody misses it.\n",
    );
    assert.deepEqual(rest, []);
    const { line, column, endLine, endColumn } = found ?? {};
    assert.deepEqual({ line, column, endLine, endColumn }, { line: 1, column: 17, endLine: 2, endColumn: 14 });
  });

  for (const unit of ["ms", "s"])
    it(`ends at a unit, ${unit}, that looks like a shortened word`, () => {
      const [found, ...rest] = check(`It went from 80 ${unit} to 40 ${unit}. Nobody misses the queue.\n`);
      assert.deepEqual(rest, []);
      assert.equal(found?.endColumn, `It went from 80 ${unit} to 40 ${unit}.`.length + 1);
    });

  it("is counted in UTF-16 units after an emoji and a line break of Windows", () => {
    const [found] = check("Hello.\r\n\r\n\u{1f600} is a face. I led it.\r\n");
    assert.deepEqual([found?.line, found?.column, found?.endColumn], [3, 15, 24]);
  });

  it("is found in each item of a list and each row of a table", () => {
    assert.equal(codes("- I led one\n- and nothing\n  - I shipped two\n").length, 2);
    assert.deepEqual(codes("| a | b |\n|---|---|\n| I led | it |\n"), ["unproved-claim"]);
  });

  it("says what to do", () => {
    assert.equal(
      check("I led it.")[0]?.message,
      '"led" claims something, and the sentence links to no evidence. Attach it, mark the sentence with *Opinion:*, or delete it.',
    );
  });
});
