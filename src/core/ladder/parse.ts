import type { Problem } from "../problem.ts";
import { validate } from "./check/validate.ts";
import { checkVersion } from "./check/version.ts";
import { resolveLadder } from "./resolve/resolve.ts";
import type { Plain, PlainMap } from "./source/plain.ts";
import { readYaml } from "./source/read-yaml.ts";
import { createReport, type Report, startOfFile } from "./source/report.ts";
import { toPlain } from "./source/to-plain.ts";
import type { Ladder } from "./types.ts";

/** What a ladder file's text holds. */
export interface ParsedLadder {
  /** All of it that can be used; absent when there is not one rung. */
  readonly ladder?: Ladder;
  /** In the order of the file, with lines and columns. With no errors among them, `ladder` is the whole file. */
  readonly problems: Problem[];
}

/**
 * Reads a ladder file. Never throws and never guesses: everything that is wrong is listed, with its place and what to
 * do, and what is not affected is used.
 * @param text the file's content, of any origin
 */
export function parseLadder(text: string): ParsedLadder {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const report = createReport(source);
  const ladder = read(source, report);
  return { ...(ladder && { ladder }), problems: report.problems() };
}

function read(source: string, report: Report): Ladder | undefined {
  const document = readYaml(source, report);
  if (document === undefined) return undefined;
  if (document.contents === null) return void report.error(startOfFile, "empty-file", emptyFile);
  const { value, positions, complete } = toPlain(document.contents, report);
  if (!complete) return undefined;
  if (!isMap(value)) return value === null ? void report.error(startOfFile, "empty-file", emptyFile) : notAMap(report);
  if (!checkVersion(value, positions, report)) return undefined;
  const file = validate(value, positions, report);
  return file && resolveLadder(file, positions, report);
}

const emptyFile =
  "The ladder file is empty. Run Create Ladder File in the editor, or ladderlog init, to start from a ready one.";

function notAMap(report: Report): undefined {
  const message =
    "A ladder file is a map of keys and values. Start it with version: 1, then name and rungs, each on its own line.";
  return void report.error(startOfFile, "not-a-map", message);
}

function isMap(value: Plain): value is PlainMap {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
