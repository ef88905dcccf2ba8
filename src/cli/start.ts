#!/usr/bin/env node
import { createRequire } from "node:module";
import { join } from "node:path";
import { codeFolder } from "../cache/folder.ts";
import { program } from "../cache/program.ts";
import { CompiledCode } from "./compiled-code.ts";
import { PieceLoader } from "./piece-loader.ts";

const code = CompiledCode.of(program, codeFolder());
const pieces = new PieceLoader(createRequire(__filename), code);
process.on("exit", () => code?.keep());
pieces.load(join(__dirname, "cli", "main.js"));
