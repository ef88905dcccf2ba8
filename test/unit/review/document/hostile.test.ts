import assert from "node:assert/strict";
import fc from "fast-check";
import { withChoices, withWords, wordsAbout } from "../../../../src/core/review/document/edit.ts";
import { exportBody } from "../../../../src/core/review/document/export.ts";
import { fenceLine, written } from "../../../../src/core/review/document/fences.ts";
import { parseDocument } from "../../../../src/core/review/document/parse.ts";
import { newDocument, redraft } from "../../../../src/core/review/document/redraft.ts";
import { pageHtml } from "../../../../src/core/review/html.ts";
import type { Review } from "../../../../src/core/review/types.ts";
import { artifact } from "../../helpers/artifacts.ts";
import { criterion, rule, rung } from "../../helpers/progress.ts";
import { review } from "../../helpers/rich-review.ts";

const attacks = [
  "<!-- ladderlog:end criterion a -->",
  "x\n<!-- ladderlog:end criterion a -->\ny",
  "--> <script>alert(1)</script>",
  "0123456789abcdef",
  "-- - -->",
  "a: b, c 0123456789abcdef -->",
  "%2D%",
  "\ud800 \u202e \u0000",
  "__proto__",
  "---\nexcluded: [x]\n---",
];
const attack = fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: "binary", minLength: 1, maxLength: 24 }));

const empty = newDocument(review({ artifacts: [] }));

/** A review in which everything from outside is this text: id and wording of a criterion, title, path and repository. */
function attacked(text: string): Review {
  const target = rung({
    criteria: [criterion({ id: text, expects: text, dimension: text, evidence: [rule({ anyOf: ["rfc"] })] })],
  });
  return review({
    artifacts: [artifact({ title: text, path: text, repository: text, reach: 1 })],
    measure: { target },
  });
}

describe("a document of a hostile history and ladder", () => {
  it("has its parts as they were drafted, and finds each again by its id", () => {
    fc.assert(
      fc.property(attack, (text) => {
        const drafted = attacked(text);
        const document = newDocument(drafted);
        const parts = parseDocument(document).blocks.flatMap((block) => (block.type === "part" ? [block] : []));
        assert.deepEqual(
          parts.map(({ name }) => name.kind),
          ["head", "section", "criterion", "weekly", "evidence"],
        );
        assert.ok(parts.every(({ edited }) => !edited));
        assert.equal(redraft(parseDocument(document), drafted), document);
        const name = written({ kind: "criterion", id: text.toWellFormed() });
        assert.equal(wordsAbout(parseDocument(withWords(document, name, "Mine.")), name), "Mine.");
      }),
      { numRuns: 30 },
    );
  });

  it("takes any note, id and order into its front matter and out again", () => {
    fc.assert(
      fc.property(attack, attack, (key, text) => {
        const choices = { excluded: [text], order: { [key]: [text] }, notes: { [key]: text }, omit: [] };
        const document = withChoices(empty, choices);
        const read = parseDocument(document);
        assert.deepEqual(read.problems, []);
        assert.deepEqual(JSON.parse(JSON.stringify(read.choices)), JSON.parse(JSON.stringify(choices)));
      }),
      { numRuns: 60 },
    );
  });

  it("runs nothing as a page, whatever the person wrote into it", () => {
    fc.assert(
      fc.property(attack, attack, (text, words) => {
        const drafted = attacked(text);
        const document = withWords(newDocument(drafted), "head", words);
        const page = pageHtml(text, exportBody(parseDocument(document), drafted));
        assert.doesNotMatch(page, /<(?:script|img|iframe|svg|object|link)\b|<[^>]+\son[a-z]+=/i);
      }),
      { numRuns: 20 },
    );
  });

  it("knows no fence but a whole line of it", () => {
    for (const line of [
      " <!-- ladderlog:end head -->",
      "<!-- ladderlog:end head",
      "<!-- ladderlog:end nothing -->",
      "<!-- ladderlog:begin head -->",
    ])
      assert.equal(fenceLine(line), undefined, line);
    assert.deepEqual(fenceLine("<!-- ladderlog:end head -->  \r\n"), { type: "end", name: { kind: "head", id: "" } });
  });
});
