import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDemo } from "../../../scripts/demo.ts";

const week = 7 * 86_400_000;

/** The demo made at that moment, in a folder that `use` may read; gone afterwards. */
export function withDemo<T>(now: Date, use: (git: (...args: readonly string[]) => readonly string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "ladderlog-demo-"));
  try {
    makeDemo(folder, now);
    return use((...args) => {
      const text = execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" });
      return text.split("\n").filter((line) => line !== "");
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many commits of the engineer each of the 13 weeks before the end of this one holds, the running week first. */
export function commitsByWeek(now: Date, dates: readonly string[]): readonly number[] {
  const monday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7));
  const ago = dates.map((date) => Math.ceil((monday.getTime() - Date.parse(date)) / week));
  return Array.from({ length: 13 }, (_, index) => ago.filter((weeks) => weeks === index).length);
}
