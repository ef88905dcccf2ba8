/** The steps that are one test each: style and import rule, types, build. */
import { packageFile, root } from "../lib/paths.ts";
import { run } from "../lib/process.ts";
import { type Counts, one } from "./counts.ts";

export async function lint(): Promise<Counts> {
  const biome = packageFile("@biomejs", "biome", "bin", "biome");
  return one((await run(process.execPath, [biome, "check", "--error-on-warnings", "."], { cwd: root })) === 0);
}

/** The core, the browser side and the rest are three programs: each sees only what its host has. */
export async function types(): Promise<Counts> {
  const tsc = packageFile("typescript", "bin", "tsc");
  const projects = ["tsconfig.json", "tsconfig.host.json", "tsconfig.webview.json"];
  const codes: number[] = [];
  for (const project of projects) codes.push(await run(process.execPath, [tsc, "-p", project], { cwd: root }));
  return one(codes.every((code) => code === 0));
}

export async function build(): Promise<Counts> {
  return one((await run(process.execPath, ["scripts/build.ts"], { cwd: root })) === 0);
}
