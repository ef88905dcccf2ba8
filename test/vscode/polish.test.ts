import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import type { PolishInput } from "../../src/core/review/polish/types.ts";
import { editorModels, wordsOf } from "../../src/vscode/lm/editor-models.ts";
import { ModelError } from "../../src/vscode/lm/models.ts";
import { copyPrompt, polish } from "../../src/vscode/lm/polish.ts";
import * as polisher from "../../src/vscode/lm/polisher.ts";
import { PromptDocuments } from "../../src/vscode/lm/prompt-documents.ts";
import { everything, rfc, twoCriteria, writing } from "../unit/review/polish/helper.ts";
import { type Play, played } from "./helpers/fake-model.ts";

const input: PolishInput = {
  review: twoCriteria(),
  artifacts: everything,
  repositories: [],
  notes: {},
  parts: [{ part: writing, words: "I wrote the RFC on the event bus." }],
};
const good = (text: string): string => {
  const line = text.split("\n").find((one) => one.includes(rfc.title)) ?? "{}";
  const sentence = {
    text: "Wrote the RFC that retires the event bus.",
    evidence: [JSON.parse(line).id],
    replaces: "S1",
  };
  return JSON.stringify({ sentences: [sentence] });
};

async function run(play: Play, given: PolishInput = input) {
  const ports = played(play);
  return { ...ports, polished: await polish(given, { ...ports, polisher: async () => polisher }) };
}

describe("polishing with a language model", () => {
  it("shows the text and asks, then selects a model, and sends exactly what was shown", async () => {
    const { happened, shown, sent, polished } = await run({ answers: [good] });
    assert.deepEqual(happened, ["confirm", "select", "choose", "ask"]);
    assert.deepEqual(sent, [shown[0]?.text]);
    assert.equal(polished.kind, "proposed");
    assert.deepEqual(polished.kind === "proposed" && polished.proposals[0]?.rows.map(({ state }) => state), [
      "proposed",
    ]);
  });

  it("selects no model and sends nothing where the person does not say so", async () => {
    const { happened, polished } = await run({ answers: [good], wish: undefined });
    assert.deepEqual(happened, ["confirm"]);
    assert.equal(polished.kind, "given-up");
  });

  it("copies the text instead, without a model", async () => {
    const { happened, sent, shown } = await run({ answers: [good], wish: "copy" });
    assert.deepEqual(happened, ["confirm", "copy"]);
    assert.deepEqual(sent, [`copied ${shown[0]?.text.length}`]);
    const ports = played();
    assert.equal((await copyPrompt(input, { ...ports, polisher: async () => polisher })).kind, "copied");
    assert.deepEqual(ports.happened, ["copy"]);
    assert.deepEqual((await run({ isKnown: false, wish: "copy" })).happened, ["confirm without models", "copy"]);
  });

  it("asks the model that is chosen of several", async () => {
    const { polished } = await run({ answers: [() => "", good] });
    assert.equal(polished.kind === "proposed" && polished.model, "Model 2");
  });

  for (const [what, answers, said] of [
    ["there is no model", [], /No language model is there/],
    ["the model cannot be asked", [() => Promise.reject(new ModelError("Not today."))], /^Not today\.$/],
    ["the answer is not in its form", [() => "Sure, here you go"], /not the JSON that was asked for/],
  ] as const)
    it(`says so where ${what}`, async () => {
      const { polished } = await run({ answers });
      assert.equal(polished.kind, "failed");
      assert.match(polished.kind === "failed" ? polished.said : "", said);
    });

  it("is given up when it is stopped", async () => {
    const { polished } = await run({ answers: [() => Promise.reject(new vscode.CancellationError())] });
    assert.equal(polished.kind, "given-up");
  });

  it("asks nothing where there is nothing to polish", async () => {
    const { happened, polished } = await run({ answers: [good] }, { ...input, parts: [] });
    assert.deepEqual(happened, []);
    assert.equal(polished.kind, "failed");
  });

  it("proposes nothing that a model invents", async () => {
    const invents = (text: string) => good(text).replace("RFC that", "RFC with Sarah for 12 teams that");
    const { polished } = await run({ answers: [invents] });
    const rows = polished.kind === "proposed" ? polished.proposals.flatMap((one) => one.rows) : [];
    assert.deepEqual(
      rows.map(({ state, markdown }) => [state, markdown]),
      [["refused", undefined]],
    );
  });

  it("tells errors of the editor in plain words", () => {
    const { LanguageModelError } = vscode;
    assert.match(wordsOf(LanguageModelError.NoPermissions("x"), "M"), /^Ladderlog may not use M\./);
    assert.match(wordsOf(LanguageModelError.Blocked("x"), "M"), /^M refuses to answer for now/);
    assert.match(wordsOf(LanguageModelError.NotFound("x"), "M"), /^M is not there any more/);
    assert.equal(wordsOf(new Error("broke\nhere"), "M"), "M did not answer: broke here");
  });

  it("knows that this editor has language models, and finds none without a sign-in", async () => {
    assert.equal(editorModels.isKnown, true);
    assert.deepEqual(await editorModels.select(), []);
  });

  it("shows the text in a tab, to the letter", async () => {
    const documents = new PromptDocuments();
    const text = "A text\nof two lines, with [a](b) and ```\n";
    await documents.show(text);
    const { document } = vscode.window.activeTextEditor ?? assert.fail("no editor");
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    documents.dispose();
  });
});
