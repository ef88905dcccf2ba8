import assert from "node:assert/strict";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import type { Criterion, Ladder, Rule, Rung } from "../../../src/core/ladder/types.ts";
import type { Problem } from "../../../src/core/problem.ts";

/** The ladder of a text in which nothing is wrong. */
export function ladderOf(text: string): Ladder {
  const { ladder, problems } = parseLadder(text);
  assert.deepEqual(problems, []);
  assert.ok(ladder);
  return ladder;
}

/** The codes of the problems of a text, in the order of the file. */
export function codesOf(text: string): string[] {
  return parseLadder(text).problems.map((problem) => problem.code);
}

/** What is left of a text with errors in it. */
export function restOf(text: string): Ladder {
  const { ladder, problems } = parseLadder(text);
  assert.ok(problems.some((problem) => problem.severity === "error"));
  assert.ok(ladder);
  return ladder;
}

/** A ladder of one rung with these lines in it, each a line of YAML of the rung. */
export function oneRung(...lines: string[]): string {
  return ["version: 1", "rungs:", "  - id: a", ...lines.map((line) => `    ${line}`)].join("\n");
}

/** A ladder of one rung with one criterion that has these rules, written as YAML. */
export function oneRule(rules: string): string {
  return oneRung("criteria:", `  - { id: c, expects: Something, evidence: [${rules}] }`);
}

export function firstRung({ rungs }: Ladder): Rung {
  const [rung] = rungs;
  assert.ok(rung);
  return rung;
}

export function criteriaOf(ladder: Ladder, rung: string): readonly Criterion[] {
  return ladder.rungs.find(({ id }) => id === rung)?.criteria ?? [];
}

/** The rules of the only criterion of the only rung. */
export function rulesOf(ladder: Ladder): readonly Rule[] {
  return firstRung(ladder).criteria[0]?.evidence ?? [];
}

/** Asserts that a text, with its «marks» removed, has exactly one problem, of this code and at the marked place. */
export function assertProblem(marked: string, code: string): Problem {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const { problems } = parseLadder(marked.replace(/[«»]/g, ""));
  assert.deepEqual(
    problems.map((problem) => problem.code),
    [code],
  );
  const [problem] = problems;
  assert.ok(problem);
  const text = marked.replace(/[«»]/g, "");
  assert.deepEqual({ start: offsetOf(text, problem), end: offsetOf(text, endOf(problem)) }, { start, end });
  return problem;
}

function endOf({ endLine = 0, endColumn = 0 }: Problem) {
  return { line: endLine, column: endColumn };
}

/** The offset of a position in a text, which it must lie in. */
export function offsetOf(text: string, { line = 0, column = 0 }: { line?: number; column?: number }): number {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, part) => sum + part.length + 1, 0);
  assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}`);
  assert.ok(column >= 1 && column - 1 <= (lines[line - 1] ?? "").length, `column ${column}`);
  return before + column - 1;
}
