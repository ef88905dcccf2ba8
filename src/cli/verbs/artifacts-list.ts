import { type ArtifactsAnswer, artifactsAnswer } from "../../core/answer/artifacts.ts";
import { kindLabel } from "../../core/artifacts/kinds.ts";
import type { Artifact } from "../../core/artifacts/types.ts";
import { dayOfArtifact } from "../../core/artifacts/when.ts";
import type { Period } from "../../core/calendar/types.ts";
import type { Opening } from "../../git/opening.ts";
import { answer, type Rendered } from "../answer.ts";
import type { Input } from "../input.ts";
import { plain, toJsonPieces } from "../print.ts";
import type { ListOptions } from "./artifacts.ts";

/** Reads what the options name, and prints it as `ladderlog artifacts` does. Gives the exit code. */
export async function listArtifacts(options: ListOptions, opened: readonly Opening[]): Promise<number> {
  const { json = false, rejected = false } = options;
  return await answer(options, (input) => render(input, json, rejected), { opened });
}

/** The artifacts of the period as data: the contract of `artifacts --json`. */
export function artifactsData(input: Input): ArtifactsAnswer {
  return artifactsAnswer(input, input.collection.artifacts);
}

function render(input: Input, json: boolean, rejected: boolean): Rendered {
  if (json)
    return toJsonPieces({ ...artifactsData(input), ...(rejected ? { rejected: input.collection.rejected } : {}) });
  return rejected ? rejectedTable(input) : table(input);
}

function rejectedTable({ collection }: Input): string {
  const lines = collection.rejected.map(
    ({ path, reason, repository }) => `${plain(repository)}  ${plain(path)}: ${plain(reason)}`,
  );
  return lines.length > 0 ? lines.join("\n") : "No document was left out.";
}

function* table(input: Input): Generator<string> {
  const { period, ladder } = input;
  const { artifacts } = artifactsData(input);
  const counting = artifacts.filter((artifact) => artifact.counts).length;
  yield `${period.label}: ${counting} ${counting === 1 ? "artifact counts" : "artifacts count"}${without(artifacts.length - counting)}`;
  for (const [week, members] of Map.groupBy(artifacts, (artifact) => artifact.week)) {
    yield `\n\n${week}`;
    for (const artifact of members) yield `\n${row(artifact, period, kindLabel(artifact.kind, ladder.kinds))}`;
  }
}

function without(rest: number): string {
  return rest === 0 ? "" : `, ${rest} ${rest === 1 ? "does" : "do"} not`;
}

function row(artifact: Artifact, period: Period, kind: string): string {
  const day = dayOfArtifact(artifact, period.timeZone);
  const facts = [
    artifact.pullRequest === undefined ? undefined : `#${artifact.pullRequest}`,
    artifact.role === "author" ? undefined : artifact.role,
    artifact.status === "merged" ? undefined : artifact.status,
    artifact.reach ? `reach ${artifact.reach}` : undefined,
    artifact.assisted ? "AI-assisted" : undefined,
    artifact.unreachable ? `unreachable: ${artifact.note}` : undefined,
    artifact.counts ? undefined : `does not count: ${artifact.reason}`,
  ].filter((fact) => fact !== undefined);
  const where = [plain(artifact.repository), (artifact.shown ?? artifact.commit).slice(0, 10)]
    .filter((part) => part !== "")
    .join(" ");
  return `  ${day}  ${plain(kind).padEnd(25)}  ${plain(artifact.title)}  (${[where, ...facts.map(plain)].join(", ")})`;
}
