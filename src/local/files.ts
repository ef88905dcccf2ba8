/**
 * What every run of the command line needs of `node:fs/promises`, and does the same. That module brings much else with it, which takes
 * longer to load than a file to read.
 */
import {
  lstat as lstatThen,
  mkdir as mkdirThen,
  readFile as readFileThen,
  realpath as realpathThen,
  rename as renameThen,
  stat as statThen,
  writeFile as writeFileThen,
} from "node:fs";
import { promisify } from "node:util";

export const lstat = promisify(lstatThen);
export const mkdir = promisify(mkdirThen);
export const readFile = promisify(readFileThen);
export const realpath = promisify(realpathThen.native);
export const rename = promisify(renameThen);
export const stat = promisify(statThen);
export const writeFile = promisify(writeFileThen);
