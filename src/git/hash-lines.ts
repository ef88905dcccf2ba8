import { objectIds } from "./arguments.ts";

const lineEnd = 10;

/**
 * Object ids, each ended by a line end, in blocks of whole lines: ready for git's standard input. Kept as bytes and never
 * joined: a million ids take 41 MB so, and three times that as strings.
 */
export type HashLines = readonly Buffer[];

/** The lines of these ids, as one block. */
export function hashLines(ids: readonly string[]): Buffer {
  return Buffer.from(ids.map((id) => `${id}\n`).join(""), "latin1");
}

/** What comes after this id; nothing when it is not there. */
export function linesAfter(lines: HashLines, id: string): HashLines {
  const at = lines.findIndex((block) => block.includes(id));
  const block = lines[at];
  if (block === undefined) return [];
  return [block.subarray(block.indexOf(id) + id.length + 1), ...lines.slice(at + 1)].filter(({ length }) => length > 0);
}

/** The first `count` lines, and the rest. */
export function splitLines(lines: HashLines, count: number): readonly [HashLines, HashLines] {
  const first: Buffer[] = [];
  const width = (lines[0]?.indexOf(lineEnd) ?? -1) + 1;
  let bytes = count * width;
  for (const [index, block] of lines.entries()) {
    if (block.length > bytes)
      return [
        [...first, block.subarray(0, bytes)],
        [block.subarray(bytes), ...lines.slice(index + 1)],
      ];
    first.push(block);
    bytes -= block.length;
  }
  return [first, []];
}

const perBlock = 1024;

/** The lines of ids that come one by one, in blocks made as they are asked for. @throws RangeError for what is no id. */
export function* hashBlocks(ids: Iterable<string>): Generator<Buffer> {
  let some: string[] = [];
  for (const id of ids) {
    some.push(id);
    if (some.length < perBlock) continue;
    yield hashLines(objectIds(some));
    some = [];
  }
  if (some.length > 0) yield hashLines(objectIds(some));
}

/** The same blocks, once it is known that there is one: with nothing on its standard input git would tell of HEAD. */
export async function unlessEmpty(
  blocks: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<AsyncIterable<Buffer> | undefined> {
  const all = passed(blocks);
  const first = await all.next();
  return first.done === true ? undefined : after(first.value, all);
}

async function* passed(blocks: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* blocks;
}

async function* after(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}
