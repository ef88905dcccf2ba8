import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { wordsAbout } from "../../../src/core/review/document/edit.ts";
import { applyEdit, type DocumentEdit } from "../../../src/core/review/document/edits.ts";
import { parseDocument } from "../../../src/core/review/document/parse.ts";
import { newDocument } from "../../../src/core/review/document/redraft.ts";
import { EditHistory } from "../../../src/vscode/panel/edit-history.ts";
import { review } from "../helpers/rich-review.ts";

const part = "criterion mentoring";

/** A document that is edited here and, meanwhile, elsewhere. */
class Edited {
  readonly history = new EditHistory();
  #text = newDocument(review());

  get words(): string {
    return wordsAbout(parseDocument(this.#text), part);
  }

  make(edit: DocumentEdit): DocumentEdit {
    const { text, inverse } = applyEdit(this.#text, edit);
    this.#text = text;
    return inverse;
  }

  type(words: string, burst: number): void {
    this.history.made(this.make({ type: "words", part, base: this.words, words }), burst);
  }

  async step(way: "undo" | "redo"): Promise<string> {
    await this.history.step(way, async (edit) => this.make(edit));
    return this.words;
  }
}

describe("what a panel takes back", () => {
  it("is in one step what was typed in one go", async () => {
    const edited = new Edited();
    for (const words of ["I", "I paired", "I paired with Bo."]) edited.type(words, 1);
    assert.deepEqual([await edited.step("undo"), edited.history.canUndo], ["", false]);
    assert.equal(await edited.step("redo"), "I paired with Bo.");
  });

  it("is never what others wrote while one typed", async () => {
    const edited = new Edited();
    edited.type("I paired.", 1);
    edited.make({ type: "words", part, base: "I paired.", words: "I paired.\n\nTheirs." });
    edited.type("I paired with Bo.\n\nTheirs.", 1);
    assert.equal(await edited.step("undo"), "I paired.\n\nTheirs.");
    assert.match(await edited.step("undo"), /Theirs\./);
  });

  it("is nothing of a review that was left while it was taken back", async () => {
    const edited = new Edited();
    edited.type("I paired.", 1);
    await edited.history.step("undo", async (edit) => {
      edited.history.clear();
      return edited.make(edit);
    });
    assert.deepEqual([edited.history.canUndo, edited.history.canRedo], [false, false]);
  });
});
