import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { withoutIcons } from "../util/safe-text.ts";

/** What is asked, and which kind it is now. */
export interface KindQuestion {
  readonly title: string;
  readonly placeHolder: string;
  readonly current?: string;
}

/** Offers every kind, the ladder's own too, group by group. */
export async function pickKind({ engine, ladders }: Services, question: KindQuestion): Promise<string | undefined> {
  const { builtInKinds, kindGroup, kindLabel } = await engine();
  const { kinds } = (await ladders.current()).ladder;
  const ids = [...new Set([...builtInKinds.map(({ id }) => id), ...kinds.map(({ id }) => id)])];
  const groups = Map.groupBy(ids, (id) => kindGroup(id, kinds));
  const items = [...groups].flatMap(([group, ofGroup]) => [
    { label: group, kind: vscode.QuickPickItemKind.Separator, id: "" },
    ...ofGroup.map((id) => ({
      label: withoutIcons(kindLabel(id, kinds)),
      ...(id === question.current ? { description: vscode.l10n.t("current") } : {}),
      id,
    })),
  ]);
  const { title, placeHolder } = question;
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.id;
}
