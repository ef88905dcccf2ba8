/** How much memory one reading takes: the process's own, git's children left out. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { command, forgetResults } from "./git.ts";

/** Told on standard error when the process ends: the most that it ever had in memory, in KiB. */
const probe = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS + "\\n"))`;

/** The peak of `ladderlog artifacts` with these arguments, in MB. */
export async function peakMegabytes(args: readonly string[]): Promise<number> {
  const hook = `data:text/javascript,${encodeURIComponent(probe)}`;
  forgetResults();
  const child = spawn(process.execPath, ["--import", hook, ...command(args)], { stdio: ["ignore", "ignore", "pipe"] });
  let text = "";
  child.stderr.setEncoding("utf8").on("data", (more: string) => {
    text = (text + more).slice(-1000);
  });
  await once(child, "close");
  return Number(/\npeak (\d+)\n/.exec(text)?.[1] ?? Number.NaN) / 1024;
}
