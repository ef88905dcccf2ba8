/** States of the panel for tests: the sample review, a large one, an empty one, a hostile one. */

import { parseDocument } from "../../../src/core/review/document/parse.ts";
import { viewOf } from "../../../src/core/review/document/view.ts";
import { highlightsOf } from "../../../src/core/review/highlights.ts";
import type { PolishRow } from "../../../src/core/review/polish/view.ts";
import type { Evidence, Review } from "../../../src/core/review/types.ts";
import type { PanelDocument, PanelState, ToWebview } from "../../../src/protocol.ts";
import { sampleReview } from "../../unit/helpers/sample-review.ts";

export type Ready = Extract<PanelState, { kind: "ready" }>;

export function ready(review: Review, more: Partial<Ready> = {}): Ready {
  return {
    kind: "ready",
    review,
    periods: [
      { value: "2026-Q4", label: "Q4 2026" },
      { value: "2026-Q3", label: "Q3 2026" },
      { value: "2026-Q2", label: "Q2 2026" },
    ],
    period: "2026-Q4",
    targets: [
      { value: "senior", label: "Senior (L3)" },
      { value: "staff", label: "Staff (L4)" },
    ],
    target: "senior",
    highlights: highlightsOf(review),
    document: documentOf(review),
    polish: { hasModels: true, parts: {} },
    ...more,
  };
}

/** The sample review after a model answered for its first criterion: all kinds of rows, the first as given. */
export function polished(first: Partial<PolishRow> = {}): Ready {
  const review = sampleReview();
  const state = ready(review);
  const [part = ""] = Object.keys(state.document.cards);
  const row = (given: Partial<PolishRow>): PolishRow => ({
    evidence: [],
    state: "proposed",
    reasons: [],
    canAccept: true,
    isAccepted: false,
    isLeft: false,
    ...given,
  });
  const evidence = review.evidence.slice(0, 1).map(({ id }) => id);
  const rows = [
    row({ before: "I wrote it.", after: "Wrote the RFC.", evidence, reasons: ["Yours says 40 %."], ...first }),
    row({ before: "It took 9 drafts.", state: "dropped", reasons: ["The answer leaves this sentence out."] }),
    row({ after: "Led <b>40</b> teams \u202e.", state: "refused", reasons: ["It cites nothing."], canAccept: false }),
    row({ before: "Same.", after: "Same.", state: "same", canAccept: false }),
  ];
  return { ...state, polish: { hasModels: true, parts: { [part]: { model: "Model 1", rows } } } };
}

/** A document with nothing in it yet: the evidence as it is drafted. */
function documentOf(review: Review): PanelDocument {
  const document = parseDocument("");
  return {
    ...viewOf(document, review, review),
    name: "reviews/2026-Q4.md",
    state: "new",
    isOutdated: false,
    canUndo: false,
    canRedo: false,
    handled: 0,
  };
}

/**
 * A state in which the person has done everything that can be done: words about every part, notes, pieces taken out, words without a
 * place, a review before, a form.
 * @param say the next text of the person's, hostile or not
 */
export function worked(review: Review, say: () => string): Ready {
  const ids = review.evidence.map(({ id }) => id);
  const questions = [{ id: "impact", question: say(), criteria: [], evidence: ids.slice(0, 3), maxLength: 10 }];
  const state = ready({ ...review, questions });
  const { names } = state.document;
  const parts = ["head", "form", "weekly", "missing", "gone", "evidence", "not-counted", "problems"];
  const all = [...parts, ...Object.values(names).flatMap((one) => Object.values(one))];
  const out = new Set(ids.filter((_, index) => index % 3 === 1));
  const cards = Object.entries(state.document.cards).map(([part, list]) => [
    part,
    list.map(({ id }) => ({ id, isOut: out.has(id) })),
  ]);
  return {
    ...state,
    document: {
      ...state.document,
      words: Object.fromEntries(all.map((part) => [part, say()])),
      notes: Object.fromEntries(ids.map((id) => [id, say()])),
      cards: Object.fromEntries(cards),
      excluded: [...out],
      astray: [{ about: say(), text: say() }],
      problems: [say()],
      name: say(),
      state: "unsaved",
      isOutdated: true,
      canUndo: true,
    },
    previous: {
      label: say() || "Q3",
      parts: Object.fromEntries(all.map((part) => [part, { verdict: say(), words: say() }])),
    },
  };
}

/** What the check found in the words of every part. */
export function foundIn({ document }: Ready, say: () => string): ToWebview {
  const found = (severity: "error" | "warning") =>
    ({ code: "unproved-claim", severity, message: say(), quote: say(), nth: 1 }) as const;
  const parts = Object.keys(document.words).map((part) => [part, [found("error"), found("warning")]]);
  return { type: "findings", findings: Object.fromEntries(parts) };
}

/** `count` artifacts of several kinds, all of them evidence of every criterion. */
export function largeReview(
  count: number,
  title: (index: number) => string = (index) => `Artifact number ${index + 1}`,
): Review {
  const review = sampleReview();
  const kinds = [
    ["rfc", "RFC", "documents"],
    ["pull-request", "pull request", "changes"],
    ["review", "review", "withOthers"],
    ["ticket", "ticket", "elsewhere"],
  ] as const;
  const evidence = Array.from({ length: count }, (_, index): Evidence => {
    const [kind, kindLabel, group] = kinds[index % kinds.length] ?? kinds[0];
    return {
      id: `artifact-${index}`,
      title: title(index),
      kind,
      kindLabel,
      group,
      date: "2026-11-03",
      day: "3 Nov",
      status: "merged",
      role: index % 5 === 0 ? "co-author" : "author",
      repository: "platform/rfcs",
      commit: "9ab07e1",
      reach: index % 9,
    };
  });
  const ids = evidence.map(({ id }) => id);
  const sections = review.sections.map((section) => ({
    ...section,
    criteria: section.criteria.map((criterion) => ({ ...criterion, evidence: ids })),
  }));
  return { ...review, evidence, sections };
}

/** A period in which nothing was found. */
export function emptyReview(): Review {
  const review = sampleReview();
  const sections = review.sections.map((section) => ({
    ...section,
    criteria: section.criteria.map((criterion) => ({
      ...criterion,
      evidence: [],
      ...(criterion.status === "manual" ? {} : { status: "none" as const, verdict: "No evidence" }),
    })),
  }));
  return {
    ...review,
    facts: [{ value: "0", caption: "artifacts in this period" }],
    sections,
    evidence: [],
    notCounted: [],
  };
}
