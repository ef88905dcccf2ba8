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
