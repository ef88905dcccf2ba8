import * as vscode from "vscode";
import { Disposables } from "../util/disposables.ts";

/** The part of the built-in Git extension's API (version 1) that is used here. */
interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: "uninitialized" | "initialized";
  readonly onDidChangeState: vscode.Event<"uninitialized" | "initialized">;
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
}

interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
}

/** How long (ms) its start is waited for. A reading goes on without it then, and once more when it is there. */
const patience = 1000;

/**
 * The repositories that the editor's own Git extension has open, and word of what changes in them. The extension may be
 * missing, switched off, or come later (trust granted): then there are none, and nobody waits.
 */
export class EditorGit implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<"repositories" | "history">();
  /** `repositories`: one was opened or closed, or they are known now. `history`: the HEAD of one moved. */
  readonly onDidChange = this.#changed.event;
  readonly #held = new Disposables();
  readonly #ofApi = new Disposables();
  #connecting: Promise<GitApi | undefined> | undefined;
  #wasPresent = false;

  constructor() {
    this.#held.add(this.#changed);
    this.#held.add(this.#ofApi);
    this.#held.add(vscode.extensions.onDidChange(() => isPresent() !== this.#wasPresent && this.#reconnect()));
  }

  /** The folders of the open repositories, absolute; empty when there is no Git extension, or none yet. */
  async folders(): Promise<readonly string[]> {
    this.#connecting ??= this.#connect();
    const api = await Promise.race([this.#connecting, timeout(patience)]);
    if (api === "late") this.#announce(this.#connecting);
    if (api === undefined || api === "late") return [];
    return api.repositories.filter(({ rootUri }) => rootUri.scheme === "file").map(({ rootUri }) => rootUri.fsPath);
  }

  dispose(): void {
    this.#held.dispose();
  }

  async #connect(): Promise<GitApi | undefined> {
    this.#wasPresent = isPresent();
    try {
      const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
      const git = await extension?.activate();
      if (git === undefined) return undefined;
      this.#ofApi.add(git.onDidChangeEnablement(() => this.#reconnect()));
      if (!git.enabled) return undefined;
      const api = git.getAPI(1);
      await initialized(api);
      this.#listen(api);
      return api;
    } catch {
      // No git on this machine, or a fork's own idea of the API: folders are searched instead.
      return undefined;
    }
  }

  async #announce(connecting: Promise<GitApi | undefined>): Promise<void> {
    const api = await connecting;
    if (api !== undefined && this.#connecting === connecting) this.#changed.fire("repositories");
  }

  #listen(api: GitApi): void {
    const watch = (repository: GitRepository) =>
      this.#ofApi.add(onHeadMoved(repository, () => this.#changed.fire("history")));
    api.repositories.forEach(watch);
    const opened = api.onDidOpenRepository((repository) => {
      watch(repository);
      this.#changed.fire("repositories");
    });
    this.#ofApi.add(opened);
    this.#ofApi.add(api.onDidCloseRepository(() => this.#changed.fire("repositories")));
  }

  #reconnect(): void {
    if (this.#connecting === undefined) return;
    this.#ofApi.clear();
    this.#connecting = undefined;
    this.#changed.fire("repositories");
  }
}

function isPresent(): boolean {
  return vscode.extensions.getExtension("vscode.git") !== undefined;
}

/** Resolves after its first scan of the workspace. */
function initialized(api: GitApi): Promise<void> {
  if (api.state === "initialized") return Promise.resolve();
  return new Promise((resolve) => {
    const listener = api.onDidChangeState((state) => {
      if (state !== "initialized") return;
      listener.dispose();
      resolve();
    });
  });
}

function timeout(milliseconds: number): Promise<"late"> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, "late"));
}

/** A repository's state changes with every saved file; only a HEAD that moved is news. */
function onHeadMoved({ state }: GitRepository, moved: () => void): vscode.Disposable {
  const seen = () => `${state.HEAD?.name ?? ""} ${state.HEAD?.commit ?? ""}`;
  let last = seen();
  return state.onDidChange(() => {
    if (last === seen()) return;
    last = seen();
    moved();
  });
}
