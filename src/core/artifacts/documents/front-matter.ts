import { parseDocument } from "yaml";
import { cleanTitle } from "../title.ts";
import type { Fields } from "./fields.ts";
import { fieldsOf } from "./fields.ts";

const maxYaml = 32_768;

/** The YAML block at the top of a text, and the line where the rest begins; undefined when there is none. */
export function frontMatterOf(lines: readonly string[]): { readonly fields: Fields; readonly end: number } | undefined {
  let start = 0;
  while (start < 20 && /^\s*(?:<!--.*-->)?\s*$/.test(lines[start] ?? "x")) start++;
  if (!/^\ufeff?---\s*$/.test(lines[start] ?? "")) return undefined;
  const end = lines.findIndex((line, i) => i > start && i < start + 400 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return undefined;
  return { fields: yamlFields(lines.slice(start + 1, end).join("\n")), end: end + 1 };
}

/**
 * The keys of a YAML mapping with their values as texts, lists flattened, `{name, email, github}` written out. Never
 * throws: aliases and size are bounded, and what is no YAML is read line by line.
 */
export function yamlFields(text: string): Fields {
  if (text.length > maxYaml) return fieldsOf(text.slice(0, maxYaml).split("\n"));
  try {
    const document = parseDocument(text, { strict: false, uniqueKeys: false, logLevel: "silent" });
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    const fields = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    // What broken YAML seems to say is believed only where its lines say nothing.
    if (document.errors.length > 0) return new Map([...fromEntries(fields), ...fieldsOf(text.split("\n"))]);
    if (fields.length > 0) return fromEntries(fields);
  } catch {
    // Too many aliases, or a shape that YAML cannot give back: the lines still say something.
  }
  return fieldsOf(text.split("\n"));
}

function fromEntries(entries: readonly (readonly [string, unknown])[]): Fields {
  return new Map(
    entries.slice(0, 100).map(([key, value]) => [key.toLowerCase().replace(/[-_]/g, " ").trim(), textsOf(value, 0)]),
  );
}

function textsOf(value: unknown, depth: number): string[] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    const text = cleanTitle(String(value), 2000);
    return text === "" ? [] : [text];
  }
  if (Array.isArray(value) && depth < 3) return value.slice(0, 60).flatMap((v: unknown) => textsOf(v, depth + 1));
  return typeof value === "object" && value !== null ? personText(value) : [];
}

/** A person written as a mapping, in the one-line form that names are read from. */
function personText(value: object): string[] {
  const known = new Map(Object.entries(value).map(([k, v]) => [k.toLowerCase(), typeof v === "string" ? v : ""]));
  const handle = known.get("github") ?? known.get("handle") ?? known.get("username") ?? "";
  const email = known.get("email") ?? "";
  const text = `${known.get("name") ?? ""} ${email === "" ? "" : `<${email}>`} ${handle === "" ? "" : `(@${handle.replace(/^@/, "")})`}`;
  return text.trim() === "" ? [] : [cleanTitle(text, 300)];
}
