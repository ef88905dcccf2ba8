#!/usr/bin/env node
import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import * as nodeModule from "node:module";
import { join } from "node:path";
import { cacheFolder } from "../cache/folder.ts";

// Compiling the program takes longer than a short answer. Node keeps the result where it can (from 22.1 on).
const cache = cacheFolder();
if (cache !== undefined && isPrivate(join(cache, "code"))) nodeModule.enableCompileCache?.(join(cache, "code"));

void import("./main.ts");

/** What lies there is run: it must be a folder that nobody else can write to. It is made so. */
function isPrivate(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    if (process.getuid === undefined) return true;
    if (uid !== process.getuid() || !lstatSync(folder).isDirectory()) return false;
    if ((mode & 0o077) !== 0) chmodSync(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}
