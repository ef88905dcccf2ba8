import * as vscode from "vscode";
import type { Engine } from "../../engine.ts";
import type { Services } from "../../services.ts";
import { withoutLinks } from "../../util/safe-text.ts";
import { pickCriteria } from "../pick-criteria.ts";
import type { Answer } from "./ask-what.ts";

/** What is known of an entry beside its kind: the second question confirms the title, and its buttons change the rest. */
export interface Details {
  readonly title: string;
  /** `2026-11-25` */
  readonly day: string;
  /** Ids of criteria that it is evidence for. */
  readonly criteria: readonly string[];
}

type Answered = { readonly button: "day" | "criteria"; readonly title: string } | { readonly title: string };

/** Asks for the title; the day and the criteria only when their buttons are pressed. Undefined when it is given up. */
export async function askDetails(services: Services, what: Answer, start: Details): Promise<Details | undefined> {
  const engine = await services.engine();
  for (let details = start; ; ) {
    const answered = await askTitle(what, details, engine);
    if (answered === undefined) return undefined;
    details = { ...details, title: answered.title };
    if (!("button" in answered)) return details;
    details = answered.button === "day" ? await withDay(details, engine) : await withCriteria(services, details);
  }
}

function askTitle(
  { kind, url }: Answer,
  { title, day, criteria }: Details,
  engine: Engine,
): Promise<Answered | undefined> {
  const input = vscode.window.createInputBox();
  const calendar = button("calendar", vscode.l10n.t("Another Day…"));
  const target = button("target", vscode.l10n.t("Tie to Criteria…"));
  input.title = vscode.l10n.t("Title of the {0}", engine.kindLabel(kind));
  input.value = title;
  input.buttons = [calendar, target];
  const tied = criteria.length === 0 ? "" : ` · ${vscode.l10n.t("tied to {0}", criteria.join(", "))}`;
  input.prompt = withoutLinks([`${dayWords(day, engine)}${tied}`, ...(url === undefined ? [] : [url])].join(" · "));
  const { promise, resolve } = Promise.withResolvers<Answered | undefined>();
  const end = (answered: Answered | undefined) => {
    resolve(answered);
    input.dispose();
  };
  input.onDidAccept(() => {
    if (input.value.trim() !== "") return end({ title: input.value.trim() });
    input.validationMessage = vscode.l10n.t("Write a title: it is what the review will show.");
  });
  input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  input.onDidTriggerButton((pressed) => end({ button: pressed === calendar ? "day" : "criteria", title: input.value }));
  input.onDidHide(() => end(undefined));
  input.show();
  return promise;
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}

function dayWords(day: string, { localDay, shortDay }: Engine): string {
  return day === localDay(new Date()) ? vscode.l10n.t("today") : shortDay(day);
}

async function withDay(details: Details, { isDay, localDay }: Engine): Promise<Details> {
  const today = localDay(new Date());
  const day = await vscode.window.showInputBox({
    title: vscode.l10n.t("On which day was it?"),
    prompt: vscode.l10n.t("It counts in the week and the quarter of that day."),
    value: details.day,
    validateInput: (text) =>
      isDay(text.trim()) && text.trim() <= today ? undefined : vscode.l10n.t("Write a day up to today, as {0}.", today),
  });
  return day === undefined ? details : { ...details, day: day.trim() };
}

async function withCriteria(services: Services, details: Details): Promise<Details> {
  const criteria = await pickCriteria(services, details.title, details.criteria);
  return criteria === undefined ? details : { ...details, criteria };
}
