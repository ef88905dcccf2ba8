import * as vscode from "vscode";
import type { Artifact } from "../../core/artifacts/types.ts";
import type { FileChange } from "../../core/history/types.ts";
import type { Engine } from "../engine.ts";
import { oneLine, withoutLinks } from "../util/safe-text.ts";
import { sidesOf } from "./blob-documents.ts";
import { fileInside, placeInside } from "./inside.ts";

/** More files than anyone reads in one editor. */
const mostFiles = 300;

/** Opens artifacts: the document as it is today, else what the commit changed, else the address it has on the web. */
export class ArtifactOpener {
  readonly #find: (id: string) => Artifact | undefined;
  readonly #engine: () => Promise<Engine>;

  /** @param find an artifact that is shown somewhere */
  constructor(find: (id: string) => Artifact | undefined, engine: () => Promise<Engine>) {
    this.#find = find;
    this.#engine = engine;
  }

  /** What a click opens. An id that is not shown any more does nothing. */
  async open(id: string): Promise<void> {
    const artifact = this.#find(id);
    if (artifact === undefined) return;
    const file = await documentOf(artifact);
    if (file !== undefined) await vscode.commands.executeCommand("vscode.open", file);
    else if (artifact.folder !== undefined) await this.#openChangeOf(artifact, artifact.folder);
    else if (artifact.url !== undefined) await openAddress(artifact);
    else sayNothingToOpen(artifact);
  }

  /** What the commit that brought it changed. */
  async openChange(id: string): Promise<void> {
    const artifact = this.#find(id);
    if (artifact?.folder !== undefined) await this.#openChangeOf(artifact, artifact.folder);
  }

  /** Its address on the web. */
  async openOnWeb(id: string): Promise<void> {
    const artifact = this.#find(id);
    if (artifact !== undefined) await openAddress(artifact);
  }

  async #openChangeOf(artifact: Artifact, folder: string): Promise<void> {
    const commit = artifact.landing ?? artifact.commit;
    const changes = await this.#changesOf(folder, commit);
    const title = `${commit.slice(0, 10)} ${oneLine(artifact.title)}`;
    if (changes.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Commit {0} changes no files.", commit.slice(0, 10)));
      return;
    }
    const rows = await Promise.all(changes.slice(0, mostFiles).map((change) => rowOf(folder, change)));
    await vscode.commands.executeCommand("vscode.changes", title, rows);
  }

  async #changesOf(folder: string, commit: string): Promise<readonly FileChange[]> {
    const { openRepository } = await this.#engine();
    const found: FileChange[] = [];
    for await (const { changes } of openRepository(folder).changesOf([commit])) found.push(...changes);
    return found;
  }
}

/** A row of the change view: the file that it is about, and both sides. A path that leads out of the repository stands for no file on disk. */
async function rowOf(folder: string, change: FileChange): Promise<readonly (vscode.Uri | undefined)[]> {
  const { before, after } = sidesOf(folder, change);
  const file = await placeInside(folder, change.path);
  return [file === undefined ? (after ?? before) : vscode.Uri.file(file), before, after];
}

/** The document's file as it is today; undefined when the branch that is checked out does not have it, or it lies elsewhere. */
async function documentOf({ folder, path }: Artifact): Promise<vscode.Uri | undefined> {
  if (folder === undefined || path === undefined) return undefined;
  const file = await fileInside(folder, path);
  return file === undefined ? undefined : vscode.Uri.file(file);
}

/** What was logged with no link, and what only the journal knows of. */
function sayNothingToOpen({ title, note }: Artifact): void {
  const why = note ?? vscode.l10n.t("it was logged without a link");
  void vscode.window.showInformationMessage(withoutLinks(vscode.l10n.t("{0} cannot be opened: {1}.", title, why)));
}

async function openAddress({ url }: Artifact): Promise<void> {
  if (url !== undefined && /^https?:\/\//i.test(url)) await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
