import type * as vscode from "vscode";
import type { Engine } from "./engine.ts";
import type { ArtifactOpener } from "./open/artifact-opener.ts";
import type { HiddenRepositories } from "./panel/hidden-repositories.ts";
import type { JournalShelf } from "./state/journal-shelf.ts";
import type { LadderFiles } from "./state/ladder-files.ts";
import type { Settings } from "./state/settings.ts";
import type { Unwritten } from "./state/unwritten.ts";
import type { WorkspaceState } from "./state/workspace-state.ts";

/** What commands and views work with. Made once, in `known.ts`. */
export interface Services {
  readonly settings: Settings;
  /** The heavy part: loaded when first called. */
  readonly engine: () => Promise<Engine>;
  readonly ladders: LadderFiles;
  readonly state: WorkspaceState;
  readonly shelf: JournalShelf;
  readonly opener: ArtifactOpener;
  readonly unwritten: Unwritten;
  readonly hidden: HiddenRepositories;
  readonly log: vscode.LogOutputChannel;
}
