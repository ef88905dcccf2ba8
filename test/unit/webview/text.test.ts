import assert from "node:assert/strict";
import { clean, cleanLines, named, shorten } from "../../../src/webview/text.ts";

describe("text in the panel", () => {
  it("turns control characters and line breaks into spaces", () => {
    assert.equal(clean("a\u0000b\u001bc\u007fd\u0085e\u2028f\ng"), "a b c d e f g");
  });

  it("drops what changes the direction of the words around, and keeps plain marks", () => {
    assert.equal(clean("pay\u202egnp.exe\u2066x\u2069 \u200f\u05d0"), "paygnp.exex \u200f\u05d0");
  });

  it("drops invisible tags and repairs broken surrogates", () => {
    assert.equal(clean(`a${String.fromCodePoint(0xe0041)}b\ud83d`), "ab\ufffd");
  });

  it("keeps at most four marks on a letter", () => {
    assert.equal(clean(`a${"\u0301".repeat(50)}b`), `a${"\u0301".repeat(4)}b`);
  });

  it("gives a name to what has none", () => {
    assert.deepEqual(
      ["RFC", " \n", ""].map((text) => named(text)),
      ["RFC", "Untitled", "Untitled"],
    );
  });

  it("keeps markup as the text that it is", () => {
    assert.equal(clean("<b>&amp;</b>"), "<b>&amp;</b>");
  });

  it("cuts at the length asked for, never inside of a character", () => {
    assert.equal(shorten("abcdef", 6), "abcdef");
    assert.equal(shorten("abcdefg", 6), "abcde…");
    assert.equal(shorten("abcd\u{1f600}fgh", 6), "abcd…");
  });

  it("keeps the lines of a text, and what they begin with", () => {
    assert.equal(cleanLines("One\u0007.\r\n    code\n\u202eTwo "), "One .\n    code\nTwo");
  });
});
