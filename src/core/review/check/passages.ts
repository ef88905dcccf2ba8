import type { Definition, Nodes, PhrasingContent, Root, TableRow } from "mdast";
import { type Comment, commentsIn, withoutComments } from "./comments.ts";
import { isDraftedTable } from "./drafted.ts";
import { markdownTree } from "./markdown-tree.ts";
import { spansInWords } from "./spans-in-words.ts";
import type { Passage, Span } from "./types.ts";

/**
 * The parts of a review that are read, in order: its paragraphs, and the rows of its tables below their heads. Headings, quotations, code, comments and front matter are
 * none; the tags of HTML are no words.
 */
export function passagesOf(text: string): readonly Passage[] {
  const comments = commentsIn(text);
  const plain = withoutComments(text, comments);
  const root = markdownTree(plain);
  const found: Passage[] = [];
  const inLines = comments.filter(({ isBlock }) => !isBlock);
  const reader: Reader = { text, plain, comments: inLines, addresses: definitionsOf(root), found };
  let section: string | undefined;
  for (const node of root.children) {
    if (node.type === "heading" && node.depth === 2) section = sliceOf(text, node).replace(/^#+\s*/, "");
    else visit(node, { ...reader, ...(section === undefined ? {} : { section }) });
  }
  return found;
}

interface Reader {
  readonly text: string;
  /** The text with its comments painted over. */
  readonly plain: string;
  /** Those within paragraphs, in order. */
  readonly comments: readonly Comment[];
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
  for (const comment of within(reader.comments, start, end)) collectComment(comment, reader, parts);
  const { section, ofDraft } = reader;
  const spans = parts.spans.toSorted((a, b) => a.start - b.start);
  const context = { ...(section === undefined ? {} : { section }), ...(ofDraft === true ? { ofDraft } : {}) };
  reader.found.push({ kind, start, end, spans, silent: parts.silent, ...context });
}

/** The id of an artifact as a comment, which no viewer shows. */
const mark = /^<!-- ([\w-]{1,64}) -->$/;
/** The tag of an element of HTML. Its end is looked for up to the next one's start. */
const tag = /<\/?[a-z][^<>]*>/gi;

interface Parts {
  readonly spans: Span[];
  readonly silent: { readonly start: number; readonly end: number }[];
}

function collect(node: Nodes | PhrasingContent, reader: Reader, parts: Parts): void {
  const [start, end] = rangeOf(node);
  switch (node.type) {
    case "text":
      collectWords(start, end, reader, parts);
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
    case "image":
    case "imageReference":
      parts.silent.push({ start, end });
      return;
    default:
      if ("children" in node) for (const child of node.children) collect(child, reader, parts);
  }
}

function collectWords(start: number, end: number, { plain }: Reader, { spans, silent }: Parts): void {
  let at = start;
  for (const { 0: whole, index } of plain.slice(start, end).matchAll(tag)) {
    spans.push(...spansInWords(plain, at, start + index));
    at = start + index + whole.length;
    silent.push({ start: start + index, end: at });
  }
  spans.push(...spansInWords(plain, at, end));
}

function collectComment({ start, end }: Comment, { text }: Reader, { spans, silent }: Parts): void {
  const [, id] = mark.exec(text.slice(start, end)) ?? [];
  if (id !== undefined) spans.push({ kind: "mark", start, end, target: id });
  silent.push({ start, end });
}

/** Those of sorted comments that begin in a range. */
function within(comments: readonly Comment[], start: number, end: number): readonly Comment[] {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((comments[last]?.start ?? end) < end) last += 1;
  return comments.slice(low, last);
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
