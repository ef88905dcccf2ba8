import { join } from "node:path";
import { makeDemo } from "../../../scripts/demo.ts";
import { temporaryFolder } from "../../../scripts/lib/cleanup.ts";

/** A demo workspace of its own; gone when the process ends. */
export function demoWorkspace(now: Date = new Date()): string {
  return makeDemo(join(temporaryFolder("workspace"), "payouts"), now);
}

/** An empty folder that is no repository. */
export function emptyWorkspace(): string {
  return temporaryFolder("empty");
}
