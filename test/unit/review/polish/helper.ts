import type { Artifact } from "../../../../src/core/artifacts/types.ts";
import { evidenceOf } from "../../../../src/core/review/evidence.ts";
import { parseAnswer } from "../../../../src/core/review/polish/answer.ts";
import { proposalOf } from "../../../../src/core/review/polish/proposal.ts";
import { gatherSending } from "../../../../src/core/review/polish/send.ts";
import type { PolishInput, Proposal, ProposalRow, Sending } from "../../../../src/core/review/polish/types.ts";
import type { Review } from "../../../../src/core/review/types.ts";
import { artifact } from "../../helpers/artifacts.ts";
import { ladder } from "../../helpers/progress.ts";
import { review } from "../../helpers/rich-review.ts";

export const rfc = artifact({
  on: "2026-10-12",
  title: "Retire the in-house event bus",
  reach: 7,
  path: "rfcs/0042-event-bus.md",
  url: "https://example.org/acme/platform/blob/main/rfcs/0042-event-bus.md",
});
export const feature = artifact({
  on: "2026-11-03",
  kind: "feature",
  title: "Bound the retry queue to 500 entries (#412)",
  pullRequest: 412,
  url: "https://example.org/acme/platform/pull/412",
});
export const theirs = artifact({
  on: "2026-11-05",
  kind: "review",
  role: "reviewer",
  title: "Move the payout ledger to Postgres",
  url: "https://example.org/acme/platform/pull/420",
});
export const together = artifact({
  on: "2026-11-09",
  kind: "adr",
  role: "co-author",
  title: "ADR 14: one retry budget for callers",
  path: "docs/adr/0014-retry-budget.md",
});
export const talk = artifact({
  on: "2026-11-06",
  kind: "note",
  title: "Talk at the guild",
  commit: "",
  repository: "",
});

export const everything = [rfc, feature, theirs, together, talk];
export const writing = "criterion writing";
export const mentoring = "criterion mentoring";

const drafted = review();

/** A review with two criteria: one that documents and changes show, one that a review and a talk show. */
export function twoCriteria(artifacts: readonly Artifact[] = everything): Review {
  const [section] = drafted.sections;
  const [criterion] = section?.criteria ?? [];
  if (section === undefined || criterion === undefined) throw new Error("The review has a criterion.");
  const isSecond = (one: Artifact): boolean => one === theirs || one === talk;
  const second = artifacts.filter(isSecond).map(({ id }) => id);
  const first = artifacts.filter((one) => !isSecond(one)).map(({ id }) => id);
  return {
    ...drafted,
    evidence: artifacts.map((one) => evidenceOf(one, ladder(), "UTC")).toSorted((a, b) => (a.date < b.date ? 1 : -1)),
    notCounted: [],
    sections: [
      {
        ...section,
        criteria: [
          { ...criterion, id: "writing", expects: "Writes what others build on", evidence: first },
          { ...criterion, id: "mentoring", expects: "Mentors engineers", evidence: second },
        ],
      },
    ],
  };
}

/** What is sent of both criteria, with these words about the first and the second. */
export function sending(words = "", second = "", given: Partial<PolishInput> = {}): Sending {
  return gatherSending({
    review: twoCriteria(given.artifacts),
    artifacts: everything,
    repositories: [{ name: "acme/platform", webUrl: "https://example.org/acme/platform" }],
    notes: {},
    parts: [
      { part: writing, words },
      { part: mentoring, words: second },
    ],
    ...given,
  });
}

/** The short name of an artifact's evidence. */
export function nameOf(sent: Sending, { id }: Artifact): string {
  return sent.evidence.find(({ evidence }) => evidence.id === id)?.id ?? "none";
}

/** What becomes of an answer: the diff of each part. @throws when the answer has not the form */
export function proposed(sent: Sending, ...sentences: readonly unknown[]): readonly Proposal[] {
  const answer = parseAnswer(JSON.stringify({ sentences }));
  if (!answer.valid) throw new Error(answer.reason);
  return proposalOf(sent, answer.sentences);
}

/** The one row about the first criterion of a new sentence, or of one that replaces the only one. */
export function judged(text: string, cites: readonly Artifact[], own = ""): ProposalRow {
  const sent = sending(own);
  const target = own === "" ? { about: "C1" } : { replaces: "S1" };
  const [first] = proposed(sent, { text, evidence: cites.map((one) => nameOf(sent, one)), ...target });
  const [row] = first?.rows ?? [];
  if (row === undefined) throw new Error("There is a row.");
  return row;
}
