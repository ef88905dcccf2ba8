/** What makes a spreadsheet take a cell for a formula when it comes first. */
const formula = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180, CRLF). A cell that a spreadsheet would run as a formula gets an apostrophe in front, which `readCsv`
 * takes away again, as it does with that of a cell that had one itself.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** The rows of a CSV text, whatever its line ends; blank lines are left out. An open quote takes the rest. Never fails. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const source = text.replace(/^\ufeff/, "");
  const ends = /,|\r\n|\r|\n|$/g;
  for (let at = 0; at < source.length; at = ends.lastIndex) {
    const isQuoted = source[at] === '"';
    const close = isQuoted ? closingQuote(source, at + 1) : at;
    ends.lastIndex = Math.min(isQuoted ? close + 1 : at, source.length);
    const [from, end] = [ends.lastIndex, ends.exec(source)];
    const after = source.slice(from, end?.index);
    rows.at(-1)?.push(plain(isQuoted ? source.slice(at + 1, close).replaceAll('""', '"') + after : after));
    if (end?.[0] !== ",") rows.push([]);
    if (end === null || end[0] === "") break;
  }
  return rows.filter((row) => row.some((value) => value !== ""));
}

/** Where a quoted cell ends, found without an expression: one of some megabytes would not fit its stack. */
function closingQuote(source: string, from: number): number {
  for (let at = source.indexOf('"', from); at !== -1; at = source.indexOf('"', at + 2))
    if (source[at + 1] !== '"') return at;
  return source.length;
}

function cell(value: string): string {
  const safe = formula.test(value) || /^'[=+\-@\t\r']/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plain(value: string): string {
  return /^'[=+\-@\t\r']/.test(value) ? value.slice(1) : value;
}
