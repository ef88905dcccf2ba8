import type { Metadata } from "./metadata.ts";
import { documentName } from "./name.ts";
import type { Sign } from "./places.ts";
import { type SectionKind, sectionsFound } from "./sections.ts";
import { isInNumberedFolder, isNumbered, mayBeProposals, seriesOf } from "./series.ts";

/**
 * What header, sections, title and head of a text say it is, each that says something with what that weighs.
 * @param sections what its headings show (`sectionSigns`)
 */
export function textSigns(metadata: Metadata, path: string, sections: readonly Sign[]): readonly Sign[] {
  const formal = mayBeOfAnySeries(path) ? formalSigns(metadata, path, sections) : [];
  return [...headerSigns(metadata, path), ...sections, ...titleSigns(metadata), ...formal];
}

/**
 * `CAP: 0021` at the top of `cap-0021.md`, `ITE-7: Signing` in `ITE/7/README.adoc`: a series that numbers its documents in
 * name and header or title alike is one of proposals.
 */
export function isNumberedAlike({ lines, fields, headings }: Metadata, path: string): boolean {
  const [series, { number }] = [seriesOf(path), documentName(path)];
  if (!mayBeProposals(series) || number === undefined) return false;
  if (Number(fields.get(series)?.[0]) === number) return true;
  if (new RegExp(`^${series.toUpperCase()}[- #]{1,3}0*${number}\\b`).test(headings[0]?.text ?? "")) return true;
  const header = new RegExp(`^\\W{0,8}${series}\\W{0,40}[:|]\\W{0,4}(?:${series}[- ]?)?0*${number}\\b`, "i");
  return lines.slice(0, headerLines).some((line) => header.test(line.slice(0, longestHeader)));
}

/** Keys of the head that have a number (`flip: 798`), and letters with one that the title begins with (`FLIP-267: …`, `CGP [0015]: …`). */
export function numberedKeys({ fields, headings }: Metadata): string[] {
  const titled = /^([A-Z]{2,6})[- #]\[?(?:[A-Z]+-)?\d+\b/.exec(headings[0]?.text ?? "")?.[1];
  const keys = [...fields].flatMap(([key, [value = ""]]) => (/^#?\d+$/.test(value) ? [key] : []));
  return [...keys, ...(titled === undefined ? [] : [titled.toLowerCase()])];
}

/** Whether its name has a number alone, or letters too that may be those of proposals. */
function mayBeOfAnySeries(path: string): boolean {
  const series = seriesOf(path);
  return series === "" || mayBeProposals(series);
}

const headerLines = 30;
/** A header is short; so many characters of a line are enough to know it. */
const longestHeader = 200;

/** The header that only such series have: `PEP: 8`, `eip: 1559`. */
function headerSigns(metadata: Metadata, path: string): readonly Sign[] {
  const key = ["pep", "eip", "bip", "sep", "kep", "gep", "dep", "rfc", "rfd"].find((k) =>
    /^#?\d+$/.test(metadata.fields.get(k)?.[0] ?? ""),
  );
  if (key !== undefined) return [{ kind: "rfc", weight: 2, words: `a ${key.toUpperCase()} header` }];
  if (isNumberedAlike(metadata, path))
    return [{ kind: "rfc", weight: 2, words: `a ${seriesOf(path).toUpperCase()} header` }];
  if (isTitledRfc(metadata, path)) return [{ kind: "rfc", weight: 3, words: "an RFC by its title" }];
  if (metadata.keys.has("rfc pr")) return [{ kind: "rfc", weight: 2, words: "an RFC header" }];
  const type = metadata.fields.get("type")?.[0]?.toLowerCase() ?? "";
  return /^(?:adr|rfc|postmortem|runbook)$/.test(type) ? [{ kind: type, weight: 2, words: `type ${type}` }] : [];
}

/** `F# RFC FS-1046 - Tuples` in `FS-1046-tuples.md`, with letters of its own: `RFC 7231` alone is one of the IETF's. */
function isTitledRfc({ headings }: Metadata, path: string): boolean {
  const { number } = documentName(path);
  const said = /\brfc:? [a-z]{2,6}[- ]0*(\d+)\b/i.exec(headings[0]?.text ?? "")?.[1];
  return number !== undefined && Number(said) === number;
}

/** Whether it says who wrote it, how far it came, or when it began. */
export function statesItself(metadata: Metadata): boolean {
  return (
    metadata.authors.length > 0 ||
    isStateGiven(metadata) ||
    metadata.keys.has("start date") ||
    metadata.keys.has("creation date")
  );
}

/** The head of a proposal or a decision, in whatever form: where it stands, and who wrote it or when. */
export function isFormal(metadata: Metadata): boolean {
  const { authors, keys } = metadata;
  const dated = ["date", "created", "created at", "creation date", "start date"].some((key) => keys.has(key));
  return isStateGiven(metadata) && (authors.length > 0 || dated);
}

/** Whether it says how far it came. */
export function isStateGiven({ keys }: Metadata): boolean {
  return keys.has("status") || keys.has("state");
}

/** A numbered document with such a head is one of a series: of decisions where it has their sections, else of proposals. */
function formalSigns(metadata: Metadata, path: string, sections: readonly Sign[]): readonly Sign[] {
  if (!(isNumbered(documentName(path)) || isInNumberedFolder(path)) || !isFormal(metadata)) return [];
  const weight = (kind: string): number => sections.find((s) => s.kind === kind)?.weight ?? 0;
  const kind = weight("adr") >= 2 && weight("adr") >= weight("rfc") ? "adr" : "rfc";
  return [{ kind, weight: 1, words: "a number, with status and author or date" }];
}

const titles: readonly (readonly [string, number, RegExp])[] = [
  ["rfc", 2, /^(?:\[?rfc\]?\b|request for (?:comments|discussion)|rfd \d|proposal\b|pep \d|kep[- ]\d|sep[- ]\d)/i],
  ["adr", 2, /^(?:adr\b|architecture decision)/i],
  ["design-doc", 3, /^(?!how\b|writ|guid|about\b|our\b|the\b|an?\b|what\b).*\w design (?:doc(?:ument)?|notes)$/i],
  [
    "design-doc",
    2,
    /^(?:\[?design(?: doc(?:ument)?)?\]?\s*[:–—-]|design (?:doc|document|proposal|of)\b|tech(?:nical)? (?:spec|design)\b)|(?:design (?:doc|document)|technical (?:spec(?:ification)?|design))$/i,
  ],
  [
    "design-doc",
    3,
    /^(?!how\b|writ|guid|about\b|our\b|the\b|an?\b|what\b)(?!.*(?:template|interview))(?!.*\bof an? (?:high|low)).*\b(?:high|low)[- ]level design(?=\s*(?:$|[:(\u2013\u2014-])| (?:of|for|doc|document)\b)/i,
  ],
  ["postmortem", 2, /post-?\s?mortem|^incident (?:report|review)|incident report$|root cause analysis/i],
  ["runbook", 2, /run-?\s?book/i],
  ["roadmap", 2, /\broadmap\b/i],
  ["plan", 2, /\b(?:implementation|migration|rollout|project|execution) plan\b/i],
  ["strategy", 2, /\b(?:engineering|technical|technology|platform|product|ai|data|testing) strategy\b/i],
  ["onboarding", 2, /\bonboarding\b/i],
  [
    "guide",
    1,
    /^how (?:to|we)\b|\b(?:style|coding|review|debugging|engineering|contributor|developer) guide(?:lines)?\b/i,
  ],
];

function titleSigns(metadata: Metadata): readonly Sign[] {
  const title = metadata.title ?? "";
  return titles.filter(([, , p]) => p.test(title)).map(([kind, weight]) => ({ kind, weight, words: "its title" }));
}

/** What the headings weigh: nearly all sections of a kind say it alone, half of them help. */
export function sectionSigns(metadata: Metadata): readonly Sign[] {
  const found = sectionsFound(metadata.headings.map((h) => h.text));
  const needs: Readonly<Record<SectionKind, readonly [alone: number, help: number, hint: number]>> = {
    rfc: [5, 3, 2],
    "design-doc": [5, 3, 2],
    adr: [3, 2, 9],
    postmortem: [4, 3, 2],
    runbook: [4, 3, 2],
    plan: [9, 4, 2],
    roadmap: [9, 3, 2],
    strategy: [9, 3, 2],
  };
  return (Object.keys(needs) as SectionKind[]).flatMap((kind) => {
    const [alone, help, hint] = needs[kind];
    const count = found.get(kind) ?? 0;
    const weight = count >= alone ? 3 : count >= help ? 2 : count >= hint ? 1 : 0;
    return weight === 0 ? [] : [{ kind, weight, words: `${count} sections of ${anA(kind)}` }];
  });
}

/** A kind in words, with its article. */
export function anA(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    rfc: "an RFC",
    adr: "an ADR",
    postmortem: "a post-mortem",
    "design-doc": "a design document",
    onboarding: "an onboarding document",
  };
  return words[kind] ?? `a ${kind}`;
}
