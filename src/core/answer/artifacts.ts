import type { Artifact } from "../artifacts/types.ts";
import { isWithin } from "../artifacts/when.ts";
import type { Read } from "./types.ts";

/** The contract of `artifacts --json`. What was read reaches to the ends of the first and last week; only the period's is told. */
export interface ArtifactsAnswer extends Read {
  readonly artifacts: readonly Artifact[];
}

/** The artifacts of the period, newest first, those that do not count with their reason. */
export function artifactsAnswer({ period, problems }: Read, artifacts: readonly Artifact[]): ArtifactsAnswer {
  return { period, artifacts: artifacts.filter((artifact) => isWithin(artifact, period, period.timeZone)), problems };
}
