import * as vscode from "vscode";
import type { Artifact } from "../../../core/artifacts/types.ts";
import type { Services } from "../../services.ts";
import type { Standing } from "../../state/situation.ts";
import { withoutIcons } from "../../util/safe-text.ts";

interface Item extends vscode.QuickPickItem {
  readonly artifact: Artifact;
}

interface Question {
  readonly title: string;
  readonly placeHolder?: string;
  readonly without?: string;
  readonly standing?: Standing | undefined;
}

/** Offers the artifacts of a period (by default the one that is shown), newest first; `without` leaves one out. */
export async function pickArtifact(
  { engine, state }: Services,
  { title, placeHolder, without, standing = state.standing }: Question,
): Promise<Artifact | undefined> {
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
