import type { Artifact } from "../artifacts/types.ts";
import type { Collaborator, Together } from "../artifacts/with-others/collaborator.ts";
import { periodDays } from "../calendar/label.ts";
import type { Period } from "../calendar/types.ts";
import type { Ladder } from "../ladder/types.ts";
import type { CriterionProgress, Progress } from "../progress/types.ts";
import { escapeMarkdown, escapeSentences } from "../review/escape.ts";
import { evidenceOf } from "../review/evidence.ts";
import { evidenceLine } from "../review/markdown-evidence.ts";
import type { Evidence } from "../review/types.ts";
import { markdownFile } from "./lines.ts";
import { mostTellingFirst } from "./strength.ts";

/** What packets are made from. `progress` must have been measured over the same artifacts. */
export interface PeersInput {
  readonly artifacts: readonly Artifact[];
  readonly ladder: Ladder;
  readonly progress: Progress;
}

/** A piece of the engineer's work that somebody knows, and from where. */
export interface SharedPiece {
  readonly evidence: Evidence;
  readonly how: Together;
}

/** What to ask somebody about: the criteria of the rung, each with what both touched. Nothing in it counts the other person's work. */
export interface PeerPacket {
  readonly name: string;
  readonly email: string;
  readonly period: Period;
  readonly target: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly expects: string;
    readonly pieces: readonly SharedPiece[];
  }[];
  /** Work together that is evidence for no criterion. */
  readonly others: readonly SharedPiece[];
}

/** So many pieces are asked about in one place: whoever is asked has a quarter of an hour. */
const mostPieces = 4;
/** How many people are suggested. */
const suggested = 2;

/** The two who know the engineer's work best; with addresses, those people instead, in that order. */
export function choosePeers(all: readonly Collaborator[], emails: readonly string[]): readonly Collaborator[] {
  if (emails.length === 0) return all.slice(0, suggested);
  return emails.flatMap((email) => all.find((one) => one.emails.includes(email.trim().toLowerCase())) ?? []);
}

/** The packet for one person. Every piece stands once, under the criterion that has least to show beside it. */
export function peerPacket(
  { name, email, shared }: Collaborator,
  { artifacts, ladder, progress }: PeersInput,
): PeerPacket {
  const { period, criteria, targetTitle } = progress;
  const how = new Map(shared.map((one) => [one.artifact, one.how]));
  const known = closestFirst(
    mostTellingFirst(
      artifacts.filter(({ id }) => how.has(id)),
      ladder,
    ),
    how,
  );
  const pieces = known.map((artifact) => ({
    evidence: evidenceOf(artifact, ladder, period.timeZone),
    how: how.get(artifact.id) ?? "same files",
  }));
  const placed = new Map(pieces.map((piece) => [piece, narrowest(piece.evidence.id, criteria)]));
  const under = (criterion: string | undefined) =>
    pieces.filter((piece) => placed.get(piece) === criterion).slice(0, mostPieces);
  return {
    name,
    email,
    period,
    target: targetTitle,
    criteria: criteria
      .map(({ id, expects }) => ({ id, expects, pieces: under(id) }))
      .filter((criterion) => criterion.pieces.length > 0),
    others: under(undefined),
  };
}

function narrowest(artifact: string, criteria: readonly CriterionProgress[]): string | undefined {
  const showing = criteria.filter(({ evidence }) => evidence.includes(artifact));
  return showing.toSorted((a, b) => a.evidence.length - b.evidence.length)[0]?.id;
}

/** What both worked on comes before what both only touched. */
function closestFirst(artifacts: readonly Artifact[], how: ReadonlyMap<string, Together>): readonly Artifact[] {
  const isSlight = ({ id }: Artifact): number => (how.get(id) === "same files" ? 1 : 0);
  return artifacts.toSorted((a, b) => isSlight(a) - isSlight(b));
}

/** The packet as a Markdown file to send to that person. Ends with a line break. */
export function peerMarkdown({ name, email, period, target, criteria, others }: PeerPacket): string {
  return markdownFile([
    `# Peer review for ${escapeMarkdown(name === "" ? email : name)} to write`,
    `${escapeMarkdown(period.label)} (${escapeMarkdown(periodDays(period))}), against ${escapeMarkdown(target)}.`,
    "You know this work of mine. For what you remember: what was good about it, what should I do differently, and one example. Leave out what you cannot judge.",
    ...criteria.flatMap(({ expects, pieces }) => [`## ${escapeSentences(expects)}`, itemsOf(pieces), comment]),
    ...(others.length === 0 ? [] : ["## Other work that you know", itemsOf(others), comment]),
    "## Anything else",
    comment,
  ]);
}

const comment = "*Your comment:*";

function itemsOf(pieces: readonly SharedPiece[]): string {
  return pieces.map(({ evidence, how }) => `- ${evidenceLine(evidence)}. ${words[how]}`).join("\n");
}

const words: Readonly<Record<Together, string>> = {
  wrote: "We both worked on it.",
  reviewed: "You reviewed it.",
  "reviewed by me": "Your change, which I reviewed.",
  edited: "You edited it.",
  merged: "You merged it.",
  "same files": "You changed the same files.",
};
