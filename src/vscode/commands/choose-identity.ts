import * as vscode from "vscode";
import type { Collection } from "../../core/collect.ts";
import type { Engine } from "../engine.ts";
import type { Services } from "../services.ts";
import { withoutIcons } from "../util/safe-text.ts";
import { sayWhyNot } from "./messages.ts";

interface Name extends vscode.QuickPickItem {
  readonly email: string;
}

/** Offers the names of the history, and adds the emails chosen to `ladderlog.identities`. */
export async function chooseIdentity({ engine, state, settings }: Services): Promise<void> {
  const { situation } = state;
  if (situation.kind !== "ready" && situation.kind !== "nobody") return sayWhyNot(situation);
  const names = namesOf(situation.standing.collection, settings.identities, await engine());
  if (names.length === 0) {
    // Nobody committed in this period: the addresses can only be written.
    await vscode.commands.executeCommand("workbench.action.openSettings", "ladderlog.identities");
    return;
  }
  const title = vscode.l10n.t("Which of these names are you?");
  const placeHolder = vscode.l10n.t("Choose every name that you commit under");
  const options = { title, placeHolder, canPickMany: true, matchOnDescription: true } as const;
  const picked = await vscode.window.showQuickPick(names, options);
  if (picked === undefined || picked.length === 0) return;
  const offered = new Set(names.map(({ email }) => folded(email)));
  const kept = settings.identities.filter((email) => !offered.has(folded(email)));
  await settings.write("identities", [...kept, ...picked.map(({ email }) => email)]);
}

/** The people of the history, most commits first, then the emails of git's own configuration that have none yet. */
function namesOf(
  { authors, repositories }: Collection,
  identities: readonly string[],
  { peopleOf, probablyMe }: Engine,
): Name[] {
  const people = peopleOf(authors);
  const configured = [...new Set(repositories.flatMap(({ emails }) => emails))];
  const mine = new Set((identities.length > 0 ? identities : configured).map(folded));
  const likely = probablyMe(
    people,
    configured.map((email) => ({ name: "", email })),
  );
  const inHistory = people.map((person) => ({
    label: withoutIcons(person.name),
    description: withoutIcons(`${person.email} · ${counted(person.commits)}`),
    picked: mine.has(folded(person.email)) || (identities.length === 0 && likely.includes(person)),
    email: person.email,
  }));
  const known = new Set(people.map(({ email }) => folded(email)));
  const without = configured
    .filter((email) => !known.has(folded(email)))
    .map((email) => ({
      label: withoutIcons(email),
      description: vscode.l10n.t("from git's configuration, no commits in this period"),
      picked: mine.has(folded(email)),
      email,
    }));
  return [...inHistory, ...without];
}

function folded(email: string): string {
  return email.toLowerCase();
}

function counted(commits: number): string {
  return commits === 1 ? vscode.l10n.t("1 commit") : vscode.l10n.t("{0} commits", commits);
}
