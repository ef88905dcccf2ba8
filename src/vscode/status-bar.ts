import * as vscode from "vscode";
import type { StatusLine } from "../core/progress/status-line.ts";
import type { Engine } from "./engine.ts";
import type { Settings } from "./state/settings.ts";
import { shownOf } from "./state/situation.ts";
import type { WorkspaceState } from "./state/workspace-state.ts";
import { Disposables } from "./util/disposables.ts";
import { tooltip } from "./util/safe-text.ts";

/** Left of most others, right of the branch. */
const priority = 40;

/** This week's counter. Shown while there is something to count, unless the settings hide it. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem("ladderlog.week", vscode.StatusBarAlignment.Left, priority);
  readonly #settings: Settings;
  readonly #state: WorkspaceState;
  readonly #engine: () => Promise<Engine>;
  readonly #held = new Disposables();

  constructor(settings: Settings, state: WorkspaceState, engine: () => Promise<Engine>) {
    this.#settings = settings;
    this.#state = state;
    this.#engine = engine;
    this.#item.name = vscode.l10n.t("Ladderlog: This Week");
    this.#item.command = "ladderlog.showThisWeek";
    this.#held.add(this.#item);
    this.#held.add(state.onDidChange(() => this.#render()));
    this.#held.add(settings.onDidChange(["statusBar.enabled"], () => this.#render()));
  }

  /** What the item says now; undefined while it is hidden. */
  async line(): Promise<StatusLine | undefined> {
    const { standing } = this.#state;
    if (standing === undefined || !this.#settings.statusBarEnabled) return undefined;
    const { statusLine } = await this.#engine();
    return statusLine(shownOf(standing));
  }

  dispose(): void {
    this.#held.dispose();
  }

  async #render(): Promise<void> {
    const line = await this.line();
    if (line === undefined) return this.#item.hide();
    this.#item.text = line.text;
    this.#item.tooltip = tooltip(line.tooltip);
    this.#item.accessibilityInformation = { label: line.spoken };
    this.#item.show();
  }
}
