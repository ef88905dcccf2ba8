import { isMap, isScalar, parseDocument as parseYaml, type YAMLMap } from "yaml";
import type { Problem } from "../../problem.ts";
import { type Choices, noChoices } from "../writing.ts";
import type { Front } from "./types.ts";

const opening = /^\ufeff?---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;
const largest = 256 * 1024;

/** The front matter at the start of a text, and where the rest begins; undefined when there is none. */
export function frontIn(text: string): (Front & { readonly after: number }) | undefined {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const close = closing.exec(text.slice(start));
  if (close === null) return undefined;
  const end = start + close.index;
  return { text: text.slice(start, end), start, end, after: end + close[0].length };
}

/** The map that a front matter is; undefined when it is none, or not YAML. Every value in it is a text. */
export function frontMap(text: string): YAMLMap | undefined {
  if (text.length > largest) return undefined;
  const document = parseYaml(text, { schema: "failsafe", logLevel: "silent" });
  return document.errors.length === 0 && isMap(document.contents) ? document.contents : undefined;
}

/** What the person chose, as the front matter says it. What makes no sense is left out and reported. */
export function readChoices(text: string): { readonly choices: Choices; readonly problems: readonly Problem[] } {
  if (text.trim() === "") return { choices: noChoices, problems: [] };
  const map = frontMap(text);
  if (map === undefined) return { choices: noChoices, problems: [unreadable()] };
  const [excluded, order, notes, omit] = ["excluded", "order", "notes", "omit"].map((key) => valueAt(map, key));
  const lists = entriesOf(order).map(([id, value]) => [id, textsOf(value)] as const);
  return {
    choices: {
      excluded: textsOf(excluded),
      order: Object.fromEntries(lists),
      notes: Object.fromEntries(
        entriesOf(notes).flatMap(([id, note]) => (typeof note === "string" ? [[id, note] as const] : [])),
      ),
      omit: textsOf(omit),
    },
    problems: [],
  };
}

/** A value as plain data; undefined where an alias leads nowhere or to too much. */
function valueAt(map: YAMLMap, key: string): unknown {
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key);
  const value = pair?.value;
  return typeof value === "object" && value !== null && "toJSON" in value ? plainOf(value as YAMLMap) : undefined;
}

function plainOf(value: { toJSON(): unknown }): unknown {
  try {
    return value.toJSON();
  } catch {
    return undefined;
  }
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function unreadable(): Problem {
  const message =
    "The front matter is not YAML, so nothing in it is read or changed. Correct it, or delete it to start anew.";
  return { code: "front-matter", severity: "warning", message, line: 1, column: 1 };
}
