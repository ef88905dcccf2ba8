/** The documents of the demo, kept as Markdown beside this file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "documents");

/** A document's text, with `%DATE%` filled in. */
export function documentText(name: string, date = ""): string {
  return readFileSync(join(folder, `${name}.md`), "utf8").replaceAll("%DATE%", date);
}

/** A text without some of its second-level sections: how it was before somebody added them. */
export function without(text: string, headings: readonly string[]): string {
  const sections = text.split(/^(?=## )/m);
  return sections.filter((section) => !headings.some((heading) => section.startsWith(`## ${heading}\n`))).join("");
}
