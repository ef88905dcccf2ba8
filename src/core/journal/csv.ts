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
  const cells = /(?:"((?:[^"]|"")*)(?:"|$)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy;
  const source = text.replace(/^\ufeff/, "");
  for (const [whole, quoted, after = "", bare = "", end] of source.matchAll(cells)) {
    if (whole === "") break;
    rows.at(-1)?.push(plain(quoted === undefined ? bare : quoted.replaceAll('""', '"') + after));
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.some((value) => value !== ""));
}

function cell(value: string): string {
  const safe = formula.test(value) || /^'[=+\-@\t\r']/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plain(value: string): string {
  return /^'[=+\-@\t\r']/.test(value) ? value.slice(1) : value;
}
