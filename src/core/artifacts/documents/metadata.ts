import { type Fields, fieldsOf } from "./fields.ts";
import { frontMatterOf, yamlFields } from "./front-matter.ts";
import { type Heading, headingsOf } from "./headings.ts";
import { documentName } from "./name.ts";
import { type Named, namedPeople } from "./named.ts";
import { isSectionTitle } from "./sections.ts";

/** What a document says about itself. Hostile text, as written but for control characters. */
export interface Metadata {
  /** From its metadata, else its first heading where that is no section's. */
  readonly title?: string;
  readonly status?: string;
  /** Its owners, where it names no authors. */
  readonly authors: readonly Named[];
  readonly owners: readonly Named[];
  /** The keys that it states, in lower case. */
  readonly keys: ReadonlySet<string>;
  /** The values of those keys. */
  readonly fields: Fields;
  readonly headings: readonly Heading[];
  readonly lines: readonly string[];
}

const maxText = 100_000;
const authorKeys = [
  "author",
  "authors",
  "co author",
  "co authors",
  "coauthor",
  "coauthors",
  "proposal author",
  "proposal authors",
  "proposed by",
  "proposer",
  "proposers",
  "written by",
  "writer",
  "writers",
  "created by",
  "creator",
  "submitted by",
  "drafted by",
  "postmortem owner",
];
const ownerKeys = ["owner", "owners"];

/**
 * Reads title, status and authors from any of the forms that documents keep them in: YAML front matter, a sidecar file,
 * headers, bullets, tables, `## Status` and `## Authors` sections. The first form that says something wins. Never throws.
 */
export function metadataOf(text: string, path: string, sidecar?: string): Metadata {
  const lines = text
    .slice(0, maxText)
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/);
  const front = frontMatterOf(lines);
  const start = front?.end ?? 0;
  const body = lines.map((line, i) => (i < start ? "" : line));
  const headings = headingsOf(body, path);
  const sources = [
    ...(sidecar === undefined ? [] : [yamlFields(sidecar)]),
    ...(front === undefined ? [] : [front.fields]),
    fieldsOf(body.slice(start, headEnd(headings, body.length))),
    sectionFields(body, headings),
  ];
  const fields = merged(sources);
  const title = bestTitle(fields.get("title")?.[0], firstTitle(headings, path));
  const status = (fields.get("status") ?? fields.get("state"))?.[0];
  return {
    ...(title === undefined ? {} : { title }),
    ...(status === undefined ? {} : { status }),
    ...peopleIn(fields, body),
    keys: new Set(fields.keys()),
    fields,
    headings,
    lines: body,
  };
}

function merged(sources: readonly Fields[]): Fields {
  const all = new Map<string, readonly string[]>();
  for (const source of sources) {
    for (const [key, values] of source) if ((all.get(key)?.length ?? 0) === 0) all.set(key, values);
  }
  return all;
}

function peopleIn(fields: Fields, lines: readonly string[]): Pick<Metadata, "authors" | "owners"> {
  const of = (keys: readonly string[]): readonly Named[] => namedPeople(keys.flatMap((k) => fields.get(k) ?? []));
  const [authors, owners] = [withAddress(of(authorKeys), lines), of(ownerKeys)];
  return { authors: authors.length > 0 ? authors : owners, owners };
}

/** `:author: Ada Moreau` over `:email: ada@example.com`: AsciiDoc has the address of its one author in the next line. */
function withAddress(authors: readonly Named[], lines: readonly string[]): readonly Named[] {
  const [author, ...others] = authors;
  if (author === undefined || author.email !== undefined || others.length > 0) return authors;
  const at = lines.slice(0, 40).findIndex((line) => line.startsWith(":author:"));
  const email = /^:email:\s*(\S+@\S+)\s*$/.exec(at < 0 ? "" : (lines[at + 1] ?? ""))?.[1];
  return email === undefined ? authors : [{ ...author, email: email.toLowerCase() }];
}

/** The text under `## Status` and `## Authors`, as fields. */
function sectionFields(lines: readonly string[], headings: readonly Heading[]): Fields {
  const found = new Map<string, readonly string[]>();
  headings.forEach((heading, i) => {
    const key = heading.text
      .toLowerCase()
      .replace(/\(s\)$/, "s")
      .replace(/:$/, "");
    if (key !== "status" && !authorKeys.includes(key)) return;
    const end = Math.min(headings[i + 1]?.line ?? lines.length, heading.body + 30);
    const text = lines.slice(heading.body, end).map((line) => line.replace(/^\s*[-*+]\s+/, "").trim());
    const values = text.filter((line) => line !== "" && !/^(?:<!--.*-->|[=\-~^]{3,})$/.test(line));
    if (values.length > 0 && !found.has(key)) found.set(key, key === "status" ? values.slice(0, 1) : values);
  });
  return found;
}

/** Where the text proper begins: at the first heading that is neither the title nor a part of the metadata. */
function headEnd(headings: readonly Heading[], end: number): number {
  const head =
    /^(?:status|authors?|author\(s\)|date|metadata|meta|headers?|preamble|document (?:info|history)|details)$/i;
  const first = headings.find((h, i) => (i > 0 || isSectionTitle(h.text)) && !head.test(h.text));
  return first?.line ?? end;
}

/** A title that is written like a file name was left as a form had it, or is no title: the heading says more. */
function bestTitle(stated: string | undefined, heading: string | undefined): string | undefined {
  const isSlug = (text: string): boolean => /^[^\s]*-[^\s]*$/.test(text.trim());
  return [stated, heading].find((title) => title !== undefined && !isSlug(title));
}

/** The first heading; with the next one where neither it nor the name of the file says more than a number: `NIP-07` over `Signing in browsers`. */
function firstTitle(headings: readonly Heading[], path: string): string | undefined {
  const [first, second] = headings;
  if (first === undefined || isSectionTitle(first.text) || first.line > 120) return undefined;
  if (first.level > 1 && first.line >= 40) return undefined;
  const isNumber = /^[A-Z]{2,6}[- ](?:\d+|[A-F]\d|\d[A-F]|[A-F]{2})$/.test(first.text) && !hasWords(path);
  const goesOn = isNumber && second !== undefined && second.line <= first.body + 1 && !isSectionTitle(second.text);
  return goesOn ? `${first.text}: ${second.text}` : first.text;
}

function hasWords(path: string): boolean {
  const { slug, stem } = documentName(path);
  return slug !== "" && !/^[\dA-F]{2}$/.test(stem);
}
