import { cac } from "cac";
import { withMarkedNumbers } from "./argv.ts";
import { InputError, UsageError } from "./errors.ts";
import { ExitCode } from "./exit.ts";
import { allWritten, outputStream } from "./output.ts";
import { printError, printProblems } from "./print.ts";
import { addArtifacts } from "./verbs/artifacts.ts";
import { version } from "./version.ts";

/** Runs one command line; gives the exit code: 0 fine, 1 the input has problems, 2 usage. */
async function run(argv: string[]): Promise<number> {
  const cli = cac("ladderlog");
  addArtifacts(cli);
  // A list of artifacts need not wait for what the other verbs are made of.
  if (argv[2] !== "artifacts") (await import("./verbs/others.ts")).addOthers(cli);
  cli.help();
  cli.version(version);
  try {
    cli.parse(withMarkedNumbers(argv), { run: false });
    if (cli.options.help === true || cli.options.version === true) return written();
    if (!cli.matchedCommand) throw new UsageError(unknownVerb(cli.args[0]));
    return (await cli.runMatchedCommand()) ?? ExitCode.fine;
  } catch (error) {
    return report(error);
  }
}

/** What the parser has printed went through Node's stream. */
function written(): number {
  outputStream();
  return ExitCode.fine;
}

function unknownVerb(verb: string | undefined): string {
  const hint = "Run `ladderlog --help` for the list.";
  return verb === undefined ? `Say what to do. ${hint}` : `There is no verb \`${verb}\`. ${hint}`;
}

function report(error: unknown): number {
  if (error instanceof InputError) {
    printProblems(error.problems);
    return ExitCode.problems;
  }
  const usage = error instanceof UsageError || (error instanceof Error && error.name === "CACError");
  if (usage) {
    printError((error as Error).message);
    return ExitCode.usage;
  }
  printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return ExitCode.problems;
}

async function main(): Promise<never> {
  const code = await run(process.argv);
  await allWritten();
  // Timers of libraries would keep the process for another moment.
  process.exit(code);
}

void main();
