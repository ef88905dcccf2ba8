import { once } from "node:events";
import { isatty } from "node:tty";
import type { Problem } from "../core/problem.ts";
import { outputStream, writeError, writeOut } from "./output.ts";

export { plainJson as toJson, plainJsonPieces as toJsonPieces } from "../core/plain-json.ts";

/**
 * Text from a repository, made safe for a terminal: control characters (escape sequences among them) and characters
 * that turn the reading direction are shown as `·`.
 */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, "·");
}

/** Data: stdout. */
export function print(text: string): void {
  writeOut(text.endsWith("\n") ? text : `${text}\n`);
}

/** Characters that are written at a time. */
const blockSize = 1 << 16;

/** Data that is too much for one text: a block at a time, each when the reader took the one before. Ends with a line end. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length < blockSize) continue;
    if (!writeOut(block)) await once(outputStream(), "drain");
    block = "";
  }
  writeOut(`${block}\n`);
}

/** People: stderr. */
export function printError(text: string): void {
  writeError(`ladderlog: ${text.split("\n").map(plain).join("\n")}\n`);
}

/** What was done, for people. */
export function printNote(text: string): void {
  printError(text);
}

/** One line a problem: `ladder.yaml:7:3: error: … [code]`. */
export function problemLine(problem: Problem): string {
  const place = [problem.where, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  return `${place === "" ? "" : `${plain(place)}: `}${problem.severity}: ${plain(problem.message)} [${problem.code}]`;
}

/** Problems are for people, so they go to stderr. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) writeError(`${problemLine(problem)}\n`);
}

/** Says on a terminal what is going on, on one line that is wiped when done; silent when stderr is not a terminal. */
export function progressLine(): { readonly say: (text: string) => void; readonly done: () => void } {
  const live = isatty(2);
  const write = (text: string) => live && writeError(`\r\u001b[K${plain(text)}`);
  return { say: write, done: () => void write("") };
}
