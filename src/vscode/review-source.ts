import { dirname } from "node:path";
import * as vscode from "vscode";
import type { Review } from "../core/review/types.ts";
import type { Choice, PanelCommand, PanelState } from "../protocol.ts";
import type { Engine } from "./engine.ts";
import type { PanelChoice, PanelSource } from "./panel/source.ts";
import type { Services } from "./services.ts";
import type { Situation, Standing } from "./state/situation.ts";

/** Periods offered beside the running one: a year and a half of quarters. */
const periodsOffered = 6;

/** Where the review panel gets its drafts from: the same reading and measuring as the sidebar. */
export class ReviewSource implements PanelSource {
  readonly #services: Services;
  readonly onDidChange: vscode.Event<void>;
  #last: { readonly review: Review; readonly standing: Standing } | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.onDidChange = (listener, self, disposables) =>
      services.state.onDidChange(() => listener.call(self), undefined, disposables);
  }

  async draft(choice: PanelChoice, token: vscode.CancellationToken): Promise<PanelState> {
    const { engine, state } = this.#services;
    const standing = await state.measure(choice, signalOf(token));
    if (standing === undefined) return failedState(state.situation);
    const loaded = await engine();
    const review = reviewOf(standing, loaded);
    // A choice that was given up is not what is shown, and so not what is copied.
    if (!token.isCancellationRequested) this.#last = { review, standing };
    return {
      kind: "ready",
      review,
      periods: periodsFor(standing, loaded),
      period: standing.period.id,
      targets: standing.ladder.ladder.rungs.map((rung) => ({ value: rung.id, label: loaded.rungTitle(rung) })),
      target: standing.target.id,
    };
  }

  async open(artifact: string): Promise<void> {
    await this.#services.opener.open(artifact);
  }

  async markdown(): Promise<string> {
    const { reviewMarkdown } = await this.#services.engine();
    return this.#last === undefined ? "" : reviewMarkdown(this.#last.review);
  }

  async document(before: string): Promise<string> {
    const { engine, settings } = this.#services;
    const loaded = await engine();
    const last = this.#last?.standing;
    if (last === undefined) return before;
    const document = loaded.parseReviewDocument(before);
    const artifacts = loaded.takeOut(last.collection.artifacts, document.choices);
    const rungs = { current: last.rung.id, target: last.target.id };
    const request = { ...last, rungs, timeOff: settings.timeOff };
    const standing = loaded.measureStanding(request, { ...last.collection, artifacts });
    return loaded.redraft(document, reviewOf(standing, loaded));
  }

  async place(period: string): Promise<vscode.Uri | undefined> {
    const { engine, settings } = this.#services;
    const { documentFile, isDocumentName, makeFolder } = await engine();
    if (!isDocumentName(period)) return undefined;
    const file = documentFile(settings.journalFolder, "review", period);
    return await makeFolder(dirname(file)).then(
      () => vscode.Uri.file(file),
      () => undefined,
    );
  }

  async save(period: string): Promise<boolean> {
    const { engine, settings } = this.#services;
    const { redraftDocument } = await engine();
    return redraftDocument(settings.journalFolder, "review", period, (before) => this.document(before));
  }

  async run(command: PanelCommand): Promise<void> {
    await vscode.commands.executeCommand(`ladderlog.${command}`);
  }
}

function reviewOf({ progress, ladder, collection, now, problems }: Standing, { draftReview }: Engine): Review {
  const { artifacts, repositories } = collection;
  return draftReview({ progress, ladder: ladder.ladder, artifacts, repositories, now, problems });
}

/** The running period and those before it; and the one that is shown, if it is none of them. */
function periodsFor({ ladder, period, now }: Standing, { recentPeriods }: Engine): readonly Choice[] {
  const { timeZone } = period;
  const recent = recentPeriods(now, periodsOffered, { ...ladder.ladder.period, timeZone });
  const all = recent.some(({ id }) => id === period.id) ? recent : [...recent, period];
  return all.map(({ id, label }) => ({ value: id, label }));
}

function failedState(situation: Situation): PanelState {
  const refresh = { label: vscode.l10n.t("Try again"), command: "refresh" } as const;
  switch (situation.kind) {
    case "no-folder":
      return {
        kind: "failed",
        message: vscode.l10n.t("No folder is open. Open one that holds a git repository."),
        action: refresh,
      };
    case "untrusted":
      return {
        kind: "failed",
        message: vscode.l10n.t("Ladderlog reads git history only in a workspace that you trust."),
        action: refresh,
      };
    case "no-repository": {
      const message = situation.problems[0]?.message ?? vscode.l10n.t("There is no git repository in this workspace.");
      return { kind: "failed", message, action: refresh };
    }
    case "nobody": {
      const action = { label: vscode.l10n.t("Choose Your Name…"), command: "chooseIdentity" } as const;
      return { kind: "failed", message: vscode.l10n.t("None of the commits is known to be yours."), action };
    }
    case "failed":
      return { kind: "failed", message: situation.message, action: refresh };
    default:
      return { kind: "failed", message: vscode.l10n.t("The history has not been read."), action: refresh };
  }
}

/** The panel's way to stop, as the core knows it. */
function signalOf(token: vscode.CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
