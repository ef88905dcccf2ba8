import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { handIn, handInFormats, handInRichText, hidePrivateIn } from "../../../../src/core/review/document/hand-in.ts";
import { parseDocument } from "../../../../src/core/review/document/parse.ts";
import { newDocument } from "../../../../src/core/review/document/redraft.ts";
import { artifact } from "../../helpers/artifacts.ts";
import { review, richArtifacts } from "../../helpers/rich-review.ts";

const secret = /payments|Idempotency|retry budget|Draining|Payout|Parallel|Budget for retries/i;
const fresh = newDocument(review());

/** Everything that is handed in of a document, in every form. */
async function handedIn(text: string, hidden: readonly string[]): Promise<readonly string[]> {
  const { document, review: shown } = hidePrivateIn({ document: parseDocument(text), review: review() }, hidden);
  const files = handInFormats.map((format) => handIn(format, document, shown));
  const rich = await handInRichText(document, shown);
  return [...(await Promise.all(files)), rich.html, rich.text];
}

describe("a review that is handed in without a private repository", () => {
  it("says nothing of it where the person wrote in drafted parts", async () => {
    const written = fresh.replaceAll(/^(<!-- ladderlog:begin .*)$/gm, "$1\nI wrote this here.");
    for (const text of await handedIn(written, ["payments"])) {
      assert.doesNotMatch(text, secret);
      assert.match(text, /I wrote this here\./);
    }
  });

  it("says nothing of it where the person touched what was drafted of it", async () => {
    const touched = fresh.replaceAll(/^(- .*Payout retries, step \d)(.*)$/gm, "$1, which went well$2");
    assert.notEqual(touched, fresh);
    for (const text of await handedIn(touched, ["payments"])) assert.doesNotMatch(text, secret);
  });

  it("keeps the touched line of what was logged by hand", async () => {
    const note = artifact({ kind: "runbook", title: "On-call notes", repository: "", commit: "", on: "2026-11-02" });
    const shown = review({ artifacts: [...richArtifacts(), note] });
    const text = newDocument(shown).replaceAll(/^(- .*On-call notes)/gm, "$1, at last");
    assert.match(text, /On-call notes, at last/);
    const kept = hidePrivateIn({ document: parseDocument(text), review: shown }, ["payments"]);
    assert.match(await handIn("md", kept.document, kept.review), /On-call notes, at last/);
  });

  it("keeps every line where nothing is private", async () => {
    const touched = fresh.replace("Payout retries, step 5", "Payout retries at last, step 5");
    for (const text of await handedIn(touched, [])) assert.match(text, /Payout retries, step 5/);
    assert.match((await handedIn(touched, []))[0] ?? "", /Payout retries at last, step 5/);
  });
});
