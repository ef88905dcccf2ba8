import { readFile, stat } from "node:fs/promises";
import { basename, relative, sep } from "node:path";
import * as vscode from "vscode";
import type { Artifact } from "../../../core/artifacts/types.ts";
import type { Services } from "../../services.ts";
import { withoutIcons } from "../../util/safe-text.ts";
import { correct } from "../correct/correction.ts";
import { pickKind } from "../pick-kind.ts";
import { writeEntry } from "./entry.ts";

/** A heading is looked for in files up to this size (bytes). */
const largest = 1024 * 1024;
const mostLines = 200;

/**
 * Logs a file as an artifact of the kind that is chosen, dated today. A file that is an artifact already is not logged
 * again: its kind is corrected.
 * @param uri the file of the explorer's menu; default: that of the editor in front
 */
export async function logFile(services: Services, uri: unknown): Promise<void> {
  const file = uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
  if (file === undefined || file.scheme !== "file") {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a file on this machine first, or use its menu."));
    return;
  }
  const known = artifactOf(services, file.fsPath);
  const title = vscode.l10n.t("Log This File As");
  const placeHolder = withoutIcons(basename(file.fsPath));
  const kind = await pickKind(services, {
    title,
    placeHolder,
    ...(known === undefined ? {} : { current: known.kind }),
  });
  if (kind === undefined || kind === known?.kind) return;
  if (known !== undefined) {
    await correct(services, known.id, { field: "kind", value: kind });
    return;
  }
  const { localDay, noonOf } = await services.engine();
  const address = await addressOf(services, file.fsPath);
  const url = address === undefined ? {} : { url: address };
  await writeEntry(services, {
    kind,
    title: await titleOf(services, file.fsPath),
    date: noonOf(localDay(new Date())),
    ...url,
  });
}

/** The artifact of the period that this file is. */
function artifactOf({ state }: Services, file: string): Artifact | undefined {
  return state.standing?.collection.artifacts.find(
    ({ folder, path }) => folder !== undefined && path !== undefined && pathIn(folder, file) === path,
  );
}

/** Its page on the web, when the default branch has the file and the host's addresses are known. */
async function addressOf({ engine, state }: Services, file: string): Promise<string | undefined> {
  const repositories = state.standing?.collection.repositories ?? [];
  const facts = repositories.find(({ folder }) => pathIn(folder, file) !== undefined);
  const path = facts && pathIn(facts.folder, file);
  if (facts?.defaultBranch === undefined || path === undefined) return undefined;
  const { openRepository, pageUrl } = await engine();
  const blobs = await openRepository(facts.folder).blobsAt(facts.defaultBranch.tip, [path]);
  return blobs.has(path) ? pageUrl(path, facts) : undefined;
}

/** A file's path in a folder, with forward slashes; undefined when it lies elsewhere. */
function pathIn(folder: string, file: string): string | undefined {
  const path = relative(folder, file);
  return path === "" || path.startsWith("..") ? undefined : path.split(sep).join("/");
}

/** The first heading of a text, else what the file's name says. */
async function titleOf({ engine }: Services, file: string): Promise<string> {
  const { documentTitle, headingsOf } = await engine();
  const isText = /\.(?:md|markdown|mdx|txt|adoc|rst)$/i.test(file) && (await stat(file)).size <= largest;
  const lines = isText ? (await readFile(file, "utf8")).split(/\r?\n/, mostLines) : [];
  return documentTitle(headingsOf(lines, file)[0]?.text, file);
}
