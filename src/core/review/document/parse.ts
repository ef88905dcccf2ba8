import type { Problem } from "../../problem.ts";
import { type FenceLine, fenceLine, sumOf, written } from "./fences.ts";
import { frontIn, readChoices } from "./front.ts";
import type { Block, Part, ReviewDocument, Words } from "./types.ts";

interface Line {
  readonly start: number;
  readonly end: number;
  readonly fence: FenceLine | undefined;
}

/**
 * Reads a document: its front matter, its drafted parts, and the person's words between them. Never fails: what is no part
 * of the format is the person's. Put together, the blocks are the text after the front matter, character for character.
 */
export function parseDocument(text: string): ReviewDocument {
  const front = frontIn(text);
  const { choices, problems } = readChoices(front?.text ?? "");
  const found = blocksOf(text, front === undefined ? (text.startsWith("\ufeff") ? 1 : 0) : front.after);
  return {
    text,
    ...(front === undefined ? {} : { front: { text: front.text, start: front.start, end: front.end } }),
    choices,
    blocks: found.blocks,
    problems: [...problems, ...found.problems],
  };
}

function blocksOf(text: string, from: number): { readonly blocks: readonly Block[]; readonly problems: Problem[] } {
  const lines = linesOf(text, from);
  const ends = endsOf(lines);
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const end = ends.get(index);
    if (line.fence?.type === "begin" && end !== undefined) {
      blocks.push(partOf(text, line, line.fence, lines[end] ?? line));
      index = end;
    } else if (line.fence?.type === "gone") {
      blocks.push({ type: "gone", of: line.fence.of, start: line.start, end: line.end });
    } else {
      if (line.fence !== undefined) problems.push(loneFence(text, line, line.fence));
      appendWords(blocks, text, line);
    }
  }
  return { blocks, problems };
}

function linesOf(text: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline + 1;
    lines.push({ start, end, fence: fenceLine(text.slice(start, end)) });
    start = end;
  }
  return lines;
}

/** For each line that begins a part: the line that ends it. A part that another begins in is none. */
function endsOf(lines: readonly Line[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let open: number | undefined;
  lines.forEach(({ fence }, index) => {
    if (fence?.type === "begin") open = index;
    if (fence?.type !== "end" || open === undefined) return;
    const begun = lines[open]?.fence;
    if (begun?.type === "begin" && written(begun.name) === written(fence.name)) ends.set(open, index);
    open = undefined;
  });
  return ends;
}

function partOf(text: string, begin: Line, { name, sum }: FenceLine & { readonly type: "begin" }, end: Line): Part {
  const body = text.slice(begin.end, end.start);
  const edited = sumOf(body) !== sum;
  return { type: "part", name, body, bodyStart: begin.end, edited, sum, start: begin.start, end: end.end };
}

/** Lines of words that follow each other are one block. */
function appendWords(blocks: Block[], text: string, { start, end }: Line): void {
  const last = blocks.at(-1);
  const from = last?.type === "words" ? last.start : start;
  const words: Words = { type: "words", text: text.slice(from, end), start: from, end };
  if (last?.type === "words") blocks[blocks.length - 1] = words;
  else blocks.push(words);
}

function loneFence(text: string, { start }: Line, fence: FenceLine): Problem {
  const line = text.slice(0, start).split("\n").length;
  const [is, other] = fence.type === "begin" ? ["begins", "end"] : ["ends", "beginning"];
  const message = `A drafted part ${is} here and its ${other} is missing. What stands here is kept as yours, and the part is drafted anew.`;
  return { code: "lone-fence", severity: "warning", message, line, column: 1 };
}
