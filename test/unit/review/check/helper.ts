import type { Artifact } from "../../../../src/core/artifacts/types.ts";
import { checkReview } from "../../../../src/core/review/check/check.ts";
import type { CheckInput, Finding } from "../../../../src/core/review/check/types.ts";
import { artifact } from "../../helpers/artifacts.ts";

const web = "https://example.org/acme/platform";

export const rfc: Artifact = artifact({
  on: "2026-10-12",
  title: "Retire the in-house event bus",
  reach: 7,
  commit: "4f1c2d9a7b3e0c55".padEnd(40, "0"),
  path: "rfcs/0042-event-bus.md",
  url: `${web}/blob/main/rfcs/0042-event-bus.md`,
});
export const feature: Artifact = artifact({
  on: "2026-11-03",
  kind: "feature",
  title: "Bound the retry queue to 500 entries (#412)",
  commit: "77e0aa1bbc".padEnd(40, "1"),
  shown: "51ab0e1c2d".padEnd(40, "3"),
  pullRequest: 412,
  url: `${web}/pull/412`,
});
export const reverted: Artifact = artifact({
  on: "2026-11-05",
  kind: "feature",
  title: "Parallel payouts",
  status: "reverted",
  commit: "9ab07e1c2d".padEnd(40, "2"),
  reason: "It was reverted on 6 Nov.",
});
export const note: Artifact = artifact({
  on: "2026-11-06",
  kind: "note",
  title: "Talk at the guild",
  commit: "",
  repository: "",
});

export const reviewed: Artifact = artifact({
  on: "2026-11-12",
  kind: "review",
  role: "reviewer",
  title: "Drain the queue on shutdown",
  commit: "5d0c4be1aa".padEnd(40, "4"),
});

/** Checks a text against an RFC, a feature, a reverted change, a note and a review. */
export function check(text: string, given: Partial<CheckInput> = {}): readonly Finding[] {
  return checkReview({
    text,
    artifacts: [rfc, feature, reverted, note, reviewed],
    repositories: [{ name: "acme/platform", webUrl: web }],
    timeZone: "UTC",
    ...given,
  });
}

/** Only the codes, in order. */
export function codes(text: string, given: Partial<CheckInput> = {}): readonly string[] {
  return check(text, given).map(({ code }) => code);
}
