import * as vscode from "vscode";
import type { Artifact } from "../../../core/artifacts/types.ts";
import type { Services } from "../../services.ts";
import { withoutIcons } from "../../util/safe-text.ts";

interface Item extends vscode.QuickPickItem {
  readonly artifact: Artifact;
}

/** Offers the artifacts of the period, newest first; `without` leaves one out. */
export async function pickArtifact(
  { engine, state }: Services,
  { title, placeHolder, without }: { readonly title: string; readonly placeHolder?: string; readonly without?: string },
): Promise<Artifact | undefined> {
  const { standing } = state;
  if (standing === undefined) return undefined;
  const { kindLabel, dayOf, shortDay } = await engine();
  const { ladder, period, collection } = standing;
  const items = collection.artifacts
    .filter(({ id }) => id !== without)
    .map((artifact): Item => {
      const day = shortDay(dayOf(artifact.landed ?? artifact.date, period.timeZone));
      const description = `${kindLabel(artifact.kind, ladder.ladder.kinds)} · ${day}`;
      return { label: withoutIcons(artifact.title), description: withoutIcons(description), artifact };
    });
  const options = { title, matchOnDescription: true, ...(placeHolder === undefined ? {} : { placeHolder }) };
  return (await vscode.window.showQuickPick(items, options))?.artifact;
}
