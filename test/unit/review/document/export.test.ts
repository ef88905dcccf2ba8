import assert from "node:assert/strict";
import { withChoices, withWords, wordsAbout } from "../../../../src/core/review/document/edit.ts";
import { exportBody, exportMarkdown, wordsOf } from "../../../../src/core/review/document/export.ts";
import { parseDocument } from "../../../../src/core/review/document/parse.ts";
import { newDocument } from "../../../../src/core/review/document/redraft.ts";
import { pageHtml } from "../../../../src/core/review/html.ts";
import { reviewBody } from "../../../../src/core/review/markdown.ts";
import { review, richArtifacts } from "../../helpers/rich-review.ts";
import { redrafted } from "../../helpers/words.ts";

const mentoring = "criterion mentoring";
const fresh = newDocument(review());

describe("a document to hand in", () => {
  it("is the plain draft when nothing was written", () => {
    assert.equal(exportBody(parseDocument(fresh), review()), reviewBody(review()));
  });

  it("has the words where they were written, and no fence, id or choice", () => {
    const text = withWords(fresh, mentoring, "I paired with Bo.\n\n\n    code");
    const out = exportMarkdown(parseDocument(withChoices(text, { notes: { x: "y" } })), review());
    assert.match(out, /\n\*In your own words:\* Who did you mentor.*\n\nI paired with Bo\.\n\n\n {4}code\n\n### Owns/);
    assert.doesNotMatch(out, /ladderlog:|<!--|^(?:notes|order|excluded):/m);
  });

  it("does not say what was taken out or is gone", () => {
    const id = richArtifacts().find(({ kind }) => kind === "runbook")?.id ?? "";
    const text = redrafted(withChoices(fresh, { excluded: [id], notes: { gone: "Was good." } }));
    assert.match(text, /Draining the payout queue.*Taken out/);
    assert.match(text, /## No longer evidence/);
    const drafted = review({ artifacts: richArtifacts().filter((one) => one.id !== id) });
    assert.doesNotMatch(exportBody(parseDocument(text), drafted), /Draining|Taken out|No longer evidence/);
  });

  it("does not say how long an answer the form takes", () => {
    const questions = [{ id: "q", question: "What?", criteria: [], evidence: [], maxLength: 300 }];
    const text = newDocument({ ...review(), questions });
    assert.match(text, /### What\?\n\n\*The form takes 300 characters\.\*/);
    assert.match(exportBody(parseDocument(text), { ...review(), questions }), /### What\?\n\nNo evidence\.\n/);
  });

  it("tells its words part by part", () => {
    const text = withWords(fresh, mentoring, "Mine.").replace("**Partly.** Needs 40", "Into it.\n**Partly.** Needs 40");
    assert.deepEqual(wordsOf(parseDocument(redrafted(text))), [
      { part: "criterion mentoring", text: "Into it.\n\nMine." },
    ]);
  });

  it("shows HTML and images of the person's words as text, and follows no link but to the web", () => {
    const page = pageHtml(
      "Mine",
      "<script>x</script> ![a](https://e.org/a.png) [b](vscode:x) [c](JavaScript:x) https://e.org/d",
    );
    const body = page.slice(page.indexOf("<main>"));
    assert.doesNotMatch(body, /<script|<img|href="(?!https:\/\/e\.org\/)/);
    assert.match(body, /<a href="https:\/\/e\.org\/d" rel="noopener noreferrer">/);
  });
});

describe("words about a part", () => {
  it("are set, read and taken away, and nothing else changes", () => {
    const with1 = withWords(fresh, mentoring, "One.");
    const with2 = withWords(with1, "criterion owns", "Two.");
    assert.deepEqual(
      [wordsAbout(parseDocument(with2), mentoring), wordsAbout(parseDocument(with2), "criterion owns")],
      ["One.", "Two."],
    );
    assert.equal(withWords(withWords(with2, mentoring, ""), "criterion owns", " "), fresh);
    assert.equal(withWords(fresh, "criterion no such", "x"), fresh);
  });

  it("can stand at the end of the document", () => {
    const last = withWords(fresh, "not-counted", "End.");
    assert.match(last, /end not-counted -->\n\nEnd\.\n$/);
  });
});
