import * as vscode from "vscode";
import { parseSavedPanel } from "../protocol.ts";
import { PanelSession, type SessionParts } from "./panel/session.ts";
import type { PanelChoice } from "./panel/source.ts";

/**
 * The self-review in the editor area: at most one panel, brought to the front if it is there, and brought back by the
 * editor after a window reload.
 */
export class ReviewPanel implements vscode.WebviewPanelSerializer, vscode.Disposable {
  static readonly viewType = "ladderlog.review";
  readonly #extension: vscode.Uri;
  readonly #parts: SessionParts;
  readonly #serializer: vscode.Disposable;
  #session: PanelSession | undefined;

  /** `extension` is the folder of the extension, with `dist` and `media` in it. */
  constructor(extension: vscode.Uri, parts: SessionParts) {
    this.#extension = extension;
    this.#parts = parts;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(ReviewPanel.viewType, this);
  }

  /** Shows the panel in the active editor group: the one that is open, or a new one. */
  show(): PanelSession {
    if (this.#session !== undefined) {
      this.#session.panel.reveal();
      return this.#session;
    }
    const title = vscode.l10n.t("Self-Review");
    const options = { enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel(ReviewPanel.viewType, title, vscode.ViewColumn.Active, options);
    return this.#open(panel, {});
  }

  /** Called by the editor for a panel that a reload left behind. What was kept of it is checked before it is used. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    if (this.#session !== undefined) {
      panel.dispose();
      return;
    }
    const saved = parseSavedPanel(kept);
    this.#open(panel, {
      ...(saved?.period ? { period: saved.period } : {}),
      ...(saved?.target ? { target: saved.target } : {}),
    });
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#session?.panel.dispose();
  }

  #open(panel: vscode.WebviewPanel, choice: PanelChoice): PanelSession {
    const media = (name: string) => vscode.Uri.joinPath(this.#extension, "media", name);
    panel.iconPath = { light: media("panel-light.svg"), dark: media("panel-dark.svg") };
    const session = new PanelSession(panel, vscode.Uri.joinPath(this.#extension, "dist"), this.#parts, choice);
    this.#session = session;
    panel.onDidDispose(() => {
      session.dispose();
      if (this.#session === session) this.#session = undefined;
    });
    return session;
  }
}
