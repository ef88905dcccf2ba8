import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "../../../scripts/lib/cleanup.ts";

/** A `git` in front of the real one. */
export interface WrappedGit {
  /** For the server's environment, so that the extension host finds it first. */
  readonly env: Readonly<Record<string, string>>;
  /** The arguments of every call so far, one line each. */
  readonly calls: () => readonly string[];
}

/** Writes down every call, waits, and does what was asked. */
export function wrappedGit(secondsEach = 0): WrappedGit {
  const folder = temporaryFolder("git");
  const log = join(folder, "calls");
  const rest = process.env.PATH ?? "";
  const script = ["#!/bin/sh", `echo "$*" >> "${log}"`, `sleep ${secondsEach}`, `PATH="${rest}" exec git "$@"`, ""];
  writeFileSync(join(folder, "git"), script.join("\n"));
  chmodSync(join(folder, "git"), 0o755);
  return {
    env: pathEnv(`${folder}${delimiter}${rest}`),
    calls: () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []),
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
