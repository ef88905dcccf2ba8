import type { CAC } from "cac";
import { builtInKinds, kindLabel } from "../../core/artifacts/kinds.ts";
import { guessLogged } from "../../core/artifacts/links.ts";
import { isDay } from "../../core/calendar/day.ts";
import type { LoggedArtifact } from "../../core/journal/types.ts";
import { appendArtifact } from "../../journal/append.ts";
import { localDay, noonOf } from "../../journal/date.ts";
import { JournalError } from "../../journal/types.ts";
import { unmarked } from "../argv.ts";
import { InputError, UsageError } from "../errors.ts";
import { ExitCode } from "../exit.ts";
import { several, single } from "../options.ts";
import { plain, print } from "../print.ts";

interface LogOptions {
  readonly kind?: unknown;
  readonly title?: unknown;
  readonly date?: unknown;
  readonly criterion?: unknown;
  readonly journal?: unknown;
}

/** `ladderlog log LINK|TEXT`: what git cannot show, into the private journal. The link names its own kind and title. */
export function addLog(cli: CAC): void {
  cli
    .command("log <link-or-text>", "Log an artifact that git cannot show into the journal")
    .option("--kind <kind>", "What it is (default: told from the link, else a note)")
    .option("--title <title>", "What to call it (default: told from the link)")
    .option("--date <day>", "The day it counts on, YYYY-MM-DD (default: today)")
    .option("--criterion <id>", "A criterion it is evidence for; may be repeated")
    .option("--journal <dir>", "The folder of the private journal")
    .action((text: unknown, options: LogOptions) => log(unmarked(text), options));
}

async function log(text: string, options: LogOptions): Promise<number> {
  const entry = entryOf(text, options);
  const { added, artifact, file } = await append(entry, text, single("journal", options.journal));
  const what = `${kindLabel(artifact.kind)} "${plain(artifact.title)}"`;
  print(added ? `Logged ${what} into ${file}.` : `${file} holds ${what} already.`);
  return ExitCode.fine;
}

function entryOf(text: string, options: LogOptions): LoggedArtifact {
  const guess = guessLogged(text);
  const kind = kindNamed(single("kind", options.kind) ?? guess.kind);
  const date = noonOf(dayNamed(single("date", options.date)));
  const title = single("title", options.title) ?? guess.title;
  if (title.trim() === "") throw new UsageError("There is nothing to call it: give --title.");
  const criteria = several(options.criterion);
  return {
    kind,
    title,
    date,
    ...(guess.url === undefined ? {} : { url: guess.url }),
    ...(criteria.length === 0 ? {} : { criteria }),
  };
}

function kindNamed(kind: string): string {
  if (builtInKinds.some(({ id }) => id === kind)) return kind;
  throw new UsageError(`There is no kind ${kind}. There are ${builtInKinds.map(({ id }) => id).join(", ")}.`);
}

function dayNamed(day: string | undefined): string {
  if (day === undefined) return localDay(new Date());
  if (!isDay(day)) throw new UsageError(`--date ${day} is not a day: write YYYY-MM-DD.`);
  return day;
}

/** What was typed is said again when it could not be kept, so that it can be run again. */
async function append(entry: LoggedArtifact, text: string, folder: string | undefined) {
  try {
    return await appendArtifact(entry, folder);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    const message = `${error.message} Not logged: ${text}`;
    throw new InputError([{ code: error.code, severity: "error", message, where: error.file }]);
  }
}
