import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { choose, here, measured, saveAndOpen } from "./rhythm.ts";

/** So many years are offered. */
const offered = 3;

/** Asks which year, and opens a look at the ladder: what nothing ever showed, and what it never asks for. */
export async function reviewLadder(services: Services): Promise<void> {
  const { ladderReview, ladderReviewDocument, recentPeriods, yearForLadder } = await services.engine();
  const { now, timeZone } = here();
  const { ladder } = await services.ladders.current();
  const usual = yearForLadder(now, ladder, timeZone);
  const { startMonth } = ladder.period;
  const years = recentPeriods(now, offered, { unit: "year", startMonth, timeZone });
  const items = [usual, ...years.filter(({ id }) => id !== usual.id)].map((value) => ({ label: value.label, value }));
  const year = await choose(vscode.l10n.t("Review the ladder with which year?"), items);
  if (year === undefined) return;
  const standing = await measured(services, { period: year.id });
  if (standing === undefined) return;
  const { artifacts } = standing.collection;
  const { timeOff } = services.settings;
  const rungs = standing.isRungChosen ? { rungs: [...new Set([standing.rung, standing.target])] } : {};
  await saveAndOpen(services, ladderReviewDocument(ladderReview({ year, ladder, artifacts, now, timeOff, ...rungs })));
}
