import * as vscode from "vscode";
import type { Collaborator } from "../../core/artifacts/with-others/collaborator.ts";
import type { Services } from "../services.ts";
import { pickMany } from "../util/pick-many.ts";
import { withoutIcons, withoutLinks } from "../util/safe-text.ts";
import { measured, saveAndOpen } from "./rhythm.ts";

/** So many people are offered: more than anybody asks. */
const offered = 12;

/** Asks whom to ask, the two who know the work best being chosen already, and opens a packet for each. */
export async function peerReviewPacket(services: Services): Promise<void> {
  const { choosePeers, peerDocuments, peerPacket } = await services.engine();
  const standing = await measured(services, { collaborators: true });
  if (standing === undefined) return;
  const { collection, progress, period } = standing;
  if (collection.collaborators.length === 0) {
    const message = vscode.l10n.t("Nobody else worked on what you did in {0}, as far as git shows.", period.label);
    void vscode.window.showInformationMessage(withoutLinks(message));
    return;
  }
  const usual = choosePeers(collection.collaborators, []);
  const peers = await choosePeople(collection.collaborators, usual);
  const made = { artifacts: collection.artifacts, ladder: standing.ladder.ladder, progress };
  for (const document of peerDocuments(peers.map((peer) => peerPacket(peer, made))))
    await saveAndOpen(services, document);
}

async function choosePeople(
  all: readonly Collaborator[],
  usual: readonly Collaborator[],
): Promise<readonly Collaborator[]> {
  const items = all.slice(0, offered).map((value) => ({
    label: withoutIcons(value.name === "" ? value.email : value.name),
    description: withoutIcons(value.email),
    value,
  }));
  const title = vscode.l10n.t("Whom do you ask for a peer review?");
  const placeHolder = vscode.l10n.t("Those who know your work best come first");
  const chosen = items.filter(({ value }) => usual.includes(value));
  return ((await pickMany(items, chosen, { title, placeHolder })) ?? []).map(({ value }) => value);
}
