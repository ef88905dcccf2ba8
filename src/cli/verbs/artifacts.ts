import type { CAC } from "cac";
import { type CommonOptions, withHistoryOptions } from "../options.ts";
import { openRepositories } from "../repositories.ts";

/** What cac hands over. */
export interface ListOptions extends CommonOptions {
  readonly rejected?: boolean;
}

/** `ladderlog artifacts`: every artifact of the period, newest first, those that do not count with their reason. */
export function addArtifacts(cli: CAC): void {
  withHistoryOptions(cli.command("artifacts", "List the artifacts of a period"))
    .option("--rejected", "List the documents that were looked at and left out, with the reason")
    .option("--json", "Print JSON")
    .action(async (options: ListOptions) => {
      // Git answers while all that makes a list of it is loaded.
      const opened = await openRepositories(options);
      const { listArtifacts } = await import("./artifacts-list.ts");
      return await listArtifacts(options, opened);
    });
}
