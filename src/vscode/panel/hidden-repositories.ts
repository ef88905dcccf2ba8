import * as vscode from "vscode";
import { afterAnother } from "../util/after-another.ts";
import { withoutIcons } from "../util/safe-text.ts";

const key = "hiddenRepositories";

/** What the person said, and of which repositories. */
interface Answer {
  readonly known: readonly string[];
  readonly hidden: readonly string[];
}

/** Which repositories' titles are left out of what is handed in. Asked once in a workspace, and again when another one is there. */
export class HiddenRepositories {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** What was said of these repositories; asks when it was not said of all of them. Undefined when the person gives up. */
  async of(names: readonly string[]): Promise<readonly string[] | undefined> {
    const { known, hidden } = this.#answer;
    if (names.every((name) => known.includes(name))) return hidden.filter((name) => names.includes(name));
    return await this.ask(names);
  }

  /** Asks whatever was said before. Undefined when the person gives up: then that stands. */
  async ask(names: readonly string[]): Promise<readonly string[] | undefined> {
    const before = this.#answer;
    const items = names.map((name) => ({ label: withoutIcons(name), picked: before.hidden.includes(name), name }));
    const title = vscode.l10n.t("Leave out the titles of which repositories?");
    const placeHolder = vscode.l10n.t("None is fine. Your own words are yours to check.");
    const picked = await vscode.window.showQuickPick(items, { ...afterAnother, title, placeHolder, canPickMany: true });
    if (picked === undefined) return undefined;
    const hidden = picked.map(({ name }) => name);
    const others = ({ known, hidden: was }: Answer): Answer => ({
      known: known.filter((name) => !names.includes(name)),
      hidden: was.filter((name) => !names.includes(name)),
    });
    const rest = others(before);
    await this.#memory.update(key, { known: [...rest.known, ...names], hidden: [...rest.hidden, ...hidden] });
    return hidden;
  }

  get #answer(): Answer {
    const value = this.#memory.get<unknown>(key);
    const list = (name: string): readonly string[] => {
      const found = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
      return Array.isArray(found) ? found.filter((one) => typeof one === "string") : [];
    };
    return { known: list("known"), hidden: list("hidden") };
  }
}
