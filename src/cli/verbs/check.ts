import type { CAC } from "cac";
import type { Problem } from "../../core/problem.ts";
import { unmarked } from "../argv.ts";
import { ExitCode } from "../exit.ts";
import { readNamedLadder } from "../files.ts";
import { print, problemLine, toJson } from "../print.ts";

/** `ladderlog check LADDER.yaml`: located problems on stdout (they are this verb's data); exit 1 if one is an error. */
export function addCheck(cli: CAC): void {
  cli
    .command("check <ladder>", "Check a ladder file and list its problems with line and column")
    .option("--json", "Print JSON")
    .action(async (file: unknown, options: { json?: boolean }) => check(unmarked(file), options.json === true));
}

async function check(file: string, json: boolean): Promise<number> {
  const { parseLadder } = await import("../../core/ladder/parse.ts");
  const { ladder, problems } = parseLadder(await readNamedLadder(file));
  const located = problems.map((problem) => ({ ...problem, where: file }));
  if (json) print(toJson({ file, valid: !hasErrors(located), problems: located }));
  else print(located.length > 0 ? located.map(problemLine).join("\n") : fine(file, ladder?.rungs.length ?? 0));
  return hasErrors(located) ? ExitCode.problems : ExitCode.fine;
}

function fine(file: string, rungs: number): string {
  return `${file}: no problems, ${rungs} ${rungs === 1 ? "rung" : "rungs"}`;
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
