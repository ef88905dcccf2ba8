import type { Definition, Nodes, PhrasingContent, Root, TableRow } from "mdast";
import { isDraftedTable } from "./drafted.ts";
import { markdownTree } from "./markdown-tree.ts";
import { spansInWords } from "./spans-in-words.ts";
import type { Passage, Span } from "./types.ts";

/**
 * The parts of a review that are read, in order: its paragraphs, and the rows of its tables below their heads. Headings, quotations, code, HTML and front matter are none.
 */
export function passagesOf(text: string): readonly Passage[] {
  const root = markdownTree(text);
  const found: Passage[] = [];
  const reader: Reader = { text, addresses: definitionsOf(root), found };
  let section: string | undefined;
  for (const node of root.children) {
    if (node.type === "heading" && node.depth === 2) section = sliceOf(text, node).replace(/^#+\s*/, "");
    else visit(node, { ...reader, ...(section === undefined ? {} : { section }) });
  }
  return found;
}

interface Reader {
  readonly text: string;
  readonly addresses: ReadonlyMap<string, string>;
  readonly found: Passage[];
  readonly section?: string;
  readonly inItem?: true;
  readonly ofDraft?: true;
}

function visit(node: Nodes, reader: Reader): void {
  switch (node.type) {
    case "paragraph":
      add(reader.inItem === true ? "item" : "paragraph", node, node.children, reader);
      return;
    case "list":
    case "listItem":
      for (const child of node.children) visit(child, { ...reader, inItem: true });
      return;
    case "table":
      addRows(node.children, reader);
      return;
    default:
      return;
  }
}

function addRows([head, ...rows]: readonly TableRow[], reader: Reader): void {
  const ofDraft = head !== undefined && isDraftedTable(sliceOf(reader.text, head));
  for (const row of rows) add("row", row, row.children, { ...reader, ...(ofDraft ? { ofDraft } : {}) });
}

function add(kind: Passage["kind"], node: Nodes, children: readonly Nodes[], reader: Reader): void {
  const [start, end] = rangeOf(node);
  const parts: Parts = { spans: [], silent: [] };
  for (const child of children) collect(child, reader, parts);
  const { section, ofDraft } = reader;
  const spans = parts.spans.toSorted((a, b) => a.start - b.start);
  const context = { ...(section === undefined ? {} : { section }), ...(ofDraft === true ? { ofDraft } : {}) };
  reader.found.push({ kind, start, end, spans, silent: parts.silent, ...context });
}

/** The id of an artifact as a comment, which no viewer shows. */
const mark = /^<!-- ([\w-]{1,64}) -->$/;

interface Parts {
  readonly spans: Span[];
  readonly silent: { readonly start: number; readonly end: number }[];
}

function collect(node: Nodes | PhrasingContent, reader: Reader, parts: Parts): void {
  const [start, end] = rangeOf(node);
  switch (node.type) {
    case "text":
      parts.spans.push(...spansInWords(reader.text, start, end));
      return;
    case "inlineCode":
      parts.spans.push({ kind: "code", start, end, target: node.value });
      parts.silent.push({ start, end });
      return;
    case "link":
    case "linkReference": {
      const target = node.type === "link" ? node.url : (reader.addresses.get(node.identifier) ?? "");
      const words = { start: rangeOf(node.children[0] ?? node)[0], end: rangeOf(node.children.at(-1) ?? node)[1] };
      parts.spans.push({ kind: "link", start, end, target, words });
      return;
    }
    case "html": {
      const [, id] = mark.exec(node.value) ?? [];
      if (id !== undefined) parts.spans.push({ kind: "mark", start, end, target: id });
      parts.silent.push({ start, end });
      return;
    }
    case "image":
    case "imageReference":
      parts.silent.push({ start, end });
      return;
    default:
      if ("children" in node) for (const child of node.children) collect(child, reader, parts);
  }
}

function definitionsOf(root: Root): ReadonlyMap<string, string> {
  const definitions = root.children.filter((node): node is Definition => node.type === "definition");
  return new Map(definitions.map(({ identifier, url }) => [identifier, url]));
}

function rangeOf({ position }: Nodes | PhrasingContent): readonly [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

function sliceOf(text: string, node: Nodes): string {
  return text.slice(...rangeOf(node));
}
