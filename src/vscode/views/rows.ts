import * as vscode from "vscode";
import type { Artifact } from "../../core/artifacts/types.ts";
import type { ProgressNode } from "../../core/progress/nodes.ts";
import type { Engine } from "../engine.ts";
import type { JournalShelf } from "../state/journal-shelf.ts";
import { type Situation, shownOf } from "../state/situation.ts";
import { oneLine } from "../util/safe-text.ts";
import { notesOf } from "./notes.ts";
import type { Row } from "./row.ts";
import type { RowsOf } from "./tree.ts";

/** The Rung Progress view: notes, then where the person stands, criterion by criterion. */
export function progressRows(engine: () => Promise<Engine>): RowsOf {
  return async (situation) => {
    if (situation.kind === "failed") return [failedRow()];
    if (situation.kind !== "ready") return [];
    const { progressTree } = await engine();
    const { standing } = situation;
    return [...notesOf(standing), ...withContexts(progressTree(shownOf(standing)), standing.collection.artifacts)];
  };
}

/** The Artifacts view: week by week, newest first. */
export function artifactRows(engine: () => Promise<Engine>): RowsOf {
  return async (situation) => {
    if (situation.kind !== "ready") return [];
    const { artifactTree } = await engine();
    return withContexts(artifactTree(shownOf(situation.standing)), situation.standing.collection.artifacts);
  };
}

/** The Journal view: quarter by quarter, newest first. */
export function journalRows(engine: () => Promise<Engine>, shelf: JournalShelf): () => Promise<readonly Row[]> {
  return async () => {
    const [{ journalTree }, shown] = await Promise.all([engine(), shelf.load()]);
    return withContexts(journalTree(shown), shown.logged);
  };
}

/** Tells menus what can be opened of an artifact's row. */
function withContexts(nodes: readonly ProgressNode[], artifacts: readonly Artifact[]): readonly Row[] {
  const byId = new Map(artifacts.map((artifact) => [artifact.id, artifact]));
  const withContext = (node: ProgressNode): Row => {
    const artifact = node.open === undefined ? undefined : byId.get(node.open);
    const context = artifact === undefined ? {} : { context: contextOf(artifact) };
    return { ...node, ...context, children: node.children.map(withContext) };
  };
  return nodes.map(withContext);
}

function contextOf({ folder, url, corrected }: Artifact): string {
  const words = [folder === undefined ? "" : "change", url === undefined ? "" : "web", corrected ? "corrected" : ""];
  return ["artifact", ...words.filter((word) => word !== "")].join("+");
}

/**
 * What a view says above its rows, wrapped and in full: why there are none. Empty where a welcome text says it, or where
 * there is nothing to say.
 */
export function messageOf(situation: Situation): string {
  if (situation.kind === "failed") return vscode.l10n.t("The history could not be read: {0}", situation.message);
  if (situation.kind !== "no-repository") return "";
  return situation.problems.map(({ message }) => oneLine(message)).join("\n");
}

function failedRow(): Row {
  const label = vscode.l10n.t("Show Log");
  const command = { command: "ladderlog.showLog", title: label };
  return { id: "failed", label, icon: "output", tooltip: label, context: "note", command, children: [] };
}
