#!/usr/bin/env node
import { createRequire } from "node:module";
import { join } from "node:path";
import { codeFolder } from "../cache/folder.ts";
import { program } from "../cache/program.ts";
import { CompiledCode } from "./compiled-code.ts";
import { asAtStart, compileAll, compileLittle } from "./compiling.ts";
import { PieceLoader } from "./piece-loader.ts";

/** Milliseconds after which a run is a long one. */
const long = 250;

const require = createRequire(__filename);
// Node's own modules come with compiled code, which V8 takes only under its own settings: those that nearly every run needs are loaded before.
for (const name of ["node:child_process", "node:timers/promises", "node:tty"]) require(name);
compileLittle();
setTimeout(compileAll, long).unref();
const code = CompiledCode.of(program, codeFolder());
const pieces = new PieceLoader(require, code);
process.on("exit", () => asAtStart(() => code?.keep()));
pieces.load(join(__dirname, "cli", "main.js"));
