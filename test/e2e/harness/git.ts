import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "../../../scripts/lib/cleanup.ts";

/** A `git` in front of the real one. */
export interface WrappedGit {
  /** For the server's environment, so that the extension host finds it first. */
  readonly env: Readonly<Record<string, string>>;
  /** The arguments of every call so far, one line each. */
  readonly calls: () => readonly string[];
  /** From now on a call waits, as on a disk that does not answer. */
  readonly hold: () => void;
  /** Lets go what waits, and what comes. */
  readonly release: () => void;
}

/** Writes down every call, waits while it is held, and does what was asked. */
export function wrappedGit(): WrappedGit {
  const folder = temporaryFolder("git");
  const [log, held] = [join(folder, "calls"), join(folder, "held")];
  const rest = process.env.PATH ?? "";
  const script = `#!/bin/sh
echo "$*" >> "${log}"
while [ -e "${held}" ]; do sleep 0.1; done
PATH="${rest}" exec git "$@"
`;
  writeFileSync(join(folder, "git"), script);
  chmodSync(join(folder, "git"), 0o755);
  return {
    env: pathEnv(`${folder}${delimiter}${rest}`),
    calls: () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []),
    hold: () => writeFileSync(held, ""),
    release: () => rmSync(held, { force: true }),
  };
}

/** An environment in which there is no git at all. */
export function noGit(): Readonly<Record<string, string>> {
  return pathEnv(temporaryFolder("no-git"));
}

/** VSCODE_CLI: the server keeps this PATH, and does not ask a login shell for another one. */
function pathEnv(path: string): Readonly<Record<string, string>> {
  return { PATH: path, VSCODE_CLI: "1" };
}
