import { LineCounter } from "yaml";
import type { Problem } from "../../problem.ts";
import type { ProblemCode } from "../codes.ts";
import { limits } from "../limits.ts";

/** A stretch of the file's text: offsets in UTF-16 code units, the end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Collects the problems of one file. */
export interface Report {
  error(place: Place, code: ProblemCode, message: string): void;
  warning(place: Place, code: ProblemCode, message: string): void;
  /** Whether more problems would not be listed: then they need not be looked for. */
  readonly isFull: boolean;
  /** All problems in the order of the file, each once, and no more than a person can use. */
  problems(): Problem[];
}

/** A report on `text`, whose places it turns into lines and columns. */
export function createReport(text: string): Report {
  const lines = lineCounter(text);
  const found = new Map<string, Problem>();
  const isFull = () => found.size > limits.problems;
  const add = (severity: Problem["severity"], place: Place, code: ProblemCode, message: string) => {
    if (isFull()) return;
    const problem = { code, severity, message, ...position(place, text, lines) };
    found.set(`${problem.line}:${problem.column}:${code}:${message}`, problem);
  };
  return {
    error: (place, code, message) => add("error", place, code, message),
    warning: (place, code, message) => add("warning", place, code, message),
    get isFull() {
      return isFull();
    },
    problems: () => capped([...found.values()].sort(byPosition)),
  };
}

/** The start of the file: for problems of the file as a whole. */
export const startOfFile: Place = { start: 0, end: 0 };

function lineCounter(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** A place of many lines is cut at the end of its first: an editor would underline all of them. */
function position({ start, end }: Place, text: string, lines: LineCounter) {
  const first = Math.min(start, text.length);
  const newline = text.indexOf("\n", first);
  const lineEnd = newline === -1 ? text.length : newline;
  const last = Math.max(first, Math.min(end, text[lineEnd - 1] === "\r" ? lineEnd - 1 : lineEnd));
  const from = lines.linePos(first);
  const to = lines.linePos(last);
  return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}

function byPosition(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function capped(problems: Problem[]): Problem[] {
  const last = problems[limits.problems - 1];
  if (problems.length <= limits.problems || last === undefined) return problems;
  const message = `There are more problems than the ${limits.problems} listed. Mend these first.`;
  return [
    ...problems.slice(0, limits.problems),
    { ...last, code: "too-many-problems", severity: "information", message },
  ];
}
