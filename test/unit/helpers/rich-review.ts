import type { Artifact } from "../../../src/core/artifacts/types.ts";
import type { MeasureInput } from "../../../src/core/progress/measure.ts";
import type { Progress } from "../../../src/core/progress/types.ts";
import { type DraftInput, draftReview } from "../../../src/core/review/draft.ts";
import type { Review } from "../../../src/core/review/types.ts";
import { artifact, daily } from "./artifacts.ts";
import { anyRule, criterion, ladder, manual, now, progress, rule, rung } from "./progress.ts";

/** A Senior rung with criteria of every shape: reach, a number with pace, a share of weeks, alternatives, own words. */
export const senior = rung({
  weekly: { anyOf: ["rfc", "design-doc", "architecture", "feature"], atLeast: 1, weeks: 0.75 },
  salary: { currency: "USD", from: 150_000, to: 200_000 },
  criteria: [
    criterion({ evidence: [rule({ anyOf: ["rfc", "design-doc"], reach: 3 })] }),
    criterion({
      id: "mentoring",
      dimension: "scope",
      expects: "Mentors one or two engineers",
      evidence: [rule({ anyOf: ["review"], atLeast: 40 }), manual("Who did you mentor, and where is it written?")],
    }),
    criterion({
      id: "owns",
      dimension: "scope",
      expects: "Owns a service or a domain; keeps it running",
      evidence: [
        rule({ anyOf: ["runbook", "observability"], atLeast: 1, per: "month" }),
        rule({ anyOf: ["feature"], per: "week", weeks: 0.25, withTests: true }),
      ],
    }),
    criterion({
      id: "tools",
      dimension: "ai",
      expects: "Builds tools the team uses",
      evidence: [anyRule(rule({ anyOf: ["tool"] }), rule({ anyOf: ["ai-guidance"], reach: 1 }))],
      examples: ["A shared prompt or editor rule.", "An internal command"],
    }),
    criterion({
      id: "taste",
      dimension: "ai",
      expects: "Knows when not to generate",
      evidence: [manual("What did you write by hand, and why?")],
    }),
  ],
});

const web = "https://example.org/acme";

/** Eight weeks of work: documents, features, pull requests, many reviews, a draft and a reverted change. */
export function richArtifacts(): readonly Artifact[] {
  return rich;
}

const rich: readonly Artifact[] = [
  artifact({
    on: "2026-10-12",
    reach: 7,
    repository: "acme/rfcs",
    path: "rfcs/0042-event-bus.md",
    url: `${web}/rfcs/blob/main/rfcs/0042-event-bus.md`,
  }),
  artifact({
    on: "2026-11-03",
    reach: 4,
    kind: "design-doc",
    title: "Idempotency keys for payouts",
    repository: "acme/payments",
    path: "docs/design/idempotency.md",
  }),
  artifact({
    on: "2026-11-19",
    kind: "adr",
    title: "ADR 14: retry budget",
    repository: "acme/payments",
    path: "docs/adr/0014-retry-budget.md",
    role: "co-author",
  }),
  artifact({
    on: "2026-10-20",
    kind: "runbook",
    title: "Draining the payout queue",
    repository: "acme/payments",
    path: "runbooks/payout-queue.md",
  }),
  ...["2026-10-07", "2026-10-21", "2026-11-04", "2026-11-12", "2026-11-18"].map((on, index) =>
    artifact({
      on,
      kind: "feature",
      title: `Payout retries, step ${index + 1} (#${401 + index})`,
      withTests: true,
      viaPullRequest: true,
      repository: "acme/payments",
      url: `${web}/payments/pull/${401 + index}`,
    }),
  ),
  ...daily(9, "2026-10-05", { kind: "pull-request", viaPullRequest: true, repository: "acme/tools", assisted: true }),
  ...daily(23, "2026-10-30", { kind: "review", role: "reviewer", repository: "acme/payments" }),
  artifact({
    on: "2026-11-20",
    kind: "design-doc",
    title: "Budget for retries",
    status: "draft",
    repository: "acme/payments",
    reason: "The default branch does not have it yet.",
  }),
  artifact({
    on: "2026-11-05",
    kind: "feature",
    title: "Parallel payouts",
    status: "reverted",
    repository: "acme/payments",
    reason: "It was reverted on 6 Nov.",
  }),
  artifact({ on: "2026-09-29", kind: "feature", title: "Payout report", repository: "acme/payments" }),
];

export function richProgress(given: Partial<MeasureInput> = {}): Progress {
  return progress(given.artifacts ?? richArtifacts(), { target: senior, ...given });
}

/** The review of some artifacts (by default the rich ones) against the Senior rung. */
export function review(given: Partial<DraftInput> & { readonly measure?: Partial<MeasureInput> } = {}): Review {
  const { measure = {}, ...draft } = given;
  const artifacts = draft.artifacts ?? richArtifacts();
  const target = measure.target ?? senior;
  return draftReview({
    progress: richProgress({ now: draft.now ?? now, ...measure, artifacts }),
    ladder: ladder({ rungs: [rung({ id: "mid", level: "L2", title: "Mid", criteria: [] }), target] }),
    artifacts,
    repositories: [{ name: "acme/rfcs" }, { name: "acme/payments" }, { name: "acme/tools" }],
    now,
    problems: [],
    ...draft,
  });
}
