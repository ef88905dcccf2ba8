import * as vscode from "vscode";
import type { Artifact } from "../../core/artifacts/types.ts";
import type { ProgressNode } from "../../core/progress/nodes.ts";
import type { Engine } from "../engine.ts";
import { type Situation, shownOf } from "../state/situation.ts";
import { notesOf, problemRows } from "./notes.ts";
import type { Row } from "./row.ts";

/** The Rung Progress view: notes, then where the person stands, criterion by criterion. */
export async function progressRows(situation: Situation, engine: () => Promise<Engine>): Promise<readonly Row[]> {
  if (situation.kind === "no-repository") return problemRows(situation.problems);
  if (situation.kind === "failed") return [failedRow(situation.message)];
  if (situation.kind !== "ready") return [];
  const { progressTree } = await engine();
  const { standing } = situation;
  return [...notesOf(standing), ...withContexts(progressTree(shownOf(standing)), standing.collection.artifacts)];
}

/** The Artifacts view: week by week, newest first. */
export async function artifactRows(situation: Situation, engine: () => Promise<Engine>): Promise<readonly Row[]> {
  if (situation.kind !== "ready") return [];
  const { artifactTree } = await engine();
  return withContexts(artifactTree(shownOf(situation.standing)), situation.standing.collection.artifacts);
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

function contextOf({ folder, url }: Artifact): string {
  return ["artifact", ...(folder === undefined ? [] : ["change"]), ...(url === undefined ? [] : ["web"])].join("+");
}

function failedRow(message: string): Row {
  return {
    id: "failed",
    label: vscode.l10n.t("The history could not be read: {0}", message),
    icon: "error",
    color: "list.errorForeground",
    tooltip: `${message}\n${vscode.l10n.t("Click to see the log.")}`,
    context: "problem",
    command: { command: "ladderlog.showLog", title: vscode.l10n.t("Show Log") },
    children: [],
  };
}
