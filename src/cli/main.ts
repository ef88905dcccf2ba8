import { cac } from "cac";
import { withMarkedNumbers } from "./argv.ts";
import { InputError, UsageError } from "./errors.ts";
import { ExitCode } from "./exit.ts";
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
    if (cli.options.help === true || cli.options.version === true) return ExitCode.fine;
    if (!cli.matchedCommand) throw new UsageError(unknownVerb(cli.args[0]));
    return (await cli.runMatchedCommand()) ?? ExitCode.fine;
  } catch (error) {
    return report(error);
  }
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

/** A reader that closes early (`| head`) is no error: stop quietly. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(ExitCode.fine);
  throw error;
});

/** What was written may still be on its way into a pipe. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write("", () => resolve()));
}

async function main(): Promise<never> {
  const code = await run(process.argv);
  await Promise.all([written(process.stdout), written(process.stderr)]);
  // Timers of libraries would keep the process for another moment.
  process.exit(code);
}

void main();
