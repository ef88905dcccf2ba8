import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageFile, root } from "../../../scripts/lib/paths.ts";

export interface Import {
  readonly file: string;
  readonly from: string;
}

/** Lints one file per import, each in the folder it asks for, and gives the places of those the import rule flags. */
export function forbiddenImports(imports: readonly Import[]): ReadonlySet<number> {
  const folder = mkdtempSync(join(tmpdir(), "ladderlog-lint-"));
  try {
    cpSync(join(root, "biome.json"), join(folder, "biome.json"));
    for (const [index, { file, from }] of imports.entries()) write(join(folder, fileName(file, index)), from);
    const flagged = lint(folder);
    return new Set(imports.flatMap(({ file }, index) => (flagged.has(fileName(file, index)) ? [index] : [])));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file of its own for each case, except where the rule names the file itself. */
function fileName(file: string, index: number): string {
  return file === "src/protocol.ts" ? file : file.replace(/[^/]+$/, `case-${index}.ts`);
}

function write(path: string, from: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import * as it from ${JSON.stringify(from)};\nexport const used = it;\n`);
}

function lint(folder: string): ReadonlySet<string> {
  const args = [
    "lint",
    "--only=style/noRestrictedImports",
    "--reporter=json",
    "--max-diagnostics=none",
    "--vcs-enabled=false",
  ];
  const biome = packageFile("@biomejs", "biome", "bin", "biome");
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: "utf8" });
  const report = JSON.parse(stdout) as { diagnostics: { location: { path: string | { file: string } } }[] };
  return new Set(report.diagnostics.map(({ location: { path } }) => (typeof path === "string" ? path : path.file)));
}
