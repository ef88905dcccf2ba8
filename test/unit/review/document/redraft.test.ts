import assert from "node:assert/strict";
import type { Artifact } from "../../../../src/core/artifacts/types.ts";
import { withChoices, withWords, wordsAbout } from "../../../../src/core/review/document/edit.ts";
import { parseDocument } from "../../../../src/core/review/document/parse.ts";
import { newDocument } from "../../../../src/core/review/document/redraft.ts";
import type { PartKind } from "../../../../src/core/review/parts.ts";
import { artifact } from "../../helpers/artifacts.ts";
import { review, richArtifacts, senior } from "../../helpers/rich-review.ts";
import { redrafted } from "../../helpers/words.ts";

const fresh = newDocument(review());
const mentoring = "criterion mentoring";
const rfcs = "criterion writing-rfc";
const url = "https://example.org/acme/rfcs/blob/main/rfcs/0042-event-bus.md";

function idOf(title: string): string {
  return richArtifacts().find((one) => one.title === title)?.id ?? assert.fail(title);
}

function without(title: string): readonly Artifact[] {
  return richArtifacts().filter((one) => one.title !== title);
}

/** What is drafted for a part, between its fences. */
function body(text: string, kind: PartKind, id = ""): string {
  const part = parseDocument(text).blocks.find(
    (block) => block.type === "part" && block.name.kind === kind && block.name.id === id,
  );
  return part?.type === "part" ? part.body : assert.fail(`no ${kind} ${id}`);
}

describe("a review as a document", () => {
  it("holds the draft in fences, with a place for words after each part", () => {
    assert.match(
      fresh,
      /^---\ntitle: "Self-review, fourth quarter 2026"\n[\s\S]*excluded: \[\]\norder: \{\}\nnotes: \{\}\n---\n\n</,
    );
    assert.match(
      body(fresh, "criterion", "mentoring"),
      /^### Mentors one or two engineers\n\n\*\*Partly\.\*\* Needs 40 reviews/,
    );
    assert.match(body(fresh, "criterion", "writing-rfc"), / <!-- [0-9a-f]{16} -->\n/);
    assert.match(
      fresh,
      /<!-- ladderlog:end criterion mentoring -->\n\n<!-- ladderlog:begin criterion owns [0-9a-f]{16} -->\n/,
    );
  });

  it("stays as it is when nothing is new", () => {
    const worked = withWords(fresh, mentoring, "I paired with Bo every week.");
    assert.equal(redrafted(fresh), fresh);
    assert.equal(redrafted(worked), worked);
  });

  it("keeps what was written into a part, and no old number beside it", () => {
    const added = artifact({ on: "2026-11-21", kind: "review", role: "reviewer", title: "Bound the retry queue" });
    const old = body(fresh, "head");
    for (const written of ["Read this first.\n", "\nRead this first.\n\n- and this\n"]) {
      const next = redrafted(fresh.replace(old, `${old}${written}`), [...richArtifacts(), added]);
      assert.notEqual(body(next, "head"), old);
      assert.equal(wordsAbout(parseDocument(next), "head"), written.trim());
    }
  });

  it("brings new evidence and leaves the words", () => {
    const worked = withWords(fresh, mentoring, "I paired with Bo.\n\n- every week");
    const added = artifact({ on: "2026-11-21", kind: "review", role: "reviewer", title: "Bound the retry queue" });
    const next = redrafted(worked, [...richArtifacts(), added]);
    assert.match(body(next, "criterion", "mentoring"), /There are 24.*\n\n(?:.*\n)*- Bound the retry queue/);
    assert.equal(wordsAbout(parseDocument(next), mentoring), "I paired with Bo.\n\n- every week");
  });

  it("keeps what somebody wrote into a drafted part, below it", () => {
    const typed = fresh.replace("**Partly.** Needs 40 reviews", "Bo and Eve.\n\n**Partly.** Needs 40 reviews");
    const next = redrafted(typed);
    assert.equal(body(next, "criterion", "mentoring"), body(fresh, "criterion", "mentoring"));
    assert.equal(wordsAbout(parseDocument(next), mentoring), "Bo and Eve.");
    assert.match(next, /<!-- ladderlog:kept: .* -->\n\nBo and Eve\.\n/);
    assert.equal(redrafted(next), next);
  });

  it("does not take another alignment of a table, other ends of lines or a missing end for an edit", () => {
    const aligned = fresh
      .replace(/^\|---\|---\|/m, "| ------- | --- |")
      .replace("| Date | Kind |", "| Date       | Kind |");
    assert.notEqual(aligned, fresh);
    assert.equal(redrafted(aligned), fresh);
    const windows = fresh.replaceAll("\n", "\r\n");
    assert.equal(redrafted(windows), windows);
    assert.equal(redrafted(fresh.trimEnd()), fresh);
  });

  it("marks words about a criterion that is gone, and gives its place back", () => {
    const worked = withWords(fresh, mentoring, "I paired with Bo.");
    const criteria = senior.criteria.slice(2);
    const next = redrafted(worked, richArtifacts(), criteria);
    assert.match(next, /<!-- ladderlog:gone criterion mentoring: .* -->\n\nI paired with Bo\.\n/);
    assert.doesNotMatch(next, /Mentors one or two/);
    assert.doesNotMatch(next, /gone criterion writing-rfc/);
    assert.equal(redrafted(next, richArtifacts(), criteria), next);
    assert.equal(wordsAbout(parseDocument(redrafted(next)), mentoring), "I paired with Bo.");
  });

  it("marks words about evidence that is gone, and says what it was", () => {
    const worked = withWords(fresh, rfcs, `The [RFC](${url}) moved billing.`);
    const next = redrafted(worked, without("Retire the in-house event bus"));
    const id = idOf("Retire the in-house event bus");
    assert.match(next, /gone evidence .* -->\n\nThe \[RFC\]/);
    assert.match(
      body(next, "gone"),
      new RegExp(`\\[Retire the in-house event bus\\]\\(.*\\): RFC, 12 Oct.* <!-- ${id} -->`),
    );
    assert.equal(redrafted(next, without("Retire the in-house event bus")), next);
    assert.equal(redrafted(next), worked);
  });

  it("does not mark words about what has a longer address", () => {
    const worked = withWords(fresh, rfcs, `The [RFC](${url}.html) and ${url}/x`);
    assert.doesNotMatch(redrafted(worked, without("Retire the in-house event bus")), /ladderlog:gone/);
  });

  it("keeps a note on evidence that is gone", () => {
    const id = idOf("Draining the payout queue");
    const worked = redrafted(withChoices(fresh, { notes: { [id]: "On-call *stopped* paging." } }));
    assert.match(
      body(worked, "criterion", "owns"),
      /^- Draining the payout queue: .*\. Impact: On-call \\\*stopped\\\* paging\. <!--/m,
    );
    const next = redrafted(worked, without("Draining the payout queue"));
    assert.match(body(next, "gone"), /- Draining the payout queue: runbook.*Impact: On-call/);
    assert.equal(parseDocument(next).choices.notes[id], "On-call *stopped* paging.");
    assert.equal(redrafted(next), worked);
  });

  it("leaves out what was taken out, from verdicts too, and lists it with the reason", () => {
    const id = idOf("Idempotency keys for payouts");
    const next = redrafted(withChoices(fresh, { excluded: [id] }));
    assert.match(body(next, "criterion", "writing-rfc"), /There is 1\./);
    assert.doesNotMatch(body(next, "evidence"), /Idempotency keys/);
    assert.match(body(next, "not-counted"), /Idempotency keys.*\. Taken out of this review\. <!--/);
    assert.equal(redrafted(next), next);
  });

  it("lists first what was put in order, and drafts no part that is left out", () => {
    const reviews = ["review number 2", "review number 1"].map(idOf);
    const next = redrafted(withChoices(fresh, { order: { mentoring: reviews }, omit: ["weekly", "criterion taste"] }));
    const items = body(next, "criterion", "mentoring")
      .split("\n")
      .filter((line) => line.startsWith("- "));
    assert.deepEqual(
      items.slice(0, 3).map((line) => line.slice(0, 18).trim()),
      ["- review number 2:", "- review number 1:", "- review number 23"],
    );
    assert.doesNotMatch(next, /Week by week|Knows when not/);
  });

  it("puts a part that is new after the one it follows and the words about that", () => {
    const criteria = senior.criteria.slice(0, 1);
    const worked = withWords(redrafted("", richArtifacts(), criteria), rfcs, "Mine.");
    const next = redrafted(worked);
    assert.match(next, /end criterion writing-rfc -->\n\nMine\.\n\n<!-- ladderlog:begin section scope/);
  });

  it("leaves a copy of a part as the person made it", () => {
    const part = fresh.slice(
      fresh.indexOf("<!-- ladderlog:begin criterion taste"),
      fresh.indexOf("<!-- ladderlog:begin weekly"),
    );
    const copy = part.replace("### Knows", "Copied.\n\n### Knows");
    const next = redrafted(`${fresh}\n${copy}`);
    assert.ok(next.endsWith(`\n${copy}`));
    assert.equal(redrafted(next), next);
  });

  it("keeps what stands between fences of which one is missing, says so, and drafts the part anew", () => {
    const torn = fresh.replace("<!-- ladderlog:end criterion taste -->\n", "Typed.\n");
    const { problems } = parseDocument(torn);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["lone-fence"],
    );
    assert.equal(torn.split("\n")[(problems[0]?.line ?? 0) - 1]?.slice(0, 36), "<!-- ladderlog:begin criterion taste");
    const next = redrafted(torn);
    assert.match(next, /\nTyped\.\n/);
    assert.match(body(next, "criterion", "taste"), /^### Knows when not to generate/);
  });

  it("adds the draft below a text that was there before", () => {
    const next = redrafted("Notes of mine");
    assert.match(next, /^---\n[\s\S]*?\n---\n\nNotes of mine\n\n<!-- ladderlog:begin head /);
    assert.equal(redrafted(next), next);
  });

  it("keeps front matter that it does not know, or that is broken", () => {
    const mine = fresh
      .replace("---\n", "---\nmanager: Eve # hers\n")
      .replace('drafted: "2026-11-22"', "drafted: 2026-11-20 # when?");
    assert.match(redrafted(mine), /^---\nmanager: Eve # hers\n[\s\S]*\ndrafted: "2026-11-22" # when\?\n/);
    const broken = fresh.replace("---\n", "---\nmanager: [Eve\n");
    assert.equal(redrafted(broken), broken);
    assert.equal(parseDocument(broken).problems[0]?.code, "front-matter");
  });
});
