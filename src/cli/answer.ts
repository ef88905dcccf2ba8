import { type PersonInHistory, peopleOf } from "../core/history/people.ts";
import { ExitCode } from "./exit.ts";
import { type Asked, type Input, readInput } from "./input.ts";
import type { CommonOptions } from "./options.ts";
import { print, printError, printPieces, printProblems } from "./print.ts";

/** What a verb prints: a text, or pieces that make one when put together. */
export type Rendered = string | Iterable<string>;

/**
 * Reads what the options name, prints what `render` makes of it on stdout and the problems on stderr.
 * Exit code 1 when a problem is an error: what could be read is printed all the same.
 */
export async function answer(
  options: CommonOptions,
  render: (input: Input) => Rendered | Promise<Rendered>,
  asked: Asked = {},
): Promise<number> {
  const input = await readInput(options, asked);
  const text = await render(input);
  if (typeof text !== "string") await printPieces(text);
  else if (text !== "") print(text);
  printProblems(input.problems);
  const people = input.collection.mine === 0 ? peopleOf(input.collection.authors) : [];
  if (people.length > 0) printError(whoAreYou(people));
  return input.problems.some((problem) => problem.severity === "error") ? ExitCode.problems : ExitCode.fine;
}

/** No commit is mine: names the people of this history, so that the person can say who they are. */
function whoAreYou(people: readonly PersonInHistory[]): string {
  const names = people.slice(0, 8).map(({ name, email, commits }) => `  ${name} <${email}>, ${commits} commits`);
  return ["no commit of this period is yours. Give --author EMAIL; these are the names in it:", ...names].join("\n");
}
