import * as vscode from "vscode";
import { attachEvidence } from "../claims/attach-evidence.ts";
import type { ReviewPanel } from "../reviewPanel.ts";
import type { Services } from "../services.ts";
import { withoutLinks } from "../util/safe-text.ts";
import { chooseIdentity } from "./choose-identity.ts";
import { chooseRung } from "./choose-rung.ts";
import { changeKind } from "./correct/change-kind.ts";
import { exclude } from "./correct/exclude.ts";
import { merge } from "./correct/merge.ts";
import { notMine } from "./correct/not-mine.ts";
import { pin } from "./correct/pin.ts";
import { rename } from "./correct/rename.ts";
import { takeBack } from "./correct/take-back.ts";
import { undoCorrection } from "./correct/undo.ts";
import { dailyStatus } from "./daily-status.ts";
import { createLadderFile, openLadderFile } from "./ladder-file.ts";
import { logArtifact } from "./log/log-artifact.ts";
import { logFile } from "./log/log-file.ts";
import { prepareOneOnOne } from "./one-on-one.ts";
import { peerReviewPacket } from "./peer-packet.ts";
import { polishReview } from "./polish-review.ts";
import { reviewLadder } from "./review-ladder.ts";
import { showThisWeek } from "./show-this-week.ts";
import { weeklyRetro } from "./weekly-retro.ts";

type Handler = (...args: readonly unknown[]) => Promise<void>;

/** Registers every command. An error in one is said to the person, once, here. */
export function registerCommands(services: Services, panel: ReviewPanel): vscode.Disposable {
  const { state, opener, log } = services;
  const handlers: Readonly<Record<string, Handler>> = {
    draftSelfReview: async () => void panel.show(),
    polishReview: () => polishReview(panel),
    logArtifact: (text) => logArtifact(services, typeof text === "string" ? text : ""),
    logFile: (uri) => logFile(services, uri),
    createLadderFile: () => createLadderFile(services),
    openLadderFile: () => openLadderFile(services),
    chooseRung: () => chooseRung(services),
    chooseIdentity: () => chooseIdentity(services),
    showThisWeek: () => showThisWeek(services),
    dailyStatus: () => dailyStatus(services),
    weeklyRetro: () => weeklyRetro(services),
    prepareOneOnOne: () => prepareOneOnOne(services),
    peerReviewPacket: () => peerReviewPacket(services),
    reviewLadder: () => reviewLadder(services),
    refresh: () => state.refresh(),
    showLog: async () => log.show(),
    changeKind: (row) => changeKind(services, artifactOf(row)),
    rename: (row) => rename(services, artifactOf(row)),
    notMine: (row) => notMine(services, artifactOf(row)),
    exclude: (row) => exclude(services, artifactOf(row)),
    pin: (row) => pin(services, artifactOf(row)),
    merge: (row) => merge(services, artifactOf(row)),
    undoCorrection: (target, field) => undoCorrection(services, target, field),
    takeBack: (row) => takeBack(services, artifactOf(row)),
    openArtifact: (row) => opener.open(artifactOf(row)),
    attachEvidence: (uri, range) => attachEvidence(services, uri, range),
    openChange: (row) => opener.openChange(artifactOf(row)),
    openOnWeb: (row) => opener.openOnWeb(artifactOf(row)),
  };
  const registered = Object.entries(handlers).map(([name, handler]) =>
    vscode.commands.registerCommand(`ladderlog.${name}`, guarded(handler, log)),
  );
  return vscode.Disposable.from(...registered);
}

/** A command gets an artifact's id from a click, and the row from a menu. */
function artifactOf(value: unknown): string {
  const id = typeof value === "object" && value !== null ? (value as { readonly open?: unknown }).open : value;
  return typeof id === "string" ? id : "";
}

function guarded(handler: Handler, log: vscode.LogOutputChannel): Handler {
  return async (...args) => {
    try {
      await handler(...args);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(withoutLinks(error instanceof Error ? error.message : String(error)));
    }
  };
}
