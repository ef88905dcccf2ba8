import type { CAC } from "cac";
import { ExitCode } from "../exit.ts";
import { withReadingOptions, withRungs } from "../options.ts";
import type { RungOptions } from "../rungs.ts";
import { version } from "../version.ts";

/** `ladderlog mcp`: answers tools of the Model Context Protocol on stdin and stdout. What it is made of is loaded here only. */
export function addMcp(cli: CAC): void {
  withRungs(
    withReadingOptions(cli.command("mcp", "Serve artifacts, progress and review to a language model, read-only")),
  ).action(async (options: RungOptions) => {
    const { serve } = await import("../mcp/server.ts");
    await serve(options, version);
    return ExitCode.fine;
  });
}
