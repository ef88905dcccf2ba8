/**
 * Bundles for Node in CommonJS, and in pieces, so that what `import()` names is read from disk only when it is used. Node and every
 * VS Code and fork since 1.105 load CommonJS without the ES module loader, which takes longer than a short answer.
 *
 * esbuild splits ES modules only. So it bundles and splits to ES modules in memory, and each piece is then turned into
 * CommonJS on its own; modules that two pieces share stay one module, in a piece of their own.
 */
import { rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type BuildOptions, type Metafile, type Plugin, transform } from "esbuild";
import { type Mode, nativePatterns } from "./mode.ts";

export interface CommonJs {
  /** Where the bundle goes. */
  readonly outdir: string;
  /** The folder in it that holds the pieces, and nothing else. */
  readonly pieces: string;
  /** The oldest Node that runs it. */
  readonly target: string;
}

/** What esbuild is told for such a bundle. */
export function commonJsOptions(mode: Mode, { outdir, pieces, target }: CommonJs): BuildOptions {
  return {
    outdir,
    chunkNames: `${pieces}/[name]-[hash]`,
    format: "esm",
    splitting: true,
    platform: "node",
    target,
    mainFields: ["module", "main"],
    sourcemap: mode.maps ? "inline" : false,
    metafile: true,
    write: false,
  };
}

/** Writes what a build made, as CommonJS, in place of the pieces of the build before. */
export function commonJs(mode: Mode, { outdir, pieces, target }: CommonJs): Plugin {
  return {
    name: "common-js",
    setup(build) {
      build.onEnd(async (result) => {
        if (result.errors.length > 0) return;
        rmSync(join(outdir, pieces), { recursive: true, force: true });
        for (const file of result.outputFiles ?? []) await writeCommonJs(file.path, file.text, mode, target);
      });
    },
  };
}

async function writeCommonJs(path: string, text: string, mode: Mode, target: string): Promise<void> {
  const converted = await transform(text, {
    format: "cjs",
    platform: "node",
    target,
    minify: mode.minify,
    sourcefile: path,
    sourcemap: mode.maps ? "external" : false,
    // `import("./piece.cjs")` becomes a `require` in a promise: the same laziness, without the ES module loader.
    supported: { ...nativePatterns, "dynamic-import": false },
  });
  await mkdir(dirname(path), { recursive: true });
  const link = mode.maps ? `//# sourceMappingURL=${basename(path)}.map\n` : "";
  await writeFile(path, converted.code + link);
  if (mode.maps) await writeFile(`${path}.map`, converted.map);
}

/** The files that are loaded when a bundle is: its entry and the pieces it imports at once. */
export function loadedAtStart(outputs: Metafile["outputs"], entry: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const found of outputs[path]?.imports ?? [])
      if (found.kind === "import-statement" && !found.external) visit(found.path);
  };
  visit(entry);
  return [...seen];
}
