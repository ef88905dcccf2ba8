import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { sayWith } from "./messages.ts";
import { here, measured, save } from "./rhythm.ts";

/** Drafts the daily status: text for a chat onto the clipboard, Markdown into the journal, which it offers to open. */
export async function dailyStatus(services: Services): Promise<void> {
  const { dailyChat, dailyDocument, dayOf, daysForDaily, draftDaily } = await services.engine();
  const { now, timeZone } = here();
  const standing = await measured(services, { period: daysForDaily(dayOf(now, timeZone), timeZone).id });
  if (standing === undefined) return;
  const { artifacts, ownCommits: commits } = standing.collection;
  const { timeOff } = services.settings;
  const daily = draftDaily({ artifacts, commits, ladder: standing.ladder.ladder, now, timeZone, timeOff });
  await vscode.env.clipboard.writeText(dailyChat(daily));
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("Daily status copied")}`, 5000);
  const file = await save(services, dailyDocument(daily));
  // Not awaited: the question may stay unanswered.
  sayWith(vscode.l10n.t("The daily status is on the clipboard."), vscode.l10n.t("Open"), () =>
    vscode.window.showTextDocument(file, { preview: false }),
  ).then(undefined, (error: unknown) => services.log.error(String(error)));
}
