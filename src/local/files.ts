/**
 * What every run of the command line needs of `node:fs/promises`, and does the same. That module brings much else with it, which takes
 * longer to load than a file to read.
 */
import * as fs from "node:fs";
import { promisify } from "node:util";

export const lstat = promisify(fs.lstat);
export const mkdir = promisify(fs.mkdir);
export const readFile = promisify(fs.readFile);
export const realpath = promisify(fs.realpath.native);
export const rename = promisify(fs.rename);
export const stat = promisify(fs.stat);
export const writeFile = promisify(fs.writeFile);
