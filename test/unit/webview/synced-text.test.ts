import assert from "node:assert/strict";
import { plainNote, plainWords, SyncedText, type TextEdit } from "../../../src/webview/editing/synced-text.ts";

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
    send();
    assert.equal(sent.length, 1);
    assert.equal(text.receive("Theirs.\n\nOne", 1), "One two");
    send();
    assert.deepEqual(sent[1], { base: "One", text: "One two" });
    assert.equal(text.receive("Theirs.\n\nOne two", 2), "Theirs.\n\nOne two");
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
