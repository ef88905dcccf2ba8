import { trimEndOf } from "../../trim.ts";
import { partKinds } from "../parts.ts";
import { sumOfLines } from "./sum.ts";
import type { GoneMark, PartName } from "./types.ts";

/** A line that is the program's: where a part begins or ends, or a mark. */
export type FenceLine =
  | { readonly type: "begin"; readonly name: PartName; readonly sum: string }
  | { readonly type: "end"; readonly name: PartName }
  | { readonly type: "gone"; readonly of: GoneMark["of"] };

const fence = /^<!-- ladderlog:(begin|end|gone) ([a-z-]+)(?: ([^\s:]+))??(?: ([0-9a-f]{16}))?(?::[^>]*)? -->\s*$/;

/** Reads one line; undefined for any line that is not exactly such a fence, which is then the person's. */
export function fenceLine(line: string): FenceLine | undefined {
  if (!line.startsWith("<!-- ladderlog:")) return undefined;
  const [, type, kind = "", encoded = "", sum] = fence.exec(line) ?? [];
  if (type === "gone" && kind === "evidence" && encoded + (sum ?? "") !== "")
    return { type, of: { evidence: encoded === "" ? (sum ?? "") : decoded(encoded) } };
  const known = partKinds.find((one) => one === kind);
  if (known === undefined) return undefined;
  const name = { kind: known, id: decoded(encoded) };
  if (type === "gone") return { type, of: { part: name } };
  if (type === "end") return sum === undefined ? { type, name } : undefined;
  return type === "begin" && sum !== undefined ? { type, name, sum } : undefined;
}

/** The part's body between its fences, every line of it ended by `newline`. */
export function fenced(name: PartName, body: string, newline: string): string {
  const lines = [`<!-- ladderlog:begin ${written(name)} ${sumOf(body)} -->`, ...body.split("\n")];
  return [...lines, `<!-- ladderlog:end ${written(name)} -->`].map((line) => `${line}${newline}`).join("");
}

/** `<!-- ladderlog:gone criterion mentoring: … -->` */
export function goneLine(of: GoneMark["of"]): string {
  if ("part" in of)
    return `<!-- ladderlog:gone ${written(of.part)}: the words below were about a part that is gone -->`;
  return `<!-- ladderlog:gone evidence ${encodedId(of.evidence)}: the words below cite evidence that this review no longer has -->`;
}

/** The line over what the person wrote inside of a drafted part. */
export const keptLine =
  "<!-- ladderlog:kept: these lines were written into a drafted part and are yours; keep, move or delete them -->";

/** What the person wrote without the lines of ours that stand among it. */
export function withoutMarks(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trimEnd() !== keptLine && fenceLine(line) === undefined)
    .join("\n");
}

/** Without the blank lines around it. */
export function trimmedLines(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
}

/** How a part is named in fences and in `omit`: `weekly`, `criterion mentoring`. */
export function written({ kind, id }: PartName): string {
  return id === "" ? kind : `${kind} ${encodedId(id)}`;
}

/**
 * A short sum of a part's body by which an edit is noticed. Ends of lines do not count, nor how a table is aligned: an
 * editor may change both on saving.
 */
export function sumOf(body: string): string {
  return sumOfLines(body.replace(/\n$/, "").split("\n").map(lineKey));
}

/**
 * A line as it is compared: the same for lines that read the same. Of a table's row only the padding
 * of its cells is left out, and of the one below its head how wide it is.
 */
export function lineKey(line: string): string {
  const ended = line.trimEnd();
  if (!ended.startsWith("|")) return ended;
  const cells = ended.split(/(?<!\\)\|/).map((cell) => trimEndOf(cell.replace(/^[ \t]+/, ""), /[ \t]/));
  const isDelimiter = cells.every((cell) => /^(?::?-+:?)?$/.test(cell));
  return (isDelimiter ? cells.map((cell) => cell.replace(/-+/, "-")) : cells).join("|");
}

/** Nothing in an id may end a comment, or look like what stands after it. */
function encodedId(id: string): string {
  const encoded = id
    .toWellFormed()
    .replace(/[^\p{L}\p{N}._-]/gu, encodeURIComponent)
    .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/(?<=-)-|^-|-$/g, "%2D");
  // Sixteen hexadecimal digits are a sum.
  return /^[0-9a-f]{16}$/.test(encoded) ? `%${encoded.charCodeAt(0).toString(16)}${encoded.slice(1)}` : encoded;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
