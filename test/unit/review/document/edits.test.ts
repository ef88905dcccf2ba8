import assert from "node:assert/strict";
import fc from "fast-check";
import { readable, wordsAbout, wordsSpan } from "../../../../src/core/review/document/edit.ts";
import { applyEdit, type DocumentEdit } from "../../../../src/core/review/document/edits.ts";
import { parseDocument } from "../../../../src/core/review/document/parse.ts";
import { newDocument, redraft } from "../../../../src/core/review/document/redraft.ts";
import { orderEdit, viewOf } from "../../../../src/core/review/document/view.ts";
import type { Review } from "../../../../src/core/review/types.ts";
import { review, richArtifacts } from "../../helpers/rich-review.ts";
import { anyReview, anyWords, redrafted, reviewNumber } from "../../helpers/words.ts";

const drafted = review();
const fresh = newDocument(drafted);
const mentoring = "criterion mentoring";
const words = (text: string, base = "", part = mentoring) => ({ type: "words", part, base, words: text }) as const;

function edited(text: string, ...edits: readonly DocumentEdit[]): string {
  return edits.reduce((before, edit) => applyEdit(before, edit).text, text);
}

function view(text: string, whole: Review = drafted) {
  return viewOf(parseDocument(text), whole, whole);
}

describe("an edit of a review", () => {
  it("is in the document, and its inverse takes it out again", () => {
    const edits: readonly DocumentEdit[] = [
      { type: "take", artifact: "a", isOut: true },
      { type: "order", of: "mentoring", ids: ["b", "a"] },
      { type: "note", artifact: "a", base: "", note: " On-call\nwas not paged. " },
      words("I paired with Bo.\n\n- every week"),
    ];
    for (const edit of edits) {
      const { text, inverse } = applyEdit(fresh, edit);
      assert.notEqual(text, fresh);
      assert.equal(applyEdit(text, inverse).text, fresh, edit.type);
    }
    const { choices } = parseDocument(edited(fresh, ...edits));
    assert.deepEqual(choices, {
      excluded: ["a"],
      order: { mentoring: ["b", "a"] },
      notes: { a: "On-call was not paged." },
      omit: [],
    });
  });

  it("changes nothing when it is so already", () => {
    const once = edited(fresh, { type: "take", artifact: "a", isOut: true }, words("Mine."));
    assert.equal(edited(once, { type: "take", artifact: "a", isOut: true }, words("Mine.", "Mine.")), once);
    assert.equal(edited(fresh, { type: "take", artifact: "a", isOut: false }), fresh);
    assert.equal(edited(fresh, words("x", "", "criterion no such")), fresh);
  });

  it("keeps what somebody else wrote since", () => {
    const theirs = edited(fresh, words("Theirs."), { type: "note", artifact: "a", base: "", note: "Theirs." });
    const both = edited(theirs, words("Mine."), { type: "note", artifact: "a", base: "", note: "Mine." });
    assert.equal(wordsAbout(parseDocument(both), mentoring), "Theirs.\n\nMine.");
    assert.equal(parseDocument(both).choices.notes.a, "Theirs. Mine.");
  });

  it("leaves comments in the front matter, and what it does not understand there", () => {
    const own = 'notes:\n  # ask Bo\n  "a": "x" # checked\n  "b": [1, 2]\norder:\n  # mine\n  mentoring: [q]\n';
    const text = fresh.replace("order: {}\nnotes: {}\n", own);
    assert.notEqual(text, fresh);
    const note = (artifact: string, base: string, words: string) =>
      ({ type: "note", artifact, base, note: words }) as const;
    const noted = edited(text, note("c", "", "New."), note("a", "x", "y"), { type: "order", of: "owns", ids: ["p"] });
    const front = noted.slice(noted.indexOf("notes:"), noted.indexOf("\n---", 4) + 1);
    assert.equal(
      front,
      'notes:\n  # ask Bo\n  "a": "y" # checked\n  "c": "New."\n  "b": [1, 2]\norder:\n  # mine\n  mentoring: [q]\n  "owns": ["p"]\n',
    );
    const without = edited(noted, note("a", "y", ""), note("c", "New.", ""), {
      type: "order",
      of: "mentoring",
      ids: [],
    });
    assert.ok(
      without.includes('notes:\n  # ask Bo\n  "b": [1, 2]\norder:\n  # mine\n  "owns": ["p"]\n'),
      without.slice(0, 700),
    );
  });

  it("leaves the ends of lines as the document has them", () => {
    const text = edited(fresh.replaceAll("\n", "\r\n"), words("One.\nTwo."));
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.equal(wordsAbout(parseDocument(text), mentoring), "One.\nTwo.");
  });

  it("taken back leaves every other character, whatever was edited in between", () => {
    const part = fc.constantFrom(mentoring, "criterion owns", "head", "weekly");
    const some = fc.record({ part, words: fc.stringMatching(/^[a-z. ]{0,20}$/) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), (typed) => {
        const inverses: DocumentEdit[] = [];
        const after = typed.reduce((text, one) => {
          const base = wordsAbout(parseDocument(text), one.part);
          const done = applyEdit(text, words(one.words, base, one.part));
          inverses.unshift(done.inverse);
          return done.text;
        }, fresh);
        assert.equal(edited(after, ...inverses), fresh);
      }),
      { numRuns: 30 },
    );
  });
});

describe("words that were typed in fields", () => {
  /** What may happen to a document: something is typed, a piece is taken out or noted, the history changed. */
  const anyStep = fc.oneof(
    fc.record({ part: fc.constantFrom(mentoring, "criterion owns", "head", "weekly"), words: anyWords }),
    fc.record({ artifact: fc.constantFrom(...richArtifacts().map(({ id }) => id)), note: fc.string({ maxLength: 9 }) }),
    fc.record({ review: anyReview }),
  );

  it("stand as they were typed through any edits and redrafts, under their part or among those without a place", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        const expected = new Map<string, string>();
        let text = fresh;
        let last = drafted;
        for (const step of steps) {
          const document = parseDocument(text);
          if ("part" in step) {
            text = edited(text, words(step.words, wordsAbout(document, step.part), step.part));
            if (wordsSpan(document, step.part) !== undefined) expected.set(step.part, readable(step.words));
          } else if ("artifact" in step) {
            const { artifact, note } = step;
            text = edited(text, { type: "take", artifact, isOut: note.length % 2 === 0 });
            text = edited(text, { type: "note", artifact, base: document.choices.notes[artifact] ?? "", note });
          } else last = reviewNumber(step.review);
          text = redraft(parseDocument(text), last);
          const shown = viewOf(parseDocument(text), last, last);
          for (const [part, own] of expected) {
            const astray = shown.astray.find(({ about }) => about === part)?.text;
            assert.equal(shown.words[part] ?? astray ?? "", own, JSON.stringify({ part, text }));
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("a document as a face shows it", () => {
  it("has the words by part, and those that have no place", () => {
    const text = edited(fresh, words("I paired with Bo."), words("A summary.", "", "head"));
    const shown = view(text.replace("<!-- ladderlog:begin head", "Before.\n\n<!-- ladderlog:begin head"));
    assert.deepEqual(shown.words, { [mentoring]: "I paired with Bo.", head: "A summary." });
    assert.deepEqual(shown.astray, [{ about: "", text: "Before." }]);
    const gone = redrafted(text, richArtifacts(), []);
    assert.deepEqual(view(gone).astray, [{ about: mentoring, text: "I paired with Bo." }]);
  });

  it("has the evidence in the person's order, with what was taken out in its place", () => {
    const [first = "", second = "", third = ""] = view(fresh).cards[mentoring]?.map(({ id }) => id) ?? [];
    const out = edited(fresh, { type: "take", artifact: second, isOut: true });
    const left = review({ artifacts: richArtifacts().filter(({ id }) => id !== second) });
    const shown = viewOf(parseDocument(out), left, drafted);
    assert.deepEqual(shown.cards[mentoring]?.slice(0, 3), [
      { id: first, isOut: false },
      { id: second, isOut: true },
      { id: third, isOut: false },
    ]);
  });

  it("moves a card, and keeps the order no further than it must", () => {
    const move = (text: string, artifact: string, to: number) => {
      const order = orderEdit(parseDocument(text), drafted, drafted, { part: mentoring, artifact, to });
      return order === undefined ? text : edited(text, order);
    };
    const ids = view(fresh).cards[mentoring]?.map(({ id }) => id) ?? [];
    const [a = "", b = "", c = "", d = ""] = ids;
    const once = move(fresh, c, 0);
    assert.deepEqual(parseDocument(once).choices.order, { mentoring: [c, a, b] });
    const twice = move(once, c, 3);
    assert.deepEqual(
      view(twice)
        .cards[mentoring]?.map(({ id }) => id)
        .slice(0, 5),
      [a, b, d, c, ids[4]],
    );
    assert.deepEqual(view(move(fresh, a, 1000)).cards[mentoring]?.at(-1)?.id, a);
    assert.equal(move(fresh, "no such", 0), fresh);
  });
});

describe("names that are the language's own", () => {
  it("are criteria and artifacts like any others", () => {
    for (const id of ["constructor", "__proto__", "toString"]) {
      const sections = drafted.sections.map((section) => ({
        ...section,
        criteria: section.criteria.map((one) => (one.id === "mentoring" ? { ...one, id } : one)),
      }));
      const odd = { ...drafted, sections };
      const text = newDocument(odd);
      const [first = "", second = ""] =
        sections.flatMap(({ criteria }) => criteria).find((one) => one.id === id)?.evidence ?? [];
      assert.deepEqual(
        view(text, odd)
          .cards[`criterion ${id}`]?.map((card) => card.id)
          .slice(0, 2),
        [first, second],
      );
      const move = { part: `criterion ${id}`, artifact: second, to: 0 };
      const order = orderEdit(parseDocument(text), odd, odd, move);
      assert.deepEqual(order, { type: "order", of: id, ids: [second, first] });
      if (order !== undefined) assert.deepEqual(applyEdit(text, order).inverse, { ...order, ids: [] });
      assert.doesNotThrow(() => applyEdit(text, { type: "note", artifact: id, base: "", note: "Was good." }));
    }
  });
});
