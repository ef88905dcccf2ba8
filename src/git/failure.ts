import { RepositoryError } from "../core/history/types.ts";
import { oldestGitName } from "./oldest-git.ts";

/** How one run of git ended. `code` is null when it was killed. */
export interface Ending {
  readonly code: number | null;
  readonly stderr: string;
}

interface Form {
  readonly code: string;
  readonly pattern: RegExp;
  readonly message: (folder: string, detail: string) => string;
}

/** Git's own words (LC_ALL=C) for what can be wrong with a repository, most telling first. */
const forms: readonly Form[] = [
  {
    code: "dubious-ownership",
    pattern: /detected dubious ownership/,
    message: (folder, detail) =>
      `${folder}: git refuses to read it, because the folder belongs to another user. If you trust it, run: ${trust(folder, detail)}`,
  },
  {
    code: "bare-refused",
    pattern: /safe\.bareRepository/i,
    message: (folder) =>
      `${folder}: git refuses to read a bare repository here (safe.bareRepository is "explicit"). Name a clone with a working folder instead.`,
  },
  {
    code: "not-a-repository",
    pattern: /not a git repository|not in a git directory|must be run in a work tree/i,
    message: (folder) => `${folder}: not a git repository. Name a folder that holds one, or run "git init" there.`,
  },
  {
    code: "unsupported-repository",
    pattern: /unknown repository extension|expected git repo version|unknown ref storage|unknown hash algorithm/i,
    message: (folder, detail) =>
      `${folder}: made by a newer git than the one installed (${detail}). Install a newer git: https://git-scm.com/downloads`,
  },
  {
    code: "git-too-old",
    pattern: /unrecognized argument|unknown (?:option|switch)|ambiguous argument '--/i,
    message: (folder, detail) =>
      `${folder}: the git that is installed does not know what it is asked (${detail}). git ${oldestGitName} or newer is needed: https://git-scm.com/downloads`,
  },
  {
    code: "missing-objects",
    pattern: /lazy fetching disabled|promisor remote|transport '.*' not allowed|unable to read [0-9a-f]{40}/i,
    message: (folder) =>
      `${folder}: some of its history is not on this machine (a partial clone, or a damaged one). Fetch it with: git -C ${quoted(folder)} fetch --refetch --no-filter`,
  },
  {
    code: "unreadable-folder",
    pattern: /permission denied|operation not permitted/i,
    message: (folder, detail) =>
      `${folder}: it cannot be read (${detail}). Give yourself the right to read it, or leave it out.`,
  },
  {
    code: "bad-configuration",
    pattern:
      /bad (?:numeric |boolean )?config|bad config line|invalid (?:boolean|value).*config|unable to parse .*config/i,
    message: (folder, detail) =>
      `${folder}: git cannot read its configuration (${detail}). Correct it, then try again.`,
  },
];

/** The error for a run of git that failed: what is wrong with which folder, and what to do. */
export function failure(folder: string, ending: Ending): RepositoryError {
  const detail = firstLine(ending.stderr);
  const form = forms.find(({ pattern }) => pattern.test(ending.stderr));
  if (form !== undefined) return new RepositoryError(form.code, folder, form.message(folder, detail));
  const said = detail === "" ? `git ended with code ${ending.code ?? "none"}` : detail;
  return new RepositoryError(
    "corrupt-repository",
    folder,
    `${folder}: git could not read its history (${said}). Check it with: git -C ${quoted(folder)} fsck`,
  );
}

/** The error for a git that could not be started. */
export function cannotStart(folder: string, error: NodeJS.ErrnoException): RepositoryError {
  const missing = error.code === "ENOENT";
  const message = missing
    ? `${folder}: git is not installed, or not on the PATH. Install it: https://git-scm.com/downloads`
    : `${folder}: git could not be started (${error.code ?? error.message}). Check that "git --version" works in a terminal.`;
  return new RepositoryError(missing ? "git-missing" : "git-failed", folder, message, { cause: error });
}

/** The line that says why, without git's prefix, control characters or great length. */
function firstLine(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, " ").trim());
  const line = lines.find((text) => /^(fatal|error):/.test(text)) ?? lines.find((text) => text !== "") ?? "";
  return line.replace(/^(fatal|error):\s*/, "").slice(0, 200);
}

/** The command that git itself proposes; it names the folder as git sees it. */
function trust(folder: string, detail: string): string {
  const path = /repository at '([^']+)'/.exec(detail)?.[1] ?? folder;
  return `git config --global --add safe.directory ${quoted(path)}`;
}

function quoted(path: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `"${path.replace(/["\\$`]/g, "\\$&")}"`;
}
