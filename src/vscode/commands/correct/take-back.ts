import * as vscode from "vscode";
import type { CorrectedField } from "../../../core/journal/corrected.ts";
import type { Services } from "../../services.ts";
import { withoutIcons } from "../../util/safe-text.ts";
import { correctAll } from "./correction.ts";

/** Lists the corrections of one artifact (with no id: of all), and takes back those that are chosen. */
export async function takeBack(services: Services, id: string): Promise<void> {
  const fields = await correctionsOf(services, id);
  if (fields.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("No artifact is corrected."));
    return;
  }
  const items = fields.map((field) => ({
    label: withoutIcons(field.words),
    description: withoutIcons(field.artifact),
    picked: id !== "" && fields.length === 1,
    field,
  }));
  const title = vscode.l10n.t("Take Back Corrections");
  const placeHolder = vscode.l10n.t("Choose what shall be as it was recognised again");
  const options = { title, placeHolder, canPickMany: true, matchOnDescription: true } as const;
  const picked = (await vscode.window.showQuickPick(items, options)) ?? [];
  if (picked.length === 0) return;
  await correctAll(
    services,
    picked.map(({ field: { target, field } }) => ({ target, correction: { field, value: null } })),
  );
}

/** What was said of the artifact itself, and of what was merged into it. */
async function correctionsOf({ engine, ladders, settings }: Services, id: string) {
  const { correctedFields, readJournal } = await engine();
  const [{ recorded }, { ladder }] = await Promise.all([readJournal(settings.journalFolder), ladders.current()]);
  const isOf = ({ target }: CorrectedField) =>
    id === "" || target === id || recorded.corrections.get(target)?.merged === id;
  return correctedFields(recorded, ladder.kinds).filter(isOf);
}
