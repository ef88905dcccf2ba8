import type { Command } from "cac";
import { type HandInFormat, handInFormats } from "../../../core/review/document/hand-in.ts";
import { UsageError } from "../../errors.ts";
import { writePrivately } from "../../files.ts";
import { single } from "../../options.ts";
import { printNote } from "../../print.ts";

export type Format = HandInFormat;

/** What cac hands over for the options of a verb that writes something to hand in. */
export interface ExportOptions {
  readonly format?: unknown;
  readonly out?: unknown;
  readonly hidePrivate?: unknown;
}

/** Options of a verb that writes something to hand in. */
export function withExportOptions(command: Command): Command {
  return command
    .option("--format <format>", "md, html or json (default: md)")
    .option("--out <file>", "Write into this file instead of stdout")
    .option("--hide-private <repo>", "Leave out titles and links of this repository; may be repeated");
}

/** @throws UsageError for a format that there is none of */
export function formatOf(options: ExportOptions): Format {
  const format = single("format", options.format) ?? "md";
  const known = handInFormats.find((one) => one === format);
  if (known !== undefined) return known;
  throw new UsageError(`--format ${format} is none of md, html, json.`);
}

/** Writes to the file and leaves stdout empty, or gives the text back for stdout. */
export async function deliver(text: string, options: ExportOptions): Promise<string> {
  const file = single("out", options.out);
  if (file === undefined) return text;
  await writePrivately(file, text);
  printNote(`wrote ${file}`);
  return "";
}
