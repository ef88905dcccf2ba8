import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { choose, here, measured, saveAndOpen } from "./rhythm.ts";

/** So many weeks are offered. */
const offered = 6;

/** Asks which week, and opens its retro: one win, one lesson, and what the week left. */
export async function weeklyRetro(services: Services): Promise<void> {
  const { daysForRetro, draftRetro, recentWeeks, retroDocument, shortDay, weekForRetro, weekTitle } =
    await services.engine();
  const { now, timeZone } = here();
  const usual = weekForRetro(now, timeZone);
  const weeks = recentWeeks(now, timeZone, offered);
  const items = [usual, ...weeks.filter(({ id }) => id !== usual.id)].map((value) => ({
    label: weekTitle(value.id),
    description: vscode.l10n.t("{0} to {1}", shortDay(value.start), shortDay(value.end)),
    value,
  }));
  const week = await choose(vscode.l10n.t("Retro of which week?"), items);
  if (week === undefined) return;
  const standing = await measured(services, { period: daysForRetro(week, timeZone).id });
  if (standing === undefined) return;
  const { artifacts, ownCommits: commits } = standing.collection;
  const { timeOff } = services.settings;
  const ladder = standing.ladder.ladder;
  const retro = draftRetro({ week, artifacts, commits, ladder, target: standing.target, now, timeZone, timeOff });
  await saveAndOpen(services, retroDocument(retro));
}
