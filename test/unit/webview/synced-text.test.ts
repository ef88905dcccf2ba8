import assert from "node:assert/strict";
import {
  cursorAfter,
  plainNote,
  plainWords,
  SyncedText,
  type TextEdit,
} from "../../../src/webview/editing/synced-text.ts";

/** A field over a document that a test plays: what it sends gets a number. */
function field(value = "") {
  const sent: TextEdit[] = [];
  const text = new SyncedText(value, plainWords);
  return { text, sent, send: () => text.send((edit) => sent.push(edit)) };
}

describe("the text of a field", () => {
  it("is sent with what it was made from, and is the document's once that says so", () => {
    const { text, sent, send } = field("Old.");
    text.typed("Old. New.");
    send();
    assert.deepEqual([sent, text.isDirty], [[{ base: "Old.", text: "Old. New." }], true]);
    assert.equal(text.receive("Old. New.", 1), "Old. New.");
    assert.equal(text.isDirty, false);
  });

  it("is not taken back by a document that does not have the edit yet", () => {
    const { text, send } = field("Old.");
    text.typed("New.");
    send();
    assert.equal(text.receive("Old.", 0), "New.");
  });

  it("goes on from what was sent, when somebody typed on meanwhile", () => {
    const { text, sent, send } = field();
    text.typed("One");
    send();
    text.typed("One two");
    assert.equal(text.receive("Theirs.\n\nOne", 1), "One two");
    send();
    assert.deepEqual(sent[1], { base: "One", text: "One two" });
    assert.equal(text.receive("Theirs.\n\nOne two", 2), "Theirs.\n\nOne two");
  });

  it("is sent on before the document has what was sent first, as a change of that", () => {
    const { text, sent, send } = field();
    for (const typed of ["One", "One two", "One two"]) {
      text.typed(typed);
      send();
    }
    assert.deepEqual(sent, [
      { base: "", text: "One" },
      { base: "One", text: "One two" },
    ]);
    assert.equal(text.receive("One", 1), "One two");
    assert.equal(text.isDirty, true);
    assert.equal(text.receive("One two", 2), "One two");
    assert.equal(text.isDirty, false);
  });

  it("takes what others wrote while nobody types here", () => {
    const { text, sent, send } = field("Old.");
    assert.equal(text.receive("Theirs.", 0), "Theirs.");
    send();
    assert.deepEqual(sent, []);
  });

  it("keeps the blank at its end while one types, and sends none", () => {
    const { text, sent, send } = field("One");
    text.typed("One \n");
    send();
    assert.deepEqual([sent, text.receive("One", 0)], [[], "One \n"]);
  });

  it("stays when the edit was refused, and is sent again with the next key", () => {
    const { text, sent, send } = field();
    text.typed("One");
    send();
    text.refused(1);
    assert.equal(text.receive("", 1), "One");
    text.typed("One two");
    send();
    assert.deepEqual(sent[1], { base: "", text: "One two" });
  });

  it("of an earlier life of the page is sent from what it was made from", () => {
    const { text, sent, send } = field("Theirs.");
    text.restore({ base: "", text: "Mine." });
    assert.equal(text.receive("Theirs.", 0), "Mine.");
    send();
    assert.deepEqual(sent, [{ base: "", text: "Mine." }]);
  });

  it("is one line for a note", () => assert.equal(plainNote(" a \n b\t"), "a b"));
});

describe("the cursor in a text that others change", () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string, at: number, then: number]>> = {
    "stays behind its words when something comes after": ["One.", "One. Two.", 2, 2],
    "stays before its words when something comes before": ["Two.", "One. Two.", 2, 7],
    "stays at the end that others go on from": ["One.", "One. Two.", 4, 4],
    "is inside of the text whatever happens": ["One two three.", "Four", 9, 4],
  };
  for (const [name, [before, after, at, then]] of Object.entries(cases)) {
    it(name, () => assert.equal(cursorAfter(before, after, at), then));
  }
});
