/**
 * The people a document itself names as its authors: front matter, RFC-822 headers, bullets, bold labels, table rows, AsciiDoc's
 * `:author:` over `:email:` near its top, `Authors` headings, or the `authors` of a `kep.yaml` or `metadata.yaml` beside it. A simple
 * reader of its own, on purpose.
 */

/** One named person, as far as the text tells. */
export interface Named {
  readonly name?: string;
  readonly email?: string;
  /** Without the `@`, lower case. */
  readonly handle?: string;
}

/** Lines of a document in which its authors stand. */
const headLines = 60;
/** Rows of a table that has the authors in a column; a longer one is a list of something. */
const mostRows = 3;
const label =
  /^[\s>*_|`:-]*(?:co-)?(?:authors?|author\(s\)|owners?|owner\(s\)|written by|proposed by)[*_`\s]*[:|][*_\s]*(.*)$/i;
const heading = /^#+\s*(?:authors?|author\(s\)|owners?)\s*$/i;
const listItem = /^\s*(?:[-*+]|\d+\.)\s+(.*)$/;
/** The first row of a table whose columns have names. */
const columnHeads = /^\|(?=.*\b(?:authors?|owners?)\b)(?:[^|]+\|){2,}[^|]*$/i;
const otherField = /^[\s>*_|`:-]*[A-Za-z][\w /()-]{1,30}[*_`]*:/;

/** Everybody named in the first lines of a text, and below a heading of authors wherever it stands. */
export function namedIn(text: string): readonly Named[] {
  const lines = text.split(/\r?\n/);
  const head = lines.slice(0, headLines);
  return lines.flatMap((line, index) => {
    if (heading.test(line)) return belowHeading(lines.slice(index + 1)).flatMap(peopleIn);
    return index < headLines ? namedAt(index, head) : [];
  });
}

/** Whom a line names, with those that go on with it. */
function namedAt(index: number, lines: readonly string[]): Named[] {
  const line = lines[index] ?? "";
  if (columnHeads.test(line) && /^[|\s:-]+-[|\s:-]+$/.test(lines[index + 1] ?? "")) {
    const column = line.split("|").findIndex((cell) => /^\s*(?:authors?|owners?)\s*$/i.test(cell));
    const rows = lines.slice(index + 2, index + 2 + mostRows);
    return rows.flatMap((row) => (row.startsWith("|") ? peopleIn(row.split("|")[column] ?? "") : []));
  }
  const value = label.exec(line)?.[1];
  if (value === undefined) return [];
  const address = /^:email:\s*(\S+@\S+)\s*$/.exec(lines[index + 1] ?? "")?.[1];
  if (address !== undefined) return peopleIn(`${value} <${address}>`);
  return [value, ...following(lines.slice(index + 1), value !== "")].flatMap(peopleIn);
}

/** The first lines below a heading, up to an empty one: items of a list, or names as they are. */
function belowHeading(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => line.trim() !== "");
  const end = lines.findIndex((line, index) => index > start && (line.trim() === "" || line.startsWith("#")));
  const below = start < 0 ? [] : lines.slice(start, end < 0 ? undefined : end);
  return below.filter((line) => !line.startsWith("#")).map((line) => listItem.exec(line)?.[1] ?? line.trim());
}

/** Further lines of the same field: list items, or lines set in below it. */
function following(lines: readonly string[], began: boolean): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (line.trim() === "" && !began && found.length === 0) continue;
    const item = listItem.exec(line)?.[1];
    const isSetIn = /^\s{2,}\S/.test(line);
    const goesOn = began ? isSetIn && item === undefined : isSetIn || item !== undefined;
    if (!goesOn || otherField.test(line)) break;
    found.push(item ?? line);
  }
  return found;
}

/** `Ada Lovelace <ada@x.org>, @grace and [Linus](https://github.com/linus)` gives three. */
function peopleIn(value: string): Named[] {
  const parts = value
    .replaceAll(/^[\s["']*|[\s\]"']*$/g, "")
    .split(/,|;|\s+and\s+|\s+&\s+|\||\s\/\s|(?<=[)>])\s+(?=\p{Lu})/u);
  return parts.map(onePerson).filter((person) => Object.keys(person).length > 0);
}

function onePerson(written: string): Named {
  const part = written.replace(/\s*[([]at[)\]]\s*/i, "@").replaceAll(/[([]dot[)\]]/gi, ".");
  const email = /[\w.+-]+@[\w-]+\.[\w.-]+/.exec(part)?.[0];
  const rest = part.replace(email ?? "", " ");
  const handle = (/(?:^|[\s(["'/<])@([\w-]+)/.exec(rest) ?? /(?:github|gitlab)\.com\/([\w-]+)/.exec(rest))?.[1];
  const name = rest
    .replaceAll(/\(?https?:[^\s)]*\)?|\([^)]*\)|@[\w-]+|&[a-z]+|#.*|[<>()[\]"'`*_]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return {
    ...(isName(name) ? { name } : {}),
    ...(email === undefined ? {} : { email: email.toLowerCase() }),
    ...(handle === undefined ? {} : { handle: handle.toLowerCase() }),
  };
}

function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length < 60 && !/^(?:[js]r\.?|and|based|with)$/i.test(text);
}
