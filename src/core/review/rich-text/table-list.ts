import type { RichBlock, Span } from "./types.ts";

type Row = readonly (readonly Span[])[];

/** A bare number, or one of so many: what it counts stands in the table's head alone. */
const bareNumber = /^\d+(?: of \d+)?$/;

/**
 * A table as a list, a row an item, for places that know no tables: cells one after the other, a number after the head of its column;
 * empty cells are left out.
 */
export function tableAsList(head: Row, rows: readonly Row[]): RichBlock {
  const items = rows.map((row): readonly RichBlock[] => {
    const cells = row.map((cell, index) => named(cell, head[index] ?? [])).filter((cell) => cell.length > 0);
    const spans = cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: " · " }, ...cell]));
    return spans.length === 0 ? [] : [{ kind: "paragraph", spans }];
  });
  return { kind: "list", ordered: false, items: items.filter((item) => item.length > 0) };
}

function named(cell: readonly Span[], head: readonly Span[]): readonly Span[] {
  const [only] = cell;
  const isBare = cell.length === 1 && only !== undefined && bareNumber.test(only.text.trim());
  return isBare && head.length > 0 ? [...head, { text: ": " }, ...cell] : cell;
}
