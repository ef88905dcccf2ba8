import { type Document, type ParsedNode, parseDocument, type YAMLError } from "yaml";
import { limits } from "../limits.ts";
import { type Report, startOfFile } from "./report.ts";
import { syntaxMessage } from "./syntax-message.ts";

const maxSyntaxProblems = 20;

/**
 * The YAML document of a ladder file. Undefined, with the reasons reported, when the text is empty, too long or not YAML:
 * past a syntax error nothing says what belongs to what, so nothing is read from it.
 */
export function readYaml(text: string, report: Report): Document.Parsed<ParsedNode> | undefined {
  if (text.length > limits.characters) {
    const message = `The file is larger than ${limits.characters / 1024} KiB, far more than a ladder needs. Check that it is the right file.`;
    return void report.error(startOfFile, "file-too-large", message);
  }
  const excess = excessOf(text);
  if (excess !== undefined) {
    const message = `The file has more than ${excess}, far more than a ladder needs. Check that it is the right file.`;
    return void report.error(startOfFile, "file-too-large", message);
  }
  const document = parse(text);
  const errors = document.errors.filter((error) => error.code !== "MULTIPLE_DOCS");
  for (const error of errors.slice(0, maxSyntaxProblems))
    report.error(placeOf(error), "yaml-syntax", syntaxMessage(error.code));
  if (errors.length > 0) return undefined;
  for (const error of document.errors) report.error(placeOf(error), "multiple-documents", syntaxMessage(error.code));
  return document;
}

/** What the text has so much of that the YAML reader would take long, told before it reads. */
function excessOf(text: string): string | undefined {
  const { brackets, marks, lines } = limits;
  if (numberOf(/[[\]{}]/g, text) > brackets) return `${brackets} brackets and braces`;
  if (numberOf(/[,:?&*!%|>'"-]/g, text) > marks) return `${marks} commas, colons, quotes and the like`;
  return numberOf(/\r\n?|\n/g, text) > lines ? `${lines} lines` : undefined;
}

function numberOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Duplicate keys are looked for later (the reader's own search is quadratic: minutes on a hostile file), tags beyond plain
 * values are not resolved, and the types are those of YAML 1.2 whatever the file's %YAML line says.
 */
function parse(text: string): Document.Parsed<ParsedNode> {
  const options = { prettyErrors: false, logLevel: "error", uniqueKeys: false, stringKeys: true } as const;
  return parseDocument(text, { ...options, schema: "core", resolveKnownTags: false, merge: false });
}

function placeOf(error: YAMLError) {
  const [start, end] = error.pos;
  return { start, end };
}
