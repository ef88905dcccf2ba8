import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { choose, here, measured, saveAndOpen } from "./rhythm.ts";

/** So many months are offered. */
const offered = 4;

/** Asks which month, and opens the preparation of its 1:1: three questions, the month's work, the open gaps. */
export async function prepareOneOnOne(services: Services): Promise<void> {
  const { monthForOneOnOne, oneOnOne, oneOnOneDocument, periodForOneOnOne, recentPeriods } = await services.engine();
  const { now, timeZone } = here();
  const usual = monthForOneOnOne(now, timeZone);
  const months = recentPeriods(now, offered, { unit: "month", startMonth: 1, timeZone });
  const items = [usual, ...months.filter(({ id }) => id !== usual.id)].map((value) => ({ label: value.label, value }));
  const month = await choose(vscode.l10n.t("1:1 about which month?"), items);
  if (month === undefined) return;
  const { ladder } = await services.ladders.current();
  const standing = await measured(services, { period: periodForOneOnOne(month, ladder).id });
  if (standing === undefined) return;
  const { collection, target, progress } = standing;
  const { artifacts, ownCommits: commits } = collection;
  const prepared = oneOnOne({ month, artifacts, commits, ladder, target, progress, now });
  await saveAndOpen(services, oneOnOneDocument(prepared));
}
