import * as vscode from "vscode";
import type { ToolName } from "../../core/answer/tools.ts";
import { localTimeZone } from "../../local/time-zone.ts";
import type { Engine } from "../engine.ts";
import type { Services } from "../services.ts";
import type { Standing } from "../state/situation.ts";

/** What a tool may be asked for: the schema in package.json. */
export interface ToolInput {
  readonly period?: string;
  readonly target?: string;
  readonly format?: "md" | "json";
}

/** So many characters of JSON are answered, whatever the reader could take. */
export const longestAnswer = 100_000;

/**
 * What a tool answers, as JSON: the same as the command line's server, over the repositories and rungs of this window. Nothing is written.
 * @throws an error whose message is for the model and the person: not trusted, nothing to measure, no such period or rung
 */
export async function toolAnswer(
  name: ToolName,
  { period, target, format }: ToolInput,
  { engine, ladders, state }: Pick<Services, "engine" | "ladders" | "state">,
  signal: AbortSignal,
  most = longestAnswer,
): Promise<string> {
  if (!vscode.workspace.isTrusted)
    throw new Error(vscode.l10n.t("Ladderlog reads git history only in a workspace that you trust."));
  const loaded = await engine();
  const { ladder } = await ladders.current();
  const choice = { ...(period === undefined ? {} : { period }), ...(target === undefined ? {} : { target }) };
  const timeZone = localTimeZone();
  const parsed = period === undefined ? undefined : loaded.parsePeriod(period, { ...ladder.period, timeZone });
  if (parsed !== undefined && "problem" in parsed) throw new Error(parsed.problem.message);
  if (target !== undefined && loaded.findRung(ladder, target) === undefined)
    throw new Error(vscode.l10n.t("The ladder has no such rung. It has {0}.", rungsOf(ladder.rungs)));
  const standing = await state.measure({ ...choice, record: false }, signal);
  if (standing === undefined) throw new Error(vscode.l10n.t("There is nothing to measure in this window yet."));
  return loaded.fittingJson(dataOf(name, standing, format, loaded), Math.min(most, longestAnswer));
}

function dataOf(name: ToolName, standing: Standing, format: ToolInput["format"], loaded: Engine): unknown {
  const { collection, progress, ladder, now, problems } = standing;
  const { artifacts, repositories } = collection;
  switch (name) {
    case "ladderlog_artifacts":
      return loaded.artifactsAnswer(standing, artifacts);
    case "ladderlog_progress":
      return progress;
    case "ladderlog_review": {
      const draft = { progress, ladder: ladder.ladder, artifacts, repositories, now, problems };
      return loaded.reviewAnswer(loaded.draftReview(draft), standing, format);
    }
  }
}

function rungsOf(rungs: readonly { readonly id: string }[]): string {
  return rungs.map(({ id }) => id).join(", ");
}
