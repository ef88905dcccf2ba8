import * as vscode from "vscode";
import type { Ladder, Rung } from "../../core/ladder/types.ts";
import type { Services } from "../services.ts";
import { withoutIcons } from "../util/safe-text.ts";

/** Asks which rung the person stands on; then, where the way up forks, which rung they work towards. */
export async function chooseRung({ engine, ladders, settings }: Services): Promise<void> {
  const { findRung } = await engine();
  const { ladder } = await ladders.current();
  const current = findRung(ladder, settings.currentRung);
  const chosen = await pick(ladder.rungs, vscode.l10n.t("Which rung do you stand on?"), current, ladder);
  if (chosen === undefined) return;
  const targets = ladder.rungs.filter(({ id }) => chosen.next.includes(id));
  const target =
    targets.length > 1
      ? await pick(targets, vscode.l10n.t("Which rung do you work towards?"), undefined, ladder)
      : undefined;
  if (targets.length > 1 && target === undefined) return;
  await settings.write("targetRung", target?.id ?? (settings.targetRung === "" ? undefined : ""));
  await settings.write("currentRung", chosen.id);
}

async function pick(
  rungs: readonly Rung[],
  title: string,
  current: Rung | undefined,
  ladder: Ladder,
): Promise<Rung | undefined> {
  const items = rungs.map((rung) => ({ ...itemOf(rung, rung === current), rung }));
  const placeHolder = withoutIcons(ladder.name);
  return (
    await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true, matchOnDetail: true })
  )?.rung;
}

function itemOf({ title, level, scope, track }: Rung, isCurrent: boolean): vscode.QuickPickItem {
  const facts = [level, track, isCurrent ? vscode.l10n.t("current") : undefined].filter((fact) => fact !== undefined);
  return {
    label: withoutIcons(title),
    description: withoutIcons(facts.join(" · ")),
    ...(scope === undefined ? {} : { detail: withoutIcons(scope) }),
  };
}
