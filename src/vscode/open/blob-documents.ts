import * as vscode from "vscode";
import type { FileChange } from "../../core/history/types.ts";
import type { Engine } from "../engine.ts";
import type { WorkspaceState } from "../state/workspace-state.ts";

/** Scheme of read-only documents that hold a file as it was in a commit. */
export const blobScheme = "ladderlog-git";

/** Largest content that is shown. */
const largest = 1024 * 1024;

/** The two sides of one changed file, as addresses; a side that does not exist is absent. */
export interface ChangeSides {
  readonly before?: vscode.Uri;
  readonly after?: vscode.Uri;
}

/** Addresses of the content of a file before and after a change. The path is kept in them, so that the editor sees the language. */
export function sidesOf(folder: string, change: FileChange): ChangeSides {
  // A hand-made tree can hold a path that begins with a slash; two of them would be read as a host.
  const side = (path: string, blob: string) =>
    vscode.Uri.from({
      scheme: blobScheme,
      path: `/${path.replace(/^\/+/, "")}`,
      query: JSON.stringify({ folder, blob }),
    });
  return {
    ...(isNothing(change.before) ? {} : { before: side(change.from ?? change.path, change.before) }),
    ...(isNothing(change.blob) ? {} : { after: side(change.path, change.blob) }),
  };
}

function isNothing(blob: string): boolean {
  return /^0*$/.test(blob);
}

/**
 * Shows contents of git objects, read as everything else is read: no filter, no textconv, nothing of the repository's own
 * configuration runs. Serves only repositories that this window reads anyway, whoever made the address.
 */
export class BlobDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #state: WorkspaceState;
  readonly #engine: () => Promise<Engine>;
  readonly #registration: vscode.Disposable;

  constructor(state: WorkspaceState, engine: () => Promise<Engine>) {
    this.#state = state;
    this.#engine = engine;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(blobScheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    await this.#state.idle();
    const asked = parseQuery(uri.query);
    if (asked === undefined || !this.#state.reads(asked.folder)) {
      return vscode.l10n.t("This repository is not one of this window's.");
    }
    const { openRepository } = await this.#engine();
    const texts = await openRepository(asked.folder).texts([asked.blob], largest);
    return texts.get(asked.blob) ?? vscode.l10n.t("Not shown: it is not text, or larger than 1 MiB.");
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function parseQuery(query: string): { folder: string; blob: string } | undefined {
  try {
    const { folder, blob } = JSON.parse(query) as Readonly<Record<string, unknown>>;
    return typeof folder === "string" && typeof blob === "string" && /^[0-9a-f]{40,64}$/.test(blob)
      ? { folder, blob }
      : undefined;
  } catch {
    return undefined;
  }
}
