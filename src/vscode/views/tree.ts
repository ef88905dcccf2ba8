import * as vscode from "vscode";
import type { Situation } from "../state/situation.ts";
import type { WorkspaceState } from "../state/workspace-state.ts";
import { Disposables } from "../util/disposables.ts";
import { itemOf, type Row } from "./row.ts";

/** What a tree shows in a situation: rows, or none to leave the place to the view's welcome text. */
export type RowsOf = (situation: Situation) => Promise<readonly Row[]>;

/** What a tree is about. */
export interface TreeOptions {
  readonly id: string;
  /** Rows of the first level, with what is below them; none to leave the place to the view's welcome text. */
  readonly rows: () => Promise<readonly Row[]>;
  /** The rows, or the message, may be others now. */
  readonly onDidChange: vscode.Event<unknown>;
  /** What the view says above its rows. */
  readonly message?: () => string;
}

/** What is shown of the state of this window. */
export function ofState(
  state: WorkspaceState,
  id: string,
  rowsOf: RowsOf,
  messageOf: (situation: Situation) => string = () => "",
): TreeOptions {
  const { onDidChange } = state;
  return { id, rows: () => rowsOf(state.situation), onDidChange, message: () => messageOf(state.situation) };
}

/** A native tree that shows rows as they come; it works nothing out itself. */
export class RowTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #options: TreeOptions;
  readonly #held = new Disposables();

  constructor(options: TreeOptions) {
    this.#options = options;
    const { id, onDidChange, message } = options;
    this.#held.add(this.#changed);
    const view = this.#held.add(vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true }));
    const follow = () => {
      view.message = message?.() ?? "";
      this.#changed.fire();
    };
    this.#held.add(onDidChange(follow));
  }

  /** Every row of the first level, with what is below it. */
  rows(): Promise<readonly Row[]> {
    return this.#options.rows();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    return [...(row === undefined ? await this.rows() : row.children)];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return itemOf(row);
  }

  dispose(): void {
    this.#held.dispose();
  }
}
