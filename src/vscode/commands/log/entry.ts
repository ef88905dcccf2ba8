import * as vscode from "vscode";
import type { LoggedArtifact } from "../../../core/journal/types.ts";
import type { Services } from "../../services.ts";
import { withoutIcons } from "../../util/safe-text.ts";
import { untilWritten } from "../write.ts";

/** Writes an entry into the journal and says so. False when that failed and was given up. */
export async function writeEntry({ engine, settings, state }: Services, logged: LoggedArtifact): Promise<boolean> {
  const loaded = await engine();
  let isNew = false;
  const isWritten = await untilWritten(loaded, async () => {
    isNew = (await loaded.appendArtifact(logged, settings.journalFolder)).added;
  });
  if (!isWritten) return false;
  const said = isNew ? vscode.l10n.t("Logged: {0}", logged.title) : vscode.l10n.t("Logged before: {0}", logged.title);
  vscode.window.setStatusBarMessage(`$(check) ${withoutIcons(said)}`, 5000);
  await state.refresh();
  return true;
}
