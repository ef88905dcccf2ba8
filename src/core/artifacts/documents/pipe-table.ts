/** A Markdown table whose rows stand between bars. */
export interface PipeTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The number of the line after it. */
  readonly end: number;
}

/** The table that begins in a line: its head, a row of dashes, and rows below; undefined where none does. */
export function pipeTableAt(lines: readonly string[], at: number): PipeTable | undefined {
  const head = cellsOf(lines[at] ?? "");
  const rule = cellsOf(lines[at + 1] ?? "");
  if (head.length === 0 || rule.length === 0 || !rule.every((cell) => /^:?-+:?$/.test(cell))) return undefined;
  const rows: string[][] = [];
  for (let i = at + 2; i < lines.length; i++) {
    const cells = cellsOf(lines[i] ?? "");
    if (cells.length === 0) break;
    rows.push(cells);
  }
  return { head, rows, end: at + 2 + rows.length };
}

/** The cells of a row, trimmed; none where the line is no row. */
function cellsOf(line: string): string[] {
  const text = line.trim();
  if (!text.startsWith("|") || text === "|") return [];
  const inner = text.endsWith("|") ? text.slice(1, -1) : text.slice(1);
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
