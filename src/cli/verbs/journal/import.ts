import { largestJournal, NoJournalError, openToRead } from "../../../journal/open.ts";
import { importJournal } from "../../../journal/transfer.ts";
import { InputError, UsageError } from "../../errors.ts";
import { ExitCode } from "../../exit.ts";
import { single } from "../../options.ts";
import { print, printError } from "../../print.ts";
import type { JournalOptions } from "./options.ts";

/** `ladderlog journal import FILE`: adds what the journal does not hold, and says how much that was. */
export async function importFile(file: string | undefined, options: JournalOptions): Promise<number> {
  if (file === undefined) throw new UsageError("Say which file to import: an export, a journal.jsonl, or a CSV table.");
  const imported = await importJournal(await textOf(file), file, single("journal", options.journal));
  if (imported === undefined)
    throw unreadable(
      file,
      "It is no export of a journal, no journal.jsonl, and no CSV table with the columns title and date.",
    );
  const { entries, added, leftOut } = imported;
  print(`${added} of ${entries} ${entries === 1 ? "entry" : "entries"} ${added === 1 ? "is" : "are"} new.`);
  for (const what of leftOut) printError(`left out: ${what}`);
  return ExitCode.fine;
}

async function textOf(file: string): Promise<string> {
  try {
    await using handle = await openToRead(file);
    return await handle.readFile("utf8");
  } catch (error) {
    const reason = error instanceof NoJournalError ? `it is ${error.code}` : (error as Error).message;
    throw unreadable(file, `Cannot read it: ${reason}. Correct the path (at most ${largestJournal / 2 ** 20} MiB).`);
  }
}

function unreadable(file: string, message: string): InputError {
  return new InputError([{ code: "unreadable-file", severity: "error", where: file, message }]);
}
