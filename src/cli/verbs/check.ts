import { readFile } from "node:fs/promises";
import type { CAC } from "cac";
import { parseLadder } from "../../core/ladder/parse.ts";
import type { Problem } from "../../core/problem.ts";
import { InputError } from "../errors.ts";
import { ExitCode } from "../exit.ts";
import { print, problemLine } from "../print.ts";

/** `ladderlog check LADDER.yaml`: located problems on stdout (they are this verb's data); exit 1 if one is an error. */
export function addCheck(cli: CAC): void {
  cli
    .command("check <ladder>", "Check a ladder file and list its problems with line and column")
    .option("--json", "Print JSON")
    .action(async (file: unknown, options: { json?: boolean }) => check(String(file), options.json === true));
}

async function check(file: string, json: boolean): Promise<number> {
  const { ladder, problems } = parseLadder(await readText(file));
  const located = problems.map((problem) => ({ ...problem, where: file }));
  if (json) print(JSON.stringify({ file, valid: !hasErrors(located), problems: located }, null, 2));
  else print(located.length > 0 ? located.map(problemLine).join("\n") : fine(file, ladder?.rungs.length ?? 0));
  return hasErrors(located) ? ExitCode.problems : ExitCode.fine;
}

function fine(file: string, rungs: number): string {
  return `${file}: no problems, ${rungs} ${rungs === 1 ? "rung" : "rungs"}`;
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/** The text of a ladder file. @throws InputError when it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message;
    throw new InputError([
      { code: "unreadable-file", severity: "error", where: file, message: `Cannot read the ladder file: ${reason}.` },
    ]);
  }
}
