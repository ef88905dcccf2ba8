import * as nodeModule from "node:module";
import { join } from "node:path";
import { cacheFolder } from "../cache/folder.ts";

// Compiling the program takes longer than a short answer. Node keeps the result where it can (from 22.1 on).
const folder = cacheFolder();
if (folder !== undefined) nodeModule.enableCompileCache?.(join(folder, "code"));

await import("./main.ts");
