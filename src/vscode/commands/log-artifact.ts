import * as vscode from "vscode";
import type { LoggedArtifact } from "../../core/journal/types.ts";
import type { Engine } from "../engine.ts";
import type { Services } from "../services.ts";
import { withoutIcons, withoutLinks } from "../util/safe-text.ts";

/** What the first question gives. */
interface Answer {
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

/**
 * Logs something that git cannot show: paste a link or write what it was, confirm the title. Dated today.
 * @param text what the first question starts with, for key bindings and other commands
 */
export async function logArtifact({ engine, settings, state }: Services, text: string): Promise<void> {
  const loaded = await engine();
  const answer = await askWhat(text, loaded);
  if (answer === undefined) return;
  const title = await askTitle(answer, loaded);
  if (title === undefined) return;
  const { kind, url } = answer;
  const logged = {
    kind,
    title,
    date: loaded.noonOf(loaded.localDay(new Date())),
    ...(url === undefined ? {} : { url }),
  };
  const added = await append(logged, loaded, settings.journalFolder);
  if (added === undefined) return;
  const said = added ? vscode.l10n.t("Logged: {0}", title) : vscode.l10n.t("Logged before: {0}", title);
  vscode.window.setStatusBarMessage(`$(check) ${withoutIcons(said)}`, 5000);
  await state.refresh();
}

/**
 * Whether it is new; undefined when it could not be written and the person gave up. What they wrote is offered again until
 * then: a full disk may have room a moment later.
 */
async function append(logged: LoggedArtifact, engine: Engine, folder: string): Promise<boolean | undefined> {
  for (;;) {
    try {
      return (await engine.appendArtifact(logged, folder)).added;
    } catch (error) {
      if (!(error instanceof engine.JournalError)) throw error;
      const [again, copy] = [vscode.l10n.t("Try Again"), vscode.l10n.t("Copy Text")];
      const chosen = await vscode.window.showErrorMessage(withoutLinks(error.message), again, copy);
      if (chosen === copy) await vscode.env.clipboard.writeText(logged.url ?? logged.title);
      if (chosen !== again) return undefined;
    }
  }
}

/** One input that takes a link or a text; below it, what it is taken for, and the other kinds. */
function askWhat(text: string, engine: Engine): Promise<Answer | undefined> {
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

async function askTitle({ kind, title, url }: Answer, { kindLabel }: Engine): Promise<string | undefined> {
  const isMissing = (text: string) => text.trim() === "";
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Title of the {0}", kindLabel(kind)),
    value: title,
    ...(url === undefined ? {} : { prompt: withoutLinks(url) }),
    validateInput: (value) =>
      isMissing(value) ? vscode.l10n.t("Write a title: it is what the review will show.") : undefined,
  });
  return text?.trim();
}
