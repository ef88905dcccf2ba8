import assert from "node:assert/strict";
import { longestAnswer, mostSentences, parseAnswer } from "../../../../src/core/review/polish/answer.ts";

const one = '{"sentences":[{"text":"I wrote it.","evidence":["E1"],"replaces":"S1"}]}';

describe("the answer of a model", () => {
  for (const text of [one, `\n ${one} \n`, `\`\`\`json\n${one}\n\`\`\``, `\`\`\`\r\n${one}\r\n\`\`\``])
    it(`is read: ${JSON.stringify(text.slice(0, 12))}`, () =>
      assert.deepEqual(parseAnswer(text), {
        valid: true,
        sentences: [{ text: "I wrote it.", evidence: ["E1"], replaces: "S1" }],
      }));

  it("may leave out what it cites, which is judged later", () =>
    assert.deepEqual(parseAnswer('{"sentences":[{"text":"x","replaces":null,"about":"C1"}]}'), {
      valid: true,
      sentences: [{ text: "x", evidence: [], about: "C1" }],
    }));

  for (const [text, why] of [
    ["", "not the JSON"],
    [`Here it is: ${one}`, "not the JSON"],
    [`${one}\n${one}`, "not the JSON"],
    ["[]", "the whole of it"],
    ["null", "the whole of it"],
    ['{"sentences":{}}', "sentences"],
    ['{"sentences":[{"evidence":[]}]}', "sentences.0.text"],
    ['{"sentences":[{"text":"x","evidence":[1]}]}', "sentences.0.evidence.0"],
    ['{"sentences":[{"text":"x","evidence":"E1"}]}', "sentences.0.evidence"],
    [`{"sentences":[${Array.from({ length: mostSentences + 1 }, () => '{"text":"x"}').join(",")}]}`, "sentences"],
    [" ".repeat(longestAnswer + 1), "characters"],
  ] as const)
    it(`is refused as a whole: ${text.slice(0, 40)}`, () => {
      const answer = parseAnswer(text);
      assert.equal(answer.valid, false);
      assert.ok(!answer.valid && answer.reason.includes(why), JSON.stringify(answer));
    });
});
