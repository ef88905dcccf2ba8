import type { WeekProgress } from "../../../src/core/progress/types.ts";
import type { Evidence, Review } from "../../../src/core/review/types.ts";

const rfc: Evidence = {
  id: "a1",
  title: "Retire the in-house event bus",
  kind: "rfc",
  kindLabel: "RFC",
  group: "documents",
  date: "2026-10-12",
  day: "12 Oct",
  status: "merged",
  role: "author",
  repository: "platform/rfcs",
  commit: "4f1c2d9",
  path: "rfcs/0042-event-bus.md",
  url: "https://example.org/platform/rfcs/blob/main/rfcs/0042-event-bus.md",
  reach: 7,
};
const design: Evidence = {
  ...rfc,
  id: "a2",
  title: "Idempotency keys for payouts",
  kind: "design-doc",
  kindLabel: "design document",
  date: "2026-11-03",
  day: "3 Nov",
  repository: "payments",
  commit: "9ab07e1",
  path: "docs/idempotency.md",
  reach: 4,
};
const review: Evidence = {
  id: "a3",
  title: "Bound the retry queue (#412)",
  kind: "review",
  kindLabel: "review",
  group: "withOthers",
  date: "2026-11-20",
  day: "20 Nov",
  status: "merged",
  role: "reviewer",
  repository: "payments",
  commit: "77e0aa1",
};

function week(
  number: number,
  groups: readonly [number, number, number],
  artifacts: readonly string[] = [],
): WeekProgress {
  const [documents, changes, withOthers] = groups;
  const count = documents + changes;
  const start = new Date(Date.UTC(2026, 8, 28 + (number - 40) * 7)).toISOString().slice(0, 10);
  const end = new Date(Date.UTC(2026, 8, 34 + (number - 40) * 7)).toISOString().slice(0, 10);
  const state = number < 47 ? "past" : number === 47 ? "current" : "future";
  return {
    week: `2026-W${number}`,
    start,
    end,
    count,
    need: 1,
    met: count > 0,
    state,
    artifacts,
    groups: { documents, changes, withOthers, elsewhere: 0 },
  };
}

/** A review as the picture of the panel shows it: one criterion of every status, fourteen weeks, gaps. */
export function sampleReview(): Review {
  return {
    title: "Self-review, fourth quarter 2026",
    subtitle: "Mid (L2) against Senior (L3) · 1 Oct to 31 Dec, week 8 of 14 · 3 repositories",
    meta: {
      period: "2026-Q4",
      start: "2026-10-01",
      end: "2026-12-31",
      rung: "Mid (L2)",
      target: "Senior (L3)",
      ladder: "Platform engineering ladder",
      drafted: "2026-11-22",
      repositories: ["platform/rfcs", "payments", "tools"],
    },
    facts: [
      { value: "1 of 4", caption: "criteria shown, 1 partly, 1 yours to say" },
      { value: "7 of 8", caption: "weeks with the weekly artifact" },
      { value: "31", caption: "artifacts: 6 documents, 14 pull requests, 11 other" },
      { value: "11", caption: "people reached by 2 documents, added up" },
    ],
    sections: [
      {
        dimension: "writing",
        title: "Writing",
        criteria: [
          {
            id: "writing-rfc",
            expects: "Writes RFCs that change what other teams do",
            status: "met",
            verdict: "Met",
            rule: "Needs 1 RFC or design document that 3 others touched, this quarter. There are 2.",
            rules: [
              {
                type: "artifacts",
                need: 1,
                have: 2,
                met: true,
                text: "1 RFC or design document that 3 others touched, per quarter",
                evidence: ["a2", "a1"],
              },
            ],
            evidence: ["a2", "a1"],
          },
        ],
      },
      {
        dimension: "scope",
        title: "Scope",
        criteria: [
          {
            id: "mentoring",
            expects: "Mentors one or two engineers",
            status: "partial",
            verdict: "Partly",
            rule: "Needs 40 reviews this quarter. There are 23, which is on pace for 39.",
            rules: [
              {
                type: "artifacts",
                need: 40,
                have: 23,
                met: false,
                pace: 39,
                text: "40 reviews per quarter",
                gap: "17 more reviews by 31 Dec",
                evidence: ["a3"],
              },
            ],
            evidence: ["a3"],
            prompt: "Who did you mentor, and where is it written?",
          },
          {
            id: "tools",
            expects: "Builds tools the team uses",
            status: "none",
            verdict: "No evidence",
            rule: "Needs 1 tool or AI guidance file this quarter. None was found yet. Would show it: a shared prompt; an internal command.",
            rules: [
              {
                type: "artifacts",
                need: 1,
                have: 0,
                met: false,
                text: "1 tool or AI guidance file per quarter",
                gap: "1 more tool or AI guidance file by 31 Dec",
                evidence: [],
              },
            ],
            evidence: [],
          },
          {
            id: "taste",
            expects: "Knows when not to generate",
            status: "manual",
            verdict: "Yours to say",
            rule: "No rule counts artifacts for this.",
            rules: [
              {
                type: "manual",
                need: 0,
                have: 0,
                met: false,
                text: "What did you write by hand, and why?",
                evidence: [],
              },
            ],
            evidence: [],
            prompt: "What did you write by hand, and why?",
          },
        ],
      },
    ],
    weekly: {
      text: "Needs 1 RFC or architectural improvement a week, in 75 % of weeks. 7 of 8 weeks so far have it.",
      weeks: [
        week(40, [1, 0, 1]),
        week(41, [0, 1, 1]),
        week(42, [1, 1, 0], ["a1"]),
        week(43, [0, 2, 1]),
        week(44, [0, 0, 0]),
        week(45, [1, 0, 0], ["a2"]),
        week(46, [1, 2, 0]),
        week(47, [1, 1, 1], ["a3"]),
        week(48, [0, 0, 0]),
        week(49, [0, 0, 0]),
        week(50, [0, 0, 0]),
        week(51, [0, 0, 0]),
        week(52, [0, 0, 0]),
        week(53, [0, 0, 0]),
      ],
    },
    gaps: [
      { criterion: "mentoring", text: "17 more reviews by 31 Dec" },
      { criterion: "tools", text: "1 more tool or AI guidance file by 31 Dec" },
    ],
    plan: [
      "Mentors one or two engineers: 3 reviews a week until 31 Dec, 17 in all",
      "Builds tools the team uses: 1 tool or AI guidance file by 31 Dec; for example: a shared prompt",
    ],
    until: "31 December",
    evidence: [review, design, rfc],
    notCounted: [
      {
        ...design,
        id: "a4",
        title: "Budget for retries",
        status: "draft",
        reason: "The default branch does not have it yet.",
      },
    ],
    problems: [],
  };
}
