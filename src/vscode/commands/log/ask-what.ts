import * as vscode from "vscode";
import type { Engine } from "../../engine.ts";
import { withoutIcons } from "../../util/safe-text.ts";

/** What the first question gives. */
export interface Answer {
  readonly kind: string;
  readonly title: string;
  readonly url?: string;
}

interface Choice extends vscode.QuickPickItem {
  readonly answer: Answer;
  /** The kind that the text itself tells, not one that was chosen instead. */
  readonly isGuess: boolean;
}

/** Kinds offered after the one that was guessed: what git cannot show first. */
const offered = [
  ...["note", "ticket", "walkthrough", "thread", "peer-review"],
  ...["review", "pull-request", "rfc", "design-doc", "postmortem"],
];

/** One input that takes a link or a text; below it, what it is taken for, and the other kinds. */
export function askWhat(text: string, engine: Engine): Promise<Answer | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = vscode.l10n.t("Log Artifact");
  pick.placeholder = vscode.l10n.t("Paste a link, or write in a few words what it was");
  const show = (value: string) => {
    pick.items = value.trim() === "" ? [] : choicesFor(value, engine);
  };
  pick.onDidChangeValue(show);
  pick.value = text;
  show(text);
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
  pick.onDidAccept(() => {
    const answer = answerTo(pick.value, pick.activeItems[0], engine);
    if (answer === undefined) return;
    resolve(answer);
    pick.hide();
  });
  pick.onDidHide(() => {
    resolve(undefined);
    pick.dispose();
  });
  pick.show();
  return promise;
}

/**
 * What was accepted: the text as it stands now, for the editor may still show the choices of the text before the last key
 * (or none, after a paste and Enter at once).
 */
function answerTo(text: string, active: Choice | undefined, engine: Engine): Answer | undefined {
  if (text.trim() === "") return undefined;
  const choices = choicesFor(text, engine);
  const [guess] = choices;
  if (active === undefined || active.isGuess) return guess?.answer;
  return choices.find(({ answer }) => answer.kind === active.answer.kind)?.answer ?? guess?.answer;
}

function choicesFor(text: string, { guessLogged, kindLabel }: Engine): Choice[] {
  const guess = guessLogged(text);
  const kinds = [guess.kind, ...offered.filter((kind) => kind !== guess.kind)];
  return kinds.map((kind) => ({
    label: vscode.l10n.t("Log as {0}", kindLabel(kind)),
    ...(kind === guess.kind && guess.place !== undefined ? { description: withoutIcons(guess.place) } : {}),
    // The input is no filter: every item answers whatever was written.
    alwaysShow: true,
    isGuess: kind === guess.kind,
    answer: { kind, title: guess.title, ...(guess.url === undefined ? {} : { url: guess.url }) },
  }));
}
