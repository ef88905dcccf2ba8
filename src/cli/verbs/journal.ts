import type { CAC } from "cac";
import { JournalError } from "../../journal/types.ts";
import { unmarked } from "../argv.ts";
import { InputError, UsageError } from "../errors.ts";
import { exportJournal } from "./journal/export.ts";
import { importFile } from "./journal/import.ts";
import type { JournalOptions } from "./journal/options.ts";
import { verifyJournal } from "./journal/verify.ts";

/** `ladderlog journal export|import|verify`. */
export function addJournal(cli: CAC): void {
  cli
    .command("journal <action> [file]", "Export, import or verify the private journal")
    .option("--journal <dir>", "The folder of the private journal")
    .option("--format <format>", "export: json (everything) or csv (a table of artifacts); default: json")
    .option("--out <file>", "export: write into this file instead of stdout")
    .option("--repo <dir>", "verify: a repository to look in; may be repeated (default: the current folder)")
    .option("--json", "verify: print JSON")
    .action((action: unknown, file: unknown, options: JournalOptions) =>
      act(unmarked(action), file === undefined ? undefined : unmarked(file), options),
    );
}

async function act(action: string, file: string | undefined, options: JournalOptions): Promise<number> {
  if (action !== "import" && file !== undefined)
    throw new UsageError(`\`journal ${action}\` takes no file${action === "export" ? ": give --out" : ""}.`);
  try {
    if (action === "export") return await exportJournal(options);
    if (action === "import") return await importFile(file, options);
    if (action === "verify") return await verifyJournal(options);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    throw new InputError([{ code: error.code, severity: "error", message: error.message, where: error.file }]);
  }
  throw new UsageError(`There is no \`journal ${action}\`. There are export, import and verify.`);
}
