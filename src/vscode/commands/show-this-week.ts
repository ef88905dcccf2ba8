import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { shownOf } from "../state/situation.ts";
import { withoutIcons } from "../util/safe-text.ts";
import { sayWhyNot } from "./messages.ts";

/** Lists this week's artifacts, newest first; the one chosen is opened. An empty week offers to log something. */
export async function showThisWeek({ engine, opener, state }: Services): Promise<void> {
  await state.idle();
  const { standing, situation } = state;
  if (standing === undefined) return sayWhyNot(situation);
  const { artifactTree } = await engine();
  const week = artifactTree(shownOf(standing)).find(({ id }) => id === `week:${standing.progress.thisWeek?.week}`);
  const items = (week?.children ?? []).flatMap(({ label, description = "", open, icon = "circle" }) =>
    open === undefined
      ? []
      : [
          {
            label: withoutIcons(label),
            description: withoutIcons(description),
            iconPath: new vscode.ThemeIcon(icon),
            open,
          },
        ],
  );
  if (items.length === 0) return await offerToLog();
  const title = vscode.l10n.t("Artifacts of this week");
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (picked !== undefined) await opener.open(picked.open);
}

async function offerToLog(): Promise<void> {
  const label = vscode.l10n.t("Log Artifact…");
  const placeHolder = vscode.l10n.t("No artifact this week yet");
  const picked = await vscode.window.showQuickPick([{ label }], {
    title: vscode.l10n.t("Artifacts of this week"),
    placeHolder,
  });
  if (picked !== undefined) await vscode.commands.executeCommand("ladderlog.logArtifact");
}
