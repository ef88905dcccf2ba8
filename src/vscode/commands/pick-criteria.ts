import * as vscode from "vscode";
import type { Criterion, Rung } from "../../core/ladder/types.ts";
import type { Services } from "../services.ts";
import { withoutIcons } from "../util/safe-text.ts";

/**
 * Asks which criteria something is evidence for: those of the target rung first, then those of the others. Gives what is
 * chosen, and what was chosen before of rungs that the ladder does not have; undefined when it is given up.
 */
export async function pickCriteria(
  { engine, ladders, state }: Services,
  about: string,
  before: readonly string[],
): Promise<readonly string[] | undefined> {
  const { rungTitle } = await engine();
  const { rungs } = (await ladders.current()).ladder;
  const target = state.standing?.target.id;
  const ordered = [...rungs.filter(({ id }) => id === target), ...rungs.filter(({ id }) => id !== target)];
  const ids = new Set<string>();
  const items = ordered.flatMap((rung) => {
    const own = rung.criteria.filter(({ id }) => !ids.has(id) && ids.add(id));
    return own.length === 0 ? [] : [separator(rungTitle(rung)), ...own.map((criterion) => itemOf(criterion, before))];
  });
  const title = vscode.l10n.t("Which criteria is it evidence for?");
  const options = { title, placeHolder: withoutIcons(about), canPickMany: true, matchOnDescription: true } as const;
  const picked = await vscode.window.showQuickPick(items, options);
  return picked && [...before.filter((id) => !ids.has(id)), ...picked.map(({ id }) => id)];
}

function separator(label: Rung["title"]) {
  return { label: withoutIcons(label), kind: vscode.QuickPickItemKind.Separator, id: "" };
}

function itemOf({ id, expects, dimension }: Criterion, before: readonly string[]) {
  return { label: withoutIcons(expects), description: withoutIcons(dimension), picked: before.includes(id), id };
}
