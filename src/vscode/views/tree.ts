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
  readonly rowsOf: RowsOf;
  /** What the view says above its rows. */
  readonly messageOf?: (situation: Situation) => string;
}

/** A native tree that shows rows as they come; it works nothing out itself. */
export class RowTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #state: WorkspaceState;
  readonly #rowsOf: RowsOf;
  readonly #held = new Disposables();

  constructor(state: WorkspaceState, { id, rowsOf, messageOf }: TreeOptions) {
    this.#state = state;
    this.#rowsOf = rowsOf;
    this.#held.add(this.#changed);
    const view = this.#held.add(vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true }));
    const follow = (situation: Situation) => {
      view.message = messageOf?.(situation) ?? "";
      this.#changed.fire();
    };
    this.#held.add(state.onDidChange(follow));
  }

  /** Every row of the first level, with what is below it. */
  rows(): Promise<readonly Row[]> {
    return this.#rowsOf(this.#state.situation);
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
