import * as vscode from "vscode";
import type { ReadyState } from "../panel/states.ts";
import type { ReviewPanel } from "../reviewPanel.ts";
import { withoutIcons } from "../util/safe-text.ts";

/** Asks which criteria and questions of the review that is shown shall be polished, and goes on in the panel. */
export async function polishReview(panel: ReviewPanel): Promise<void> {
  const session = panel.show();
  const shown = await session.whenReady();
  if (shown === undefined) return;
  const items = offered(shown);
  if (items.length === 0) {
    const said = vscode.l10n.t("There is no evidence in this review, and there are no words to polish.");
    await vscode.window.showInformationMessage(said);
    return;
  }
  const title = vscode.l10n.t("Which words shall a language model polish?");
  const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true, matchOnDescription: true });
  if (picked === undefined || picked.length === 0) return;
  await session.polish(
    picked.map(({ part }) => part),
    "send",
  );
}

/** What has words or evidence; what has words is chosen already. */
function offered({ review, document }: ReadyState) {
  const criteria = review.sections.flatMap((section) => section.criteria);
  const all = [
    ...criteria.map(({ id, expects, evidence }) => ({ part: document.names.criterion[id], label: expects, evidence })),
    ...(review.questions ?? []).map(({ id, question, evidence }) => ({
      part: document.names.question[id],
      label: question,
      evidence,
    })),
  ];
  return all.flatMap(({ part = "", label, evidence }) => {
    const hasWords = document.words[part] !== undefined;
    if (part === "" || (!hasWords && evidence.length === 0)) return [];
    const description = hasWords
      ? vscode.l10n.t("your words, evidence: {0}", evidence.length)
      : vscode.l10n.t("no words yet, evidence: {0}", evidence.length);
    return [{ label: withoutIcons(label), description, picked: hasWords, part }];
  });
}
