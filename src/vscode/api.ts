import type { Event } from "vscode";
import type { StatusLine } from "../core/progress/status-line.ts";
import type { Situation } from "./state/situation.ts";
import type { Row } from "./views/row.ts";

/** What the views and the status bar show at one moment. */
export interface Snapshot {
  readonly situation: Situation["kind"];
  /** What Rung Progress says above its rows; empty for nothing. */
  readonly message: string;
  readonly progress: readonly Row[];
  readonly artifacts: readonly Row[];
  readonly journal: readonly Row[];
  /** Absent while the status bar item is hidden. */
  readonly status?: StatusLine;
}

/** What other extensions may ask of this one, through `getExtension("ladderlog.ladderlog").exports`. Read-only. */
export interface LadderlogApi {
  readonly version: 1;
  /** What is shown changed. */
  readonly onDidChange: Event<void>;
  /** Resolves once nothing is being read and nothing is about to be. */
  idle(): Promise<void>;
  snapshot(): Promise<Snapshot>;
}
